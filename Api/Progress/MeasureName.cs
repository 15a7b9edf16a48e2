using RoadmapIndicators.Domain.Progress;

namespace RoadmapIndicators.Api.Progress;

/// <summary>A measure by its name alone.</summary>
/// <param name="Indicator">The indicator's slug.</param>
/// <param name="Title">Its short name.</param>
/// <param name="Breakdown">Of whom.</param>
/// <param name="Distance">For a gap: how far it is from its target, in standard deviations of like areas; else null.</param>
public sealed record MeasureName(string Indicator, string Title, string Breakdown, double? Distance)
{
    public static MeasureName Of(MeasureProgress line) =>
        new(
            line.Indicator.Slug,
            line.Indicator.Title,
            line.Breakdown.Key,
            line.Distance is { HasValue: true, Value: > 0 } ? line.Distance.Value : null
        );
}
