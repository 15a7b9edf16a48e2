namespace RoadmapIndicators.Api.Figures.Charts;

/// <summary>One area of a ranking.</summary>
/// <param name="Label">The area's name.</param>
/// <param name="Value">Its value.</param>
/// <param name="Lower">Lower 95 % limit; null where none is published.</param>
/// <param name="Upper">Upper 95 % limit; null where none is published.</param>
/// <param name="IsFocus">Whether it is the area asked about.</param>
/// <param name="IsBenchmark">Whether it is there for comparison and has no place in the ranking.</param>
public sealed record RankingBar(
    string Label,
    double Value,
    double? Lower,
    double? Upper,
    bool IsFocus,
    bool IsBenchmark
);
