namespace RoadmapIndicators.Api.Figures.Charts;

/// <summary>One area beside its target.</summary>
/// <param name="Label">The area's name.</param>
/// <param name="Value">Its latest value.</param>
/// <param name="Baseline">Where its journey began; null where that is not known.</param>
/// <param name="Target">The level to reach; null where none can be said.</param>
/// <param name="Lower80">Lower end of the 80 % range at the target's date; null where none is projected.</param>
/// <param name="Upper80">Upper end of it.</param>
/// <param name="Note">The verdict in a few words, such as <c>1.8 points short</c>.</param>
public sealed record BulletRow(
    string Label,
    double Value,
    double? Baseline,
    double? Target,
    double? Lower80,
    double? Upper80,
    string Note
);
