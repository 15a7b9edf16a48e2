namespace RoadmapIndicators.Ingestion.Sources.LocalAuthorityTool;

/// <summary>One row of the tool's table, its cells as text; an empty text is an empty cell.</summary>
/// <param name="Line">Its place in the file, from 1; a header counts as a line.</param>
/// <param name="Series">The short name of the series (<c>Short Desc</c>).</param>
/// <param name="Item">What the series measures, in words; written in the rows of its first year only.</param>
/// <param name="Years">The label of the period.</param>
/// <param name="AreaName">The name of the area, for messages: areas are found by number.</param>
/// <param name="Value">The figure or a marker.</param>
/// <param name="AreaNumber">The department's number of the area.</param>
/// <param name="Fault">Why the row could not be taken apart; null when it could. Then only the line and the value, which is the whole row, count.</param>
internal sealed record LaitRow(
    int Line,
    string Series,
    string Item,
    string Years,
    string AreaName,
    string Value,
    string AreaNumber,
    string? Fault = null
)
{
    /// <summary>The row as it stood, for those who look into what could not be read.</summary>
    public string Raw =>
        Fault is null ? string.Join(',', Series, Item, Years, AreaName, Value, AreaNumber) : Value;
}
