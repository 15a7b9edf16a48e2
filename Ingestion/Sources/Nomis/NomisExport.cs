using System.Globalization;
using System.Text.RegularExpressions;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.Nomis;

/// <summary>
/// The CSV that the site itself gives to download: a preamble that says what was chosen, a table with a row for each
/// area and a column of signs behind each column of values, and notes on the signs. Areas are a kind and a name,
/// <c>combauth:West Midlands</c>, and are taken where an area of the catalogue has the alias <c>nomis:KIND:NAME</c>.
/// </summary>
internal sealed partial class NomisExport(IReadOnlyList<NomisSeries> wanted, RoadmapCatalogue catalogue)
{
    private const int LongestPreamble = 40;
    private const string AliasPrefix = "nomis:";

    private readonly Dictionary<string, string> chosen = new(StringComparer.Ordinal);

    /// <summary>The day on which the export was made, from the line that says so; null for another line.</summary>
    public static DateOnly? DateOf(CsvRow row) =>
        row.Fields.Length > 0
        && MadeOn().Match(row.Fields[0]) is { Success: true } match
        && DateOnly.TryParseExact(
            match.Groups[1].Value,
            "d MMMM yyyy",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    /// <summary>Looks for that line in the first lines of a file.</summary>
    public static DateOnly? DateOf(CsvTable table)
    {
        for (var i = 0; i < LongestPreamble && table.Next() is { } row; i++)
            if (DateOf(row) is { } day)
                return day;
        return null;
    }

    /// <param name="table">The file, of which <paramref name="first"/> has been read.</param>
    /// <param name="first">Its first line.</param>
    public IEnumerable<Reading> Read(CsvTable table, CsvRow first)
    {
        CsvRow? header = null;
        for (var (i, row) = (0, (CsvRow?)first); row is not null && header is null; row = table.Next())
            if (row.Fields.Length > 2 && row.Fields[0].Trim() == "Area")
            {
                header = row;
                break;
            }
            else if (++i > LongestPreamble)
                break;
            else if (row.Fields.Length == 2)
                chosen[SeriesTitles.Folded(row.Fields[0].Trim().TrimEnd(':'))] = row.Fields[1].Trim();
        if (header is null)
        {
            yield return table.Problem
                ?? new(
                    "notAnExport",
                    "The file is neither a CSV of the Nomis API (columns GEOGRAPHY_CODE, DATE, OBS_VALUE) nor a download from the site (a row that begins with 'Area')."
                );
            yield break;
        }
        var columns = header
            .Fields.Select((title, at) => (Title: title.Trim(), At: at))
            .Skip(1)
            .SelectMany(column => wanted.Select(series => (Series: series, column.Title, column.At)))
            .Where(column => column.Series.BreakdownOf(column.Title) is not null && Fits(column.Series))
            .ToList();
        var leftOut = new PlacesLeftOut();
        var begun = false;
        while (table.Next() is { } row)
        {
            if (row.IsBlank)
            {
                if (begun)
                    break;
                continue;
            }
            begun = true;
            if (columns.Count == 0)
                yield return new Reading.NotWanted(string.Join("; ", chosen.Values.Take(5)));
            foreach (var (series, title, at) in columns)
                if (row.Malformed || row.Fields.Length <= at)
                    yield return new Reading.Quarantined(
                        series.Indicator.Slug,
                        row.Line,
                        title,
                        row.Raw,
                        "malformedRow",
                        $"The row has {row.Fields.Length} fields where the header has {header.Fields.Length}."
                    );
                else if (catalogue.Areas.Find(AliasPrefix + row.Fields[0].Trim()) is not { } area)
                    leftOut.Add(series.Indicator.Slug, row.Line, row.Fields[0].Trim());
                else
                    yield return Read(row, header, series, title, at, area.Code.Value);
        }
        foreach (var flag in leftOut.Flags())
            yield return flag;
        if (table.Problem is { } problem)
            yield return problem;
        else if (!begun)
            yield return new Reading.Refused("noRows", "The file has a header and no rows.");
    }

    private Reading Read(CsvRow row, CsvRow header, NomisSeries series, string title, int at, string area)
    {
        var date = chosen.GetValueOrDefault("date", "");
        var sign =
            at + 1 < row.Fields.Length && header.Fields[at + 1].Trim().Length == 0
                ? row.Fields[at + 1].Trim()
                : "";
        return new FigureText
        {
            Indicator = series.Indicator,
            Row = row,
            Title = title,
            Breakdown = series.BreakdownOf(title)!,
            Area = area,
            PeriodLabel = date,
            Period = NomisPeriod.Read("", date, series.Months, series.Indicator.PeriodKind),
            PeriodsAccepted = NomisPeriod.Accepted,
            Value = row.Fields[at].Trim(),
            Marker = sign,
            Dictionary = NomisMarkers.StatusOf,
            ValueColumn = title,
        }.Read(catalogue.Areas);
    }

    // "employment_status_name" stands in the preamble as "Employment status".
    private bool Fits(NomisSeries series) =>
        series.Conditions.All(condition =>
        {
            var name = condition.Key.EndsWith("_name", StringComparison.Ordinal)
                ? condition.Key[..^"_name".Length]
                : condition.Key;
            return chosen.TryGetValue(name.Replace('_', ' '), out var said)
                && SeriesTitles.Folded(said) == SeriesTitles.Folded(condition.Value);
        });

    [GeneratedRegex("\\[from Nomis on ([0-9]{1,2} [A-Z][a-z]+ [0-9]{4})\\]")]
    private static partial Regex MadeOn();
}
