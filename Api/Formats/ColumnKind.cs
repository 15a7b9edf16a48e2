namespace RoadmapIndicators.Api.Formats;

/// <summary>What stands in the cells of a column.</summary>
public enum ColumnKind
{
    Text,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number with the digits that were published.</summary>
    Number,

    /// <summary>A number that was calculated, as exactly as a double holds it.</summary>
    Calculated,

    /// <summary>A day.</summary>
    Day,
}
