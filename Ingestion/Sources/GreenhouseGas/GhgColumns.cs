using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.GreenhouseGas;

/// <summary>The columns of the department's wide tables, a row for each authority and year.</summary>
internal sealed class GhgColumns
{
    public const string AreaCode = "Local Authority Code",
        Year = "Calendar Year",
        Total = "Grand Total";

    private readonly int area;
    private readonly int year;
    private readonly int total;
    private readonly int? name;
    private readonly List<int> sectors;

    private GhgColumns(CsvHeader header, int area, int year, int total)
    {
        (Header, this.area, this.year, this.total) = (header, area, year, total);
        name = header.Find("Local Authority");
        sectors =
        [
            .. header
                .Names.Select((heading, at) => (Heading: SeriesTitles.Folded(heading), At: at))
                .Where(column =>
                    column.At != total
                    && (
                        column.Heading.EndsWith(" total", StringComparison.Ordinal)
                        || column.Heading == "lulucf net emissions"
                    )
                )
                .Select(column => column.At),
        ];
    }

    public CsvHeader Header { get; }

    /// <summary>The columns of a row of headings; null when it has not those of a wide table.</summary>
    public static GhgColumns? Of(CsvRow row)
    {
        var header = new CsvHeader(row.Fields);
        return
            header.Find(AreaCode, "LAD code") is { } area
            && header.Find(Year, "Year") is { } year
            && header.Find(Total) is { } total
            ? new(header, area, year, total)
            : null;
    }

    public string Area(CsvRow row) => CsvHeader.Text(row, area);

    public string Place(CsvRow row) => CsvHeader.Text(row, name);

    public string YearOf(CsvRow row) => CsvHeader.Text(row, year);

    /// <summary>The total of a row; null where it cannot be read.</summary>
    public decimal? TotalOf(CsvRow row) =>
        NumberText.TryRead(CsvHeader.Text(row, total), out var number) ? number : null;

    /// <summary>
    /// Whether the totals of a row's sectors make its grand total, as far as they are rounded to a tenth; null where
    /// that cannot be said.
    /// </summary>
    public bool? AddsUp(CsvRow row)
    {
        if (sectors.Count < 2 || TotalOf(row) is not { } whole)
            return null;
        var sum = 0m;
        foreach (var at in sectors)
        {
            var text = CsvHeader.Text(row, at);
            if (NumberText.TryRead(text, out var number))
                sum += number;
            else if (text.Length > 0 && GhgMarkers.StatusOf(text) is null)
                return null;
        }
        return Math.Abs(sum - whole) <= 0.05m * (sectors.Count + 1) + 0.05m;
    }
}
