using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Formats;
using RoadmapIndicators.Api.Indicators;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Api.Vintages;

namespace RoadmapIndicators.Api.Observations;

/// <summary>Published figures, as published.</summary>
public static class ObservationsApi
{
    public static void MapObservationsApi(this IEndpointRouteBuilder routes) =>
        routes
            .MapRead("/indicators/{slug}/observations", GetAsync, ObservationsQuestion.Parameters)
            .Offers(OfferedFormats.Cubes)
            .WithTags("Observations")
            .WithName("listObservations")
            .WithSummary("Figures of an indicator, digit for digit as published")
            .WithDescription(
                "By breakdown, area and period. A value that is not there is null with its status and the publisher's marker; a period or area of which nothing is held gives an empty list with a reason. Areas named by area are always taken; within and areaType add to them."
            );

    private static async Task<Answer<ObservationsAnswer>> GetAsync(
        string slug,
        QueryReader query,
        IndicatorReader reader,
        EditionLog log,
        CancellationToken cancellation
    )
    {
        var cursor = PageQuery.Cursor(query);
        var at = await reader.ReadAsync(slug, query, cursor, cancellation);
        var areas = (at?.Catalogue ?? log.Current.Catalogue).Catalogue.Areas;
        var question = ObservationsQuestion.Read(query, at?.Panel is { } panel ? [panel] : [], areas);
        var limit = PageQuery.Limit(query, Parameters.ObservationsLimit, Parameters.ObservationsDefault);
        var labels = LabelsQuery.Read(query);
        if (query.Problem is { } problem)
            return problem;
        var found = IndicatorFigures.Of(at!, question, areas);
        var page = FiguresPage.Cut(
            [found],
            cursor ?? new Cursor(at!.Entry?.Edition ?? 0, at.Catalogue.Edition, 0, query.Question),
            limit
        );
        if (page.TooLarge(query.Asked.Format) is { } tooLarge)
            return tooLarge;
        var reason = found.Reason ?? (page.Count == 0 ? "The cursor points past the last figure." : null);
        var permalink = query.Asked.At(at!.PinnedAt);
        return new Answer<ObservationsAnswer>(at.Tag, at.FiguresPolicy, Body)
        {
            Next = page.Next,
            Permalink = permalink,
            MayBeLong = true,
            Table = () => FiguresTable.Of(page, Notes(), areas, labels),
            Cube = () => FiguresCube.Of(page, Notes(), areas, labels),
        };

        TableNotes Notes() =>
            FiguresNotes.Of(page, $"{at.Indicator.Slug}-observations", query.Asked, permalink, reason);

        ObservationsAnswer Body() =>
            new(
                at.Indicator.Slug,
                at.Indicator.Title,
                UnitAnswer.Of(at.Indicator.Unit),
                at.Indicator.Polarity,
                at.Entry?.Edition,
                at.Entry?.Date,
                at.Catalogue.Edition,
                at.Source,
                page.Total,
                ObservationRow.All(page.Parts[0].Found, areas),
                reason,
                question.WithoutFigures([found], areas),
                permalink,
                page.Next
            );
    }
}
