using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Api.Vintages;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Api.Aggregate;

/// <summary>What is to be put together.</summary>
/// <param name="At">The indicator, in the state asked for.</param>
/// <param name="Named">The areas named; one or more.</param>
/// <param name="IsWhole">Whether the one area named is the whole.</param>
/// <param name="Parts">The parts, sharing no ground; none where the whole has no parts that are known.</param>
/// <param name="Breakdown">Of whom.</param>
/// <param name="Period">When.</param>
public sealed record AggregateQuestion(
    IndicatorVintage At,
    IReadOnlyList<AreaCode> Named,
    bool IsWhole,
    IReadOnlyList<AggregatePart> Parts,
    Breakdown Breakdown,
    OnePeriod Period
)
{
    public AreaRegister Areas => At.Catalogue.Catalogue.Areas;
}
