namespace RoadmapIndicators.Api.Figures.Charts;

/// <summary>The same series of several areas, each in a small panel on the same axes.</summary>
/// <param name="Words">The words around it.</param>
/// <param name="Scale">How values are written.</param>
/// <param name="Lines">A series for each panel.</param>
/// <param name="Benchmark">Drawn in every panel; null for none.</param>
/// <param name="Target">Drawn in every panel; null for none.</param>
public sealed record SmallMultiplesChart(
    ChartWords Words,
    ValueScale Scale,
    IReadOnlyList<ChartLine> Lines,
    ChartLine? Benchmark,
    TargetMark? Target
) : Chart(Words);
