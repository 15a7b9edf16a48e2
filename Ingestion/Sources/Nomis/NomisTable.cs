using System.Globalization;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.Nomis;

/// <summary>
/// A CSV of the API: a row for each area, date and measure, where a survey's value, numerator, denominator and
/// confidence interval are four rows. They are put together here, so the rows of one file are held until its end; a
/// file is as long as the publisher answers, and never longer than <see cref="MostRows"/>.
/// </summary>
internal sealed class NomisTable(
    CsvHeader header,
    IReadOnlyList<NomisSeries> wanted,
    RoadmapCatalogue catalogue
)
{
    public const int MostRows = 250_000;

    /// <summary>Where the publisher stops answering those who have no account.</summary>
    public const int GuestsLimit = 25_000;

    private readonly Dictionary<Key, Figure> figures = [];
    private readonly List<Key> order = [];

    private sealed record Key(Indicator Indicator, Breakdown Breakdown, string Area, string Period);

    private sealed class Figure
    {
        public CsvRow? Row { get; set; }
        public string Title { get; set; } = "";
        public Period? Period { get; set; }
        public string Status { get; set; } = "";
        public Dictionary<string, string> Measures { get; } = [];
    }

    public static bool IsOne(CsvHeader header) =>
        header.Has("OBS_VALUE")
        && header.Has("GEOGRAPHY_CODE")
        && header.Find("DATE", "DATE_NAME") is not null;

    public IEnumerable<Reading> Read(CsvTable table)
    {
        if (header.Refusal("OBS_VALUE", "GEOGRAPHY_CODE") is { } refusal)
        {
            yield return refusal;
            yield break;
        }
        var rows = 0;
        long? promised = null;
        while (table.Next() is { } row)
        {
            // Pages put one behind the other repeat the header.
            if (row.IsBlank || row.Fields.AsSpan().SequenceEqual(header.Names.ToArray()))
                continue;
            if (++rows > MostRows)
            {
                yield return new Reading.Refused(
                    "tooLong",
                    $"The file has more than {MostRows:N0} rows. Ask for fewer areas or dates at a time."
                );
                yield break;
            }
            if (header.Misfit(row, wanted.Count == 1 ? wanted[0].Indicator.Slug : null) is { } misfit)
            {
                yield return misfit;
                continue;
            }
            if (NumberText.TryRead(Text(row, "RECORD_COUNT"), out var count))
                promised = Math.Max(promised ?? 0, (long)count);
            if (Take(row) is not { } reading)
                continue;
            yield return reading;
            if (reading is Reading.Refused)
                yield break;
        }
        if (table.Problem is { } problem)
            yield return problem;
        else if (rows == 0)
            yield return new Reading.Refused("noRows", "The file has a header and no rows.");
        else if (promised is null ? rows == GuestsLimit : rows != promised)
            yield return new Reading.Refused(
                "truncated",
                promised is null
                    ? $"The file has exactly {GuestsLimit:N0} rows, which is where Nomis stops without saying so. Ask for fewer areas or dates, or for the column RECORD_COUNT."
                    : $"The file holds {rows:N0} rows of {promised:N0}: Nomis stops at {GuestsLimit:N0} without saying so. Ask for fewer areas or dates at a time."
            );
        else
            foreach (var reading in Assembled())
                yield return reading;
    }

    private Reading? Take(CsvRow row)
    {
        foreach (var series in wanted)
        {
            var title = Text(row, series.TitleColumn);
            if (series.BreakdownOf(title) is not { } breakdown)
                continue;
            if (series.Conditions.FirstOrDefault(c => !header.Has(c.Key)) is { Key: { } absent })
                return new Reading.Refused(
                    "missingColumns",
                    $"The file has no column {absent.ToUpperInvariant()}, so it cannot be told whether '{title}' is what {series.Indicator.Slug} means. Ask Nomis for all columns."
                );
            if (series.Conditions.Any(condition => !Says(row, condition.Key, condition.Value)))
                continue;
            var (date, name) = (Text(row, "DATE"), Text(row, "DATE_NAME"));
            var period = NomisPeriod.Read(date, name, series.Months, series.Indicator.PeriodKind);
            if (period is { } known && series.LastMonth is { } last && known.End.Month != last)
                return new Reading.NotWanted($"{title}: {(name.Length > 0 ? name : date)}");
            var measure = MeasureOf(row);
            if (measure is null)
                return new Reading.Quarantined(
                    series.Indicator.Slug,
                    row.Line,
                    "MEASURES",
                    row.Raw,
                    "unknownMeasure",
                    $"'{Text(row, "MEASURES")}' ({Text(row, "MEASURES_NAME")}) is not a measure that this source knows."
                );
            var key = new Key(
                series.Indicator,
                breakdown,
                Text(row, "GEOGRAPHY_CODE"),
                name.Length > 0 ? name : date
            );
            if (!figures.TryGetValue(key, out var figure))
            {
                figures[key] = figure = new Figure();
                order.Add(key);
            }
            figure.Title = title;
            figure.Period = period;
            if (!figure.Measures.TryAdd(measure, Text(row, "OBS_VALUE")))
                return figure.Measures[measure] == Text(row, "OBS_VALUE")
                    ? null
                    : new Reading.Refused(
                        "contradiction",
                        $"Line {row.Line} gives a second {measure} of {key.Area} for {key.Period}. The file mixes series that its columns do not tell apart."
                    );
            if (measure == "value")
                (figure.Row, figure.Status) = (row, Text(row, "OBS_STATUS"));
            return null;
        }
        return new Reading.NotWanted(
            wanted.Select(series => Text(row, series.TitleColumn)).FirstOrDefault(t => t.Length > 0)
                ?? "a series without a name"
        );
    }

    private IEnumerable<Reading> Assembled()
    {
        var leftOut = new PlacesLeftOut();
        foreach (var key in order)
        {
            var figure = figures[key];
            if (figure.Row is not { } row)
                yield return new Reading.Quarantined(
                    key.Indicator.Slug,
                    0,
                    "MEASURES",
                    $"{key.Area}, {key.Period}",
                    "noValue",
                    $"{key.Area} for {key.Period} has a numerator, denominator or interval and no value."
                );
            else if (
                key.Area.Length > 0
                && !AreaCode.TryParse(key.Area, out _)
                && catalogue.Areas.Find(key.Area) is null
            )
                leftOut.Add(key.Indicator.Slug, row.Line, key.Area);
            else
                yield return Read(key, figure, row);
        }
        foreach (var flag in leftOut.Flags())
            yield return flag;
    }

    private Reading Read(Key key, Figure figure, CsvRow row)
    {
        string Measure(string name) => figure.Measures.GetValueOrDefault(name, "");
        var (value, confidence) = (Measure("value"), Measure("confidence"));
        var (lower, upper) = ("", "");
        if (NumberText.TryRead(value, out var middle) && NumberText.TryRead(confidence, out var half))
            (lower, upper) = (
                (middle - half).ToString(CultureInfo.InvariantCulture),
                (middle + half).ToString(CultureInfo.InvariantCulture)
            );
        return new FigureText
        {
            Indicator = key.Indicator,
            Row = row,
            Title = figure.Title,
            Breakdown = key.Breakdown,
            Area = key.Area,
            PeriodLabel = key.Period,
            Period = figure.Period,
            PeriodsAccepted = NomisPeriod.Accepted,
            Value = value,
            Marker = figure.Status is "A" or "a" ? "" : figure.Status,
            Lower = lower,
            Upper = upper,
            Numerator = Measure("numerator"),
            Denominator = Measure("denominator"),
            Dictionary = NomisMarkers.StatusOf,
            ValueColumn = "OBS_VALUE",
        }.Read(catalogue.Areas);
    }

    // The name decides, because the numbers differ between data sets; a file without the column has one measure.
    private string? MeasureOf(CsvRow row)
    {
        var (number, name) = (Text(row, "MEASURES"), Text(row, "MEASURES_NAME").ToLowerInvariant());
        return (number, name) switch
        {
            ("", "") => "value",
            (_, "value" or "variable") => "value",
            (_, "numerator") => "numerator",
            (_, "denominator") => "denominator",
            (_, "confidence") => "confidence",
            ("20100" or "20599", "") => "value",
            ("21001", "") => "numerator",
            ("21002", "") => "denominator",
            ("21003", "") => "confidence",
            _ => null,
        };
    }

    private bool Says(CsvRow row, string column, string expected) =>
        header.Find(column) is { } at
        && SeriesTitles.Folded(CsvHeader.Text(row, at)) == SeriesTitles.Folded(expected);

    private string Text(CsvRow row, string column) => CsvHeader.Text(row, header.Find(column));
}
