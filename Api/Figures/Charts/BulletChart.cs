namespace RoadmapIndicators.Api.Figures.Charts;

/// <summary>How far areas are from a target: a bar for the value, a stroke for the target, the start of the journey.</summary>
/// <param name="Words">The words around it.</param>
/// <param name="Scale">How values are written.</param>
/// <param name="Rows">A row for each area.</param>
public sealed record BulletChart(ChartWords Words, ValueScale Scale, IReadOnlyList<BulletRow> Rows)
    : Chart(Words);
