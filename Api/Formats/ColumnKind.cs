namespace RoadmapIndicators.Api.Formats;

/// <summary>What stands in the cells of a column.</summary>
public enum ColumnKind
{
    Text,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number with the digits that were published.</summary>
    Number,

    /// <summary>A day.</summary>
    Day,
}
