namespace RoadmapIndicators.Api.Formats;

/// <summary>What a column of a table is.</summary>
/// <param name="Kind">What stands in its cells.</param>
/// <param name="Name">Its name, as in the header of the CSV.</param>
/// <param name="Description">What it means.</param>
/// <param name="Identifies">Whether it is one of those that tell one row from every other.</param>
public sealed record ColumnHead(ColumnKind Kind, string Name, string Description, bool Identifies = false);
