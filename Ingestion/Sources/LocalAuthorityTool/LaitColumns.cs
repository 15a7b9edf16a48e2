using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.LocalAuthorityTool;

/// <summary>The names of the table's columns. A region column is not needed: the area's number says more.</summary>
internal static class LaitColumns
{
    public const string Series = "Short Desc",
        Item = "Data item",
        Years = "Years",
        AreaName = "LA and Regions",
        Value = "Values",
        AreaNumber = "LA Number";

    /// <summary>In the order of <see cref="LaitRow"/>.</summary>
    public static readonly IReadOnlyList<string> Needed = [Series, Item, Years, AreaName, Value, AreaNumber];

    /// <summary>The refusal of a file that lacks some of the columns; null when it has them all.</summary>
    public static Reading.Refused? Missing(IReadOnlyCollection<string> found)
    {
        var missing = Needed.Where(name => !found.Contains(name)).ToList();
        return missing.Count == 0
            ? null
            : new(
                "missingColumns",
                $"The file lacks the column{(missing.Count > 1 ? "s" : "")} {string.Join(", ", missing)} of the department's Local Authority Interactive Tool. Its columns are: {CellText.Short(string.Join(", ", found.Take(30)))}."
            );
    }
}
