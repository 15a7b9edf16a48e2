using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Formats;
using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Api.Projections;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Api.Vintages;

namespace RoadmapIndicators.Api.Trend;

/// <summary>Which way figures go, and whether that is sustained.</summary>
public static class TrendApi
{
    public static void MapTrendApi(this IEndpointRouteBuilder routes) =>
        routes
            .MapRead(
                "/indicators/{slug}/trend",
                GetAsync,
                [.. SubjectQuery.Parameters, ProjectionQuery.Method, ProjectionQuery.Steps]
            )
            .Offers(OfferedFormats.Tables)
            .WithTags("Trend")
            .WithName("getTrend")
            .WithSummary(
                "The trend of an area: slope per year, test, change, projection, and one plain sentence"
            )
            .WithDescription(
                "Theil-Sen slope with exact 95 % limits and the exact Mann-Kendall test, on the latest segment of the series. Of overlapping periods only those that share no data are used. A direction needs five periods. The projection is calibrated by what earlier ones were worth; named alternatives carry the limits of their method. Several areas give results with one entry for each; in files each is a row, without the series."
            );

    private static async Task<Answer<OneOrSeveral<TrendAnswer>>> GetAsync(
        string slug,
        QueryReader query,
        IndicatorReader reader,
        EditionLog log,
        CancellationToken cancellation
    )
    {
        var subjects = await SubjectQuery.ReadAsync(slug, query, reader, log, cancellation);
        var projection = ProjectionQuery.Read(query);
        if (query.Problem is { } problem)
            return problem;
        var at = subjects[0].At;
        var permalink = query.Asked.At(at.ProjectionPinnedAt);
        return new Answer<OneOrSeveral<TrendAnswer>>(
            at.ProjectedTag,
            at.ComputedPolicy,
            () => new OneOrSeveral<TrendAnswer>([.. subjects.Select(s => TrendMaker.Make(s, projection))])
        )
        {
            Permalink = permalink,
            Table = () =>
                Table.Of(
                    at.NotesOf("trend", "trends", query.Asked.Text, permalink),
                    TrendColumns.All,
                    subjects.Select(s => TrendMaker.Make(s, projection))
                ),
        };
    }
}
