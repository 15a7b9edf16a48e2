using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.Census;

/// <summary>
/// Tables of the census of 2021 by local authority and ethnic group, two heading rows above counts of people. The
/// publisher gives counts; an indicator's value is the share 100 × count / all of the group, and both counts are kept
/// with it. In the catalogue a title is the lower heading of the count, the parameter <c>denominator</c> that of all,
/// and <c>period</c> the day of the census, which no table names.
/// </summary>
public sealed class CensusSource : ISource
{
    public string Name => "census";

    public bool Reads(string fileName) => fileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    /// <summary>Only tables with codes: one with names alone cannot be used.</summary>
    public bool Recognises(string path)
    {
        using var table = new CsvTable(path);
        return table.Next() is { } upper
            && table.Next() is { } lower
            && CensusColumns.Of(upper, lower) is { Code: not null };
    }

    /// <summary>None: no table of this shape says when it was made.</summary>
    public DateOnly? DateStated(string path) => null;

    /// <summary>What the catalogue states: the publisher's own table builder is asked by hand.</summary>
    public IEnumerable<Uri> Addresses(Indicator indicator) => StatedAddresses.Of(indicator, Name);

    public IEnumerable<Reading> Read(ReceivedFile file, RoadmapCatalogue catalogue, string? indicator)
    {
        using var table = new CsvTable(file.Path);
        var upper = table.Next();
        var lower = table.Next();
        var columns = upper is null || lower is null ? null : CensusColumns.Of(upper, lower);
        if (columns is null)
        {
            yield return table.Problem
                ?? new(
                    "notACensusTable",
                    "The file is not a table of the census by ethnic group: its first row names groups from the third column on, 'total' first, and its second what is counted."
                );
            yield break;
        }
        if (columns.Code is not { } code)
        {
            yield return new Reading.NotWanted(
                "counts by ethnic group of areas that have names and no codes; take the table with a column local_authority_code"
            );
            yield break;
        }
        if (columns.Repeated is { } repeated)
        {
            yield return new Reading.Refused(
                "repeatedColumn",
                $"The headings '{repeated}' stand over two columns; it cannot be told which one is meant."
            );
            yield break;
        }
        var wanted = Wanted(catalogue, columns, indicator).ToList();
        foreach (var unknown in columns.Unknown)
            yield return new Reading.Flag(
                wanted.FirstOrDefault()?.Indicator.Slug ?? indicator,
                upper!.Line,
                unknown,
                null,
                "unknownColumn",
                $"'{unknown}' is not an ethnic group that this source knows; its columns are not read."
            );
        var leftOut = new PlacesLeftOut();
        while (table.Next() is { } row)
        {
            if (row.IsBlank)
                continue;
            if (wanted.Count == 0)
                yield return new Reading.NotWanted(file.Name);
            foreach (var measure in wanted)
            foreach (var reading in Read(row, code, columns, measure, catalogue, leftOut))
                yield return reading;
        }
        foreach (var flag in leftOut.Flags())
            yield return flag;
        if (table.Problem is { } problem)
            yield return problem;
    }

    private static IEnumerable<Reading> Read(
        CsvRow row,
        int code,
        CensusColumns columns,
        Measure measure,
        RoadmapCatalogue catalogue,
        PlacesLeftOut leftOut
    )
    {
        if (row.Malformed || row.Fields.Length != columns.Count)
        {
            yield return new Reading.Quarantined(
                measure.Indicator.Slug,
                row.Line,
                null,
                row.Raw,
                "malformedRow",
                $"The row has {row.Fields.Length} fields where the headings have {columns.Count}, or a stray quotation mark."
            );
            yield break;
        }
        var area = row.Fields[code].Trim();
        if (area.Length == 0)
        {
            var name = CsvHeader.Text(row, code + 1);
            leftOut.Add(measure.Indicator.Slug, row.Line, name.Length > 0 ? name : "(no name)");
            yield return new Reading.NotWanted($"{measure.Title}: {name}");
            yield break;
        }
        foreach (var group in columns.Groups)
        {
            if (
                columns.Find(group, measure.Title) is not { } numerator
                || columns.Find(group, measure.Denominator) is not { } denominator
            )
                continue;
            var counted = CsvHeader.Text(row, numerator);
            yield return new FigureText
            {
                Indicator = measure.Indicator,
                Row = row,
                Title = measure.Title,
                Breakdown = group,
                Area = area,
                PeriodLabel = measure.PeriodLabel,
                Period = measure.Period,
                Value = "",
                Marker = MarkerText.StatusOf(counted, CensusMarkers.StatusOf) is null ? "" : counted,
                Numerator = counted,
                Denominator = CsvHeader.Text(row, denominator),
                IsShareOfCounts = true,
                Dictionary = CensusMarkers.StatusOf,
                ValueColumn = $"{group}, {measure.Title}",
            }.Read(catalogue.Areas);
        }
    }

    /// <summary>An indicator of the catalogue that the table has the counts for.</summary>
    private sealed record Measure(
        Indicator Indicator,
        string Title,
        string Denominator,
        string PeriodLabel,
        Period? Period
    );

    private IEnumerable<Measure> Wanted(RoadmapCatalogue catalogue, CensusColumns columns, string? slug) =>
        from indicator in catalogue.Indicators
        where slug is null || indicator.Slug == slug
        from series in indicator.Series
        where series.Source == Name
        let denominator = series.Parameters.GetValueOrDefault("denominator", "")
        let label = series.Parameters.GetValueOrDefault("period", "")
        where columns.Find(Breakdown.Total, denominator) is not null
        from title in series.Titles.Where(t => columns.Find(Breakdown.Total, t.Title) is not null).Take(1)
        select new Measure(
            indicator,
            title.Title,
            denominator,
            label,
            PublisherPeriod.TryRead(label, indicator.PeriodKind, out var period) ? period : (Period?)null
        );
}
