namespace RoadmapIndicators.Api.Figures.Charts;

/// <summary>Areas as bars, best first.</summary>
/// <param name="Words">The words around it.</param>
/// <param name="Scale">How values are written.</param>
/// <param name="Bars">The bars, in the order of drawing.</param>
/// <param name="Target">The target; null for none.</param>
public sealed record RankingChart(
    ChartWords Words,
    ValueScale Scale,
    IReadOnlyList<RankingBar> Bars,
    TargetMark? Target
) : Chart(Words);
