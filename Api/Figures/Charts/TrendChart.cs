namespace RoadmapIndicators.Api.Figures.Charts;

/// <summary>A series over time with its limits, a projection, a target and a benchmark.</summary>
/// <param name="Words">The words around it.</param>
/// <param name="Scale">How values are written.</param>
/// <param name="Line">The series.</param>
/// <param name="Fan">What is projected beyond it; empty for nothing.</param>
/// <param name="Target">The target; null for none.</param>
/// <param name="Benchmark">The series of the area beside which it is set; null for none.</param>
public sealed record TrendChart(
    ChartWords Words,
    ValueScale Scale,
    ChartLine Line,
    IReadOnlyList<FanPoint> Fan,
    TargetMark? Target,
    ChartLine? Benchmark
) : Chart(Words);
