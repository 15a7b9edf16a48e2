using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.GreenhouseGas;

/// <summary>
/// Adds up the department's long data set, a row for each authority, year, source of emissions and gas. A sum is only
/// as good as its rows: where one of them cannot be read, stands twice or has strayed in from elsewhere, none of its
/// authority's and year's sums is given, nor of those between which it stands.
/// </summary>
internal static class GhgSums
{
    private sealed record Group(string Area, string Year, CsvRow First)
    {
        public Dictionary<string, decimal> Sums { get; } = new(StringComparer.Ordinal);

        /// <summary>Sources of emissions by sector and gas.</summary>
        public HashSet<(string Sector, string Source, string Gas)> Sources { get; } = [];

        public string? Fault { get; set; }
    }

    /// <summary>Where the columns of the long data set stand.</summary>
    internal sealed record Columns(
        CsvHeader Header,
        int Area,
        int Year,
        int Sector,
        int Source,
        int Gas,
        int Value
    )
    {
        /// <summary>The columns of a row of headings; null when it has not those of the long data set.</summary>
        public static Columns? Of(CsvRow row)
        {
            var header = new CsvHeader(row.Fields);
            return
                header.Find(GhgColumns.AreaCode) is { } area
                && header.Find(GhgColumns.Year) is { } year
                && header.Find("LA GHG Sector") is { } sector
                && header.Find("LA GHG Sub-sector") is { } source
                && header.Find("Greenhouse gas") is { } gas
                && header.Find("Territorial emissions (kt CO2e)") is { } value
                ? new(header, area, year, sector, source, gas, value)
                : null;
        }
    }

    public static IEnumerable<Reading> Read(
        CsvTable table,
        Columns columns,
        SeriesTitles titles,
        AreaRegister areas
    )
    {
        if (titles.ByTitle(GhgColumns.Total) is null)
        {
            yield return new Reading.NotWanted(GhgColumns.Total);
            yield break;
        }
        var groups = new Dictionary<(string, string), Group>();
        Group? before = null;
        string? astray = null;
        while (table.Next() is { } row)
        {
            if (row.IsBlank)
                continue;
            var area = CsvHeader.Text(row, columns.Area);
            var sector = CsvHeader.Text(row, columns.Sector);
            var isWhole = columns.Header.Misfit(row, null) is null;
            var isNumber = NumberText.TryRead(CsvHeader.Text(row, columns.Value), out var value);
            var fault =
                !isWhole ? "is no row of this table"
                : !isNumber ? "gives no number"
                : Title(sector, titles) is null ? "is of a sector that the catalogue does not know"
                : null;
            Group? group = null;
            if (area.Length > 0 && isWhole)
            {
                var key = (area, CsvHeader.Text(row, columns.Year));
                if (!groups.TryGetValue(key, out group))
                    groups[key] = group = new Group(key.area, key.Item2, row);
                if (
                    !group.Sources.Add(
                        (sector, CsvHeader.Text(row, columns.Source), CsvHeader.Text(row, columns.Gas))
                    )
                )
                    fault ??= "stands twice";
                else if (fault is null)
                    group.Sums[sector] = group.Sums.GetValueOrDefault(sector) + value;
            }
            if (astray is not null && group is not null)
                (group.Fault, astray) = (group.Fault ?? astray, null);
            if (fault is not null)
            {
                astray = $"Line {row.Line} {fault}.";
                if (group is not null)
                    group.Fault ??= astray;
                if (before is not null)
                    before.Fault ??= astray;
            }
            before = group ?? before;
        }
        if (table.Problem is { } problem)
        {
            yield return problem;
            yield break;
        }
        foreach (var ofArea in groups.Values.GroupBy(group => group.Area))
            FindGaps([.. ofArea]);
        foreach (var group in groups.Values)
        foreach (var reading in Read(group, columns, titles, areas))
            yield return reading;
    }

    // A row that was lost leaves no trace but this: the source is there in every other year.
    private static void FindGaps(List<Group> years)
    {
        if (years.Count < 2)
            return;
        foreach (var year in years)
        {
            var others = years.Where(other => other != year).ToList();
            if (
                others[0]
                    .Sources.FirstOrDefault(source =>
                        !year.Sources.Contains(source)
                        && others.TrueForAll(other => other.Sources.Contains(source))
                    ) is
                { Source: { } lost } gap
            )
                year.Fault ??=
                    $"It has no row of '{CellText.Short(lost)}' ({CellText.Short(gap.Gas)}), which the authority has in every other year.";
        }
    }

    // The wide table heads the same sums with "Transport Total" and "LULUCF Net Emissions".
    private static SeriesTitles.Wanted? Title(string sector, SeriesTitles titles) =>
        titles.ByTitle($"{sector} Total") ?? titles.ByTitle($"{sector} Net Emissions");

    private static IEnumerable<Reading> Read(
        Group group,
        Columns columns,
        SeriesTitles titles,
        AreaRegister areas
    )
    {
        if (titles.ByTitle(GhgColumns.Total) is not { } whole)
            yield break;
        if (group.Fault is { } fault)
        {
            yield return new Reading.Quarantined(
                whole.Indicator.Slug,
                group.First.Line,
                GhgColumns.Total,
                group.First.Raw,
                "incompleteSum",
                $"The emissions of {CellText.Short(group.Area)} in {CellText.Short(group.Year)} cannot be added up. {fault}"
            );
            yield break;
        }
        yield return Sum(whole, GhgColumns.Total, group.Sums.Values.Sum());
        foreach (var (sector, sum) in group.Sums)
            if (Title(sector, titles) is { } wanted)
                yield return Sum(wanted, sector, sum);

        Reading Sum(SeriesTitles.Wanted wanted, string title, decimal sum) =>
            new FigureText
            {
                Indicator = wanted.Indicator,
                Row = group.First,
                Title = title,
                Breakdown = wanted.Breakdown,
                Area = group.Area,
                PeriodLabel = group.Year,
                Period = PublisherPeriod.TryRead(group.Year, wanted.Indicator.PeriodKind, out var period)
                    ? period
                    : (Period?)null,
                Value = sum.ToString(System.Globalization.CultureInfo.InvariantCulture),
                Dictionary = GhgMarkers.StatusOf,
                ValueColumn = columns.Header.Names[columns.Value],
            }.Read(areas);
    }
}
