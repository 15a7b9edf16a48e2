using System.Globalization;
using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Api.Vintages;

namespace RoadmapIndicators.Api.Backtest;

/// <summary>How good projections have been.</summary>
public static class BacktestApi
{
    public static void MapBacktestApi(this IEndpointRouteBuilder routes) =>
        routes
            .MapRead("/indicators/{slug}/backtest", GetAsync, SubjectQuery.Parameters)
            .WithTags("Back-test")
            .WithName("getBacktest")
            .WithSummary(
                "What the projection would have said at each past figure of an area, and what happened"
            )
            .WithDescription(
                "Rolling origins over the latest segment: coverage of the 80 % and 95 % limits, error against no change, Brier score of the probabilities; for the area, the indicator and its family. The figures are those held now, not those known then. The ledger holds the forecasts that were written down before the figures came. Several areas give results with one entry for each."
            );

    private static async Task<Answer<OneOrSeveral<BacktestAnswer>>> GetAsync(
        string slug,
        QueryReader query,
        IndicatorReader reader,
        EditionLog log,
        LedgerReader ledger,
        CancellationToken cancellation
    )
    {
        var subjects = await SubjectQuery.ReadAsync(slug, query, reader, log, cancellation);
        if (query.Problem is { } problem)
            return problem;
        var forecasts = new List<IReadOnlyList<LedgerEntry>>();
        foreach (var subject in subjects)
            forecasts.Add(await ledger.ReadAsync(subject, cancellation));
        var at = subjects[0].At;
        // The ledger only grows, so its length names its state.
        var length = forecasts.Sum(f => f.Count).ToString(CultureInfo.InvariantCulture);
        return new Answer<OneOrSeveral<BacktestAnswer>>(
            $"{at.ProjectedTag}.l{length}",
            at.ComputedPolicy,
            () => new OneOrSeveral<BacktestAnswer>([.. subjects.Zip(forecasts, BacktestMaker.Make)])
        )
        {
            Permalink = query.Asked.At(at.ProjectionPinnedAt),
        };
    }
}
