using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Formats;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Api.Vintages;

namespace RoadmapIndicators.Api.Indicators;

/// <summary>The catalogue of indicators.</summary>
public static class IndicatorsApi
{
    private const string NoneFound = "No indicator of the catalogue meets every condition.";

    public static void MapIndicatorsApi(this IEndpointRouteBuilder routes)
    {
        var indicators = routes.MapGroup("/indicators").WithTags("Indicators");
        indicators
            .MapRead(
                "",
                ListAsync,
                IndicatorFilter.MissionParameter,
                IndicatorFilter.OutcomeParameter,
                IndicatorFilter.SourceParameter,
                IndicatorFilter.HasTargetParameter,
                IndicatorFilter.TextParameter,
                Parameters.Edition,
                Parameters.AsOf,
                Parameters.CatalogueLimit,
                Parameters.Cursor
            )
            .Offers(OfferedFormats.Tables)
            .WithName("listIndicators")
            .WithSummary("Indicators, with their targets and what is held of each")
            .WithDescription(
                "The catalogue. An indicator without figures is listed too, and says whom to ask for them."
            );
        indicators
            .MapRead("/{slug}", GetAsync, Parameters.Edition, Parameters.AsOf)
            .WithName("getIndicator")
            .WithSummary("One indicator: definition, unit, outcomes, source, targets, breaks, coverage")
            .WithDescription(
                "What the indicator measures and what is held of it. An indicator without targets says so."
            );
    }

    private static async Task<Answer<IndicatorList>> ListAsync(
        QueryReader query,
        CatalogueReader catalogues,
        IndicatorReader indicators,
        EditionLog log,
        CancellationToken cancellation
    )
    {
        var (history, vintage, asked) = await catalogues.ReadAsync(query, cancellation);
        var limit = PageQuery.Limit(query, Parameters.CatalogueLimit, Parameters.CatalogueDefault);
        var cursor = PageQuery.Cursor(query);
        // A page that goes on shows the editions of the page before, whatever has come since.
        if (cursor is not null && vintage.AsOf is null)
            vintage = new Vintage(cursor.Edition, null);
        var catalogue = cursor is null
            ? asked
            : await log.CatalogueAtAsync(history, cursor.CatalogueEdition, cancellation);
        var filter = IndicatorFilter.Read(query, catalogue.Catalogue);
        if (query.Problem is { } problem)
            return problem;
        var found = catalogue.Catalogue.Indicators.Where(i => filter.Takes(i, catalogue.Catalogue)).ToList();
        var newest = vintage.Edition ?? history.Newest.Edition;
        var (page, next) = PageQuery.Cut(
            found,
            cursor ?? new Cursor(newest, catalogue.Edition, 0, query.Question),
            limit
        );
        var states = await Task.WhenAll(
            page.Select(i => indicators.ReadAsync(history, vintage, catalogue, i.Slug, cancellation))
        );
        return new Answer<IndicatorList>(
            EntityTag.Of(history.Find(newest) ?? history.Newest, history.Find(catalogue.Edition)),
            CachePolicy.Moving,
            () =>
                new IndicatorList(
                    newest,
                    catalogue.Edition,
                    found.Count,
                    [.. states.Select(IndicatorAnswer.Of)],
                    found.Count == 0 ? NoneFound : null,
                    next
                )
        )
        {
            Next = next,
            MayBeLong = true,
            Table = () =>
                Table.Of(
                    new TableNotes(
                        $"indicators-edition-{newest}",
                        "Indicators of the catalogue",
                        query.Asked.Text,
                        vintage.AsOf is null ? query.Asked.At(newest) : query.Asked.Whole,
                        newest,
                        history.Find(newest)?.Date
                    )
                    {
                        Reason = found.Count == 0 ? NoneFound : null,
                    },
                    IndicatorColumns.All,
                    states.Select(IndicatorAnswer.Of)
                ),
        };
    }

    private static async Task<Answer<IndicatorAnswer>> GetAsync(
        string slug,
        QueryReader query,
        IndicatorReader reader,
        CancellationToken cancellation
    )
    {
        var at = await reader.ReadAsync(slug, query, cursor: null, cancellation);
        if (query.Problem is { } problem)
            return problem;
        return new Answer<IndicatorAnswer>(at!.Tag, CachePolicy.Moving, () => IndicatorAnswer.Of(at));
    }
}
