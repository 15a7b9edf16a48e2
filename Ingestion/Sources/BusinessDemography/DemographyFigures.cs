using System.Globalization;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.BusinessDemography;

/// <summary>Puts the sheets of one table together: each has years of its own, within boundaries of its own.</summary>
internal static class DemographyFigures
{
    /// <summary>Counts are rounded to fives, each count by itself.</summary>
    private const decimal RoundedTo = 5;

    private sealed record Cell(DemographyTable Table, CsvRow Row, int At)
    {
        public string Text => CsvHeader.Text(Row, At);
    }

    public static IEnumerable<Reading> Read(
        DemographySeries series,
        List<DemographyTable> own,
        List<DemographyTable> whole,
        AreaRegister areas
    )
    {
        var wholes = new Dictionary<(string Code, int Year), Cell>();
        if (Gather(whole, series, wholes) is { } contradiction)
        {
            yield return contradiction;
            yield break;
        }
        var cells = new Dictionary<(string Code, int Year), Cell>();
        if (Gather(own, series, cells) is { } disagreement)
        {
            yield return disagreement;
            yield break;
        }
        foreach (var stray in own.SelectMany(table => Strays(table, series)))
            yield return stray;
        foreach (var ((code, year), cell) in cells)
            yield return series.Survival is { } survived ? Survival(series, code, year, cell, survived, areas)
            : series.Whole is null ? Text(series, code, year, cell, cell.Text).Read(areas)
            : Share(series, code, year, cell, wholes.GetValueOrDefault((code, year))?.Text ?? "", areas);
    }

    // Two vintages may both have a year; then they must agree on it.
    private static Reading.Refused? Gather(
        List<DemographyTable> tables,
        DemographySeries series,
        Dictionary<(string, int), Cell> into
    )
    {
        foreach (var table in tables)
        foreach (var (at, year) in table.Years.Where(y => y.Year >= series.First && y.Year <= series.Last))
        foreach (var row in table.Rows)
        {
            var code = row.Fields[0].Trim();
            var cell = new Cell(table, row, at);
            if (!AreaCode.TryParse(code, out _) || into.TryAdd((code, year), cell))
                continue;
            var known = into[(code, year)];
            if (series.Survival is null ? known.Text != cell.Text : known.Row.Raw != row.Raw)
                return new(
                    "vintagesDisagree",
                    $"'{known.Table.Sheet}' (line {known.Row.Line}) and '{table.Sheet}' (line {row.Line}) give {code} different figures for {year}."
                );
        }
        return null;
    }

    // Notes under a table have no figure beside them; a figure without a code has lost its area.
    private static IEnumerable<Reading> Strays(DemographyTable table, DemographySeries series) =>
        from row in table.Rows
        where !AreaCode.TryParse(row.Fields[0].Trim(), out _)
        where
            table.Years.Any(y =>
                y.Year >= series.First
                && y.Year <= series.Last
                && NumberText.TryRead(CsvHeader.Text(row, y.At), out _)
            )
        select new Reading.Quarantined(
            series.Indicator.Slug,
            row.Line,
            table.Sheet,
            row.Raw,
            "noArea",
            "The row has figures and no code of an area."
        );

    private static Reading Share(
        DemographySeries series,
        string code,
        int year,
        Cell cell,
        string whole,
        AreaRegister areas
    ) =>
        (
            Text(series, code, year, cell, "") with
            {
                Marker = MarkerText.StatusOf(cell.Text, DemographyMarkers.StatusOf) is null ? "" : cell.Text,
                Numerator = cell.Text,
                Denominator = whole,
                IsShareOfCounts = true,
            }
        ).Read(areas);

    private static Reading Survival(
        DemographySeries series,
        string code,
        int year,
        Cell cell,
        int survived,
        AreaRegister areas
    )
    {
        var headings = cell.Table.Headings;
        var (count, share) = (
            headings.Find($"{survived}-year survival"),
            headings.Find($"{survived}-year per cent")
        );
        if (count is null || share is null)
            return Quarantine(
                "missingColumns",
                $"The sheet has no columns '{survived}-year survival' and '{survived}-year per cent'."
            );
        var (survivors, births) = (CsvHeader.Text(cell.Row, count), cell.Text);
        var per = CellText.OfWrittenDouble(CsvHeader.Text(cell.Row, share));
        if (
            NumberText.TryRead(per, out var published)
            && NumberText.TryRead(survivors, out var above)
            && NumberText.TryRead(births, out var below)
            && below > 0
            && Math.Abs(published - 100 * above / below) > 100 * RoundedTo / below + 0.05m
        )
            return Quarantine(
                "countsDisagree",
                $"The row says {per} per cent, and its counts make {100 * above / below:0.0}."
            );
        return (
            Text(series, code, year, cell, per) with
            {
                Numerator = survivors,
                Denominator = births,
            }
        ).Read(areas);

        Reading.Quarantined Quarantine(string problem, string reason) =>
            new(series.Indicator.Slug, cell.Row.Line, cell.Table.Sheet, cell.Row.Raw, problem, reason);
    }

    private static FigureText Text(DemographySeries series, string code, int year, Cell cell, string value)
    {
        var label = year.ToString(CultureInfo.InvariantCulture);
        return new FigureText
        {
            Indicator = series.Indicator,
            Row = cell.Row,
            Title = series.Title,
            Breakdown = Breakdown.Total,
            Area = code,
            PeriodLabel = label,
            Period = PublisherPeriod.TryRead(label, series.Indicator.PeriodKind, out var period)
                ? period
                : (Period?)null,
            Value = value,
            Dictionary = DemographyMarkers.StatusOf,
            ValueColumn = $"{cell.Table.Sheet}, {cell.Table.Headings.Names[cell.At]}",
        };
    }
}
