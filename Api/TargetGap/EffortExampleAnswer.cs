using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Targets;

namespace RoadmapIndicators.Api.TargetGap;

/// <summary>An area that kept up a rate.</summary>
/// <param name="Area">The area.</param>
/// <param name="From">Where it started.</param>
/// <param name="To">Where it came to.</param>
/// <param name="ChangePerYear">In the indicator's unit.</param>
public sealed record EffortExampleAnswer(AreaRef Area, ValueAt From, ValueAt To, double ChangePerYear)
{
    public static EffortExampleAnswer Of(EffortExample example, AreaRegister areas) =>
        new(
            AreaRef.Of(example.Area, areas),
            ValueAt.Of(example.From),
            ValueAt.Of(example.To),
            example.ChangePerYear
        );
}
