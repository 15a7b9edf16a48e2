using System.Globalization;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.LocalAuthorityTool;

/// <summary>The dictionary of measures that the publisher keeps beside the table.</summary>
internal static class LaitDictionary
{
    public const string FileName = "lait_data_dictionary.csv";

    // The dictionary was filled in Excel, whose days count from here.
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    /// <summary>
    /// The newest "Last Update" of any measure: the table cannot be older. The publisher gives it by month, so it is
    /// the first day of one as a rule. Null where there is no dictionary or it gives no date.
    /// </summary>
    public static DateOnly? NewestUpdate(string path)
    {
        if (!File.Exists(path))
            return null;
        using var table = new CsvTable(path);
        if (table.Next() is not { } header)
            return null;
        var column = Array.FindIndex(header.Fields, name => name.Trim() == "Last Update");
        DateOnly? newest = null;
        while (column >= 0 && table.Next() is { } row)
            if (
                row.Fields.Length > column
                && int.TryParse(
                    row.Fields[column],
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var serial
                )
                && serial is > 36_526 and < 73_051
                && DayZero.AddDays(serial) is var day
                && (newest is null || day > newest)
            )
                newest = day;
        return newest;
    }
}
