namespace RoadmapIndicators.Api.Formats;

/// <summary>A column of a table and how a row's cell of it is had.</summary>
/// <typeparam name="T">A row as JSON has it.</typeparam>
public sealed record Column<T>(ColumnHead Head, Func<T, Cell> Cell);
