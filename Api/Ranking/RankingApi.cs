using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Areas;
using RoadmapIndicators.Api.Formats;
using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Api.Vintages;

namespace RoadmapIndicators.Api.Ranking;

/// <summary>Areas in the order of their values.</summary>
public static class RankingApi
{
    private const int UsualQuantiles = 5;

    private static readonly QueryParameter AreaType = Parameters.AreaTypes with { Required = true };

    private static readonly QueryParameter Quantiles = new(
        "quantiles",
        "Into how many groups of nearly equal number to divide the areas, 5 unless said; equal values share a group.",
        "5",
        Least: 2,
        Most: 100
    );

    public static void MapRankingApi(this IEndpointRouteBuilder routes) =>
        routes
            .MapRead(
                "/indicators/{slug}/ranking",
                GetAsync,
                AreaType,
                Parameters.Within,
                Parameters.OnePeriod,
                Quantiles,
                Parameters.Breakdown,
                Parameters.Edition,
                Parameters.AsOf,
                Parameters.ObservationsLimit,
                Parameters.Cursor
            )
            .Offers(OfferedFormats.Tables)
            .WithTags("Comparison")
            .WithName("getRanking")
            .WithSummary("Areas of one type by rank: value, ties, quantile, and who was left out and why")
            .WithDescription(
                "Highest first, or lowest first where lower is better. Equal values share the better place. An abolished area is not counted beside its successors, nor an area beside others that are part of it. With latest the period is the newest that at least half of the areas with figures have; a period's code asks for another. Places near one another may be chance: see comparison for tests."
            );

    private static async Task<Answer<RankingAnswer>> GetAsync(
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
        var type = query.Choice(AreaType) is { } text
            ? Enum.Parse<Domain.Areas.AreaType>(text, ignoreCase: true)
            : (Domain.Areas.AreaType?)null;
        var within = AreaQuery.One(query, Parameters.Within, areas);
        var period = OnePeriod.Read(query, at?.Indicator.PeriodKind);
        var quantiles = query.Number(Quantiles) ?? UsualQuantiles;
        var breakdown = BreakdownQuery.One(query, at?.Panel);
        var limit = PageQuery.Limit(query, Parameters.ObservationsLimit, Parameters.ObservationsDefault);
        if (query.Problem is { } problem)
            return problem;
        var question = new RankingQuestion(at!, type!.Value, within, period, breakdown, quantiles);
        var made = RankingMaker.Make(question);
        var (page, next) = PageQuery.Cut(
            made.Ranking,
            cursor ?? new Cursor(at!.Entry?.Edition ?? 0, at.Catalogue.Edition, 0, query.Question),
            limit
        );
        var permalink = query.Asked.At(at!.PinnedAt);
        return new Answer<RankingAnswer>(
            at.Tag,
            at.ComputedPolicy,
            () => made with { Ranking = page, NextCursor = next }
        )
        {
            Next = next,
            Permalink = permalink,
            Table = () =>
                Table.Of(
                    at.NotesOf(
                        "ranking",
                        "areas in the order of their values",
                        query.Asked.Text,
                        permalink
                    ) with
                    {
                        Reason = made.Reason,
                    },
                    RankingRow.Columns,
                    RankingRow.All(made with { Ranking = page })
                ),
        };
    }
}
