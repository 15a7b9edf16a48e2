namespace RoadmapIndicators.Api.Figures;

/// <summary>What a figure draws, as a table for those who cannot see it, or want the numbers.</summary>
/// <param name="Columns">The heads of its columns; the first names the row.</param>
/// <param name="Rows">Its rows, each as long as the heads.</param>
public sealed record FigureTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);
