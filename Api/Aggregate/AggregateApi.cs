using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Api.Vintages;

namespace RoadmapIndicators.Api.Aggregate;

/// <summary>Figures of wholes that no publisher gives, from those of their parts.</summary>
public static class AggregateApi
{
    public static void MapAggregateApi(this IEndpointRouteBuilder routes) =>
        routes
            .MapRead(
                "/indicators/{slug}/aggregate",
                GetAsync,
                AggregateQuery.Areas,
                AggregateQuery.Area,
                Parameters.OnePeriod,
                Parameters.Breakdown,
                Parameters.Edition,
                Parameters.AsOf
            )
            .WithTags("Aggregate")
            .WithName("getAggregate")
            .WithSummary(
                "The figure of a whole from its parts: numerators over the indicator's own denominators, or why not"
            )
            .WithDescription(
                "Counts add. Shares and rates are numerators over the indicator's own denominators, with Wilson or Byar limits; never a plain mean, and never weights of another kind. Medians, scores, life expectancy and standardised rates are refused with the reason, and a refusal for want of denominators names them. Where a part has no value, a value is given only from 95 % coverage on. Areas that overlap or stand twice are errors. All parts are of one period: the newest that all have, else that most have."
            );

    private static async Task<Answer<AggregateAnswer>> GetAsync(
        string slug,
        QueryReader query,
        IndicatorReader reader,
        EditionLog log,
        CancellationToken cancellation
    )
    {
        var at = await reader.ReadAsync(slug, query, cursor: null, cancellation);
        var areas = (at?.Catalogue ?? log.Current.Catalogue).Catalogue.Areas;
        var breakdown = BreakdownQuery.One(query, at?.Panel);
        var period = OnePeriod.Read(query, at?.Indicator.PeriodKind);
        var (named, isWhole) = AggregateQuery.Read(query, areas, at?.Panel);
        IReadOnlyList<AggregatePart> parts = [];
        if (query.Problem is null)
        {
            parts = isWhole
                ? AggregateParts.Inside(named[0], at!.Panel, breakdown, areas)
                : AggregateParts.OfNamed(named, at!.Panel, breakdown, areas);
            AggregateQuery.RefuseOverlaps(query, parts, areas);
        }
        if (query.Problem is { } problem)
            return problem;
        var question = new AggregateQuestion(at!, named, isWhole, parts, breakdown, period);
        return new Answer<AggregateAnswer>(at!.Tag, at.ComputedPolicy, () => AggregateMaker.Make(question))
        {
            Permalink = query.Asked.At(at.PinnedAt),
        };
    }
}
