using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Formats;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Api.Vintages;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Api.Observations;

/// <summary>Published figures of several indicators at once.</summary>
public static class SeveralObservationsApi
{
    public static void MapSeveralObservationsApi(this IEndpointRouteBuilder routes) =>
        routes
            .MapRead(
                "/observations",
                GetAsync,
                [IndicatorsQuery.Parameter, .. ObservationsQuestion.Parameters]
            )
            .Offers(OfferedFormats.Cubes)
            .WithTags("Observations")
            .WithName("listObservationsOfSeveral")
            .WithSummary("Figures of several indicators at once, for bulk use")
            .WithDescription(
                "The same figures and parameters as for one indicator. Latest counts for each series and aligned for each indicator by itself. Each indicator says its unit, edition and source, and why it has no figure where it has none."
            );

    private static async Task<Answer<SeveralObservationsAnswer>> GetAsync(
        QueryReader query,
        CatalogueReader catalogues,
        IndicatorReader indicators,
        EditionLog log,
        CancellationToken cancellation
    )
    {
        var (history, asked, inForce) = await catalogues.ReadAsync(query, cancellation);
        var cursor = PageQuery.Cursor(query);
        var catalogue = cursor is null
            ? inForce
            : await log.CatalogueAtAsync(history, cursor.CatalogueEdition, cancellation);
        // A page that goes on shows the editions of the page before, whatever has come since.
        var vintage = cursor is null ? asked : asked with { Edition = cursor.Edition };
        var slugs = IndicatorsQuery.Read(query, catalogue.Catalogue);
        var known = slugs.Where(s => catalogue.Catalogue.FindIndicator(s) is not null);
        var states = await Task.WhenAll(
            known.Select(s => indicators.ReadAsync(history, vintage, catalogue, s, cancellation))
        );
        var areas = catalogue.Catalogue.Areas;
        var question = ObservationsQuestion.Read(
            query,
            [.. states.Select(s => s.Panel).OfType<Panel>()],
            areas
        );
        var limit = PageQuery.Limit(query, Parameters.ObservationsLimit, Parameters.ObservationsDefault);
        var labels = LabelsQuery.Read(query);
        if (query.Problem is { } problem)
            return problem;
        var found = states.Select(at => IndicatorFigures.Of(at, question, areas)).ToList();
        var page = FiguresPage.Cut(
            found,
            cursor
                ?? new Cursor(
                    vintage.Edition ?? history.Newest.Edition,
                    catalogue.Edition,
                    0,
                    query.Question
                ),
            limit
        );
        if (page.TooLarge(query.Asked.Format) is { } tooLarge)
            return tooLarge;
        var behind = new VintageOfSeveral(history, asked, catalogue, states);
        var permalink = behind.Permalink(query.Asked);
        var reason =
            page.Count > 0 ? null
            : page.Total > 0 ? "The cursor points past the last figure."
            : Reason([.. found.Select(f => f.Reason).Distinct()], found.Count);
        return new Answer<SeveralObservationsAnswer>(behind.Tag, behind.Policy, Body)
        {
            Next = page.Next,
            Permalink = permalink,
            MayBeLong = true,
            Table = () => FiguresTable.Of(page, Notes(), areas, labels),
            Cube = () => FiguresCube.Of(page, Notes(), areas, labels),
        };

        TableNotes Notes() => FiguresNotes.Of(page, "observations", query.Asked, permalink, reason);

        SeveralObservationsAnswer Body() =>
            new(
                behind.Newest?.Edition,
                behind.Newest?.Date,
                catalogue.Edition,
                [.. found.Select(IndicatorPart.Of)],
                page.Total,
                [.. FigureRow.All(page, areas)],
                reason,
                question.WithoutFigures(found, areas),
                permalink,
                page.Next
            );
    }

    /// <summary>A few reasons can be told together; of many, each indicator tells its own.</summary>
    private static string Reason(IReadOnlyList<string?> reasons, int indicators) =>
        reasons.Count <= 3
            ? string.Join(' ', reasons)
            : $"None of the {indicators} indicators has such a figure; in JSON each says why.";
}
