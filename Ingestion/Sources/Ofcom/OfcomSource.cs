using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Ingestion.Fetching;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.Ofcom;

/// <summary>
/// Ofcom's Connected Nations by local authority: a zip archive, or a CSV out of one, whose name begins with the year and
/// month of the snapshot (<c>202305_fixed_laua_coverage_r02</c>). In the catalogue <c>files</c> are what names go on
/// with after the month, <c>titles</c> are columns, and a parameter <c>operators</c> marks a series of
/// <see cref="MobileCoverage"/>; others are of <see cref="FixedCoverage"/>. The parameter <c>url</c> is a release's
/// address.
/// </summary>
public sealed class OfcomSource : ISource
{
    public string Name => "ofcom";

    public bool Reads(string fileName) =>
        fileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
        || fileName.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    public bool Recognises(string path)
    {
        if (!ZipContents.IsArchive(path))
            return IsOfAuthorities(path);
        using var release = OfcomRelease.Open(path, Path.GetFileName(path), IsOfAuthoritiesByName);
        return release.Tables.Any(table => IsOfAuthorities(table.Path));
    }

    /// <summary>None: a release's name has the month of the snapshot, not the day on which it came out.</summary>
    public DateOnly? DateStated(string path) => null;

    public IEnumerable<Uri> Addresses(Indicator indicator) => StatedAddresses.Of(indicator, Name);

    public IEnumerable<Reading> Read(ReceivedFile file, RoadmapCatalogue catalogue, string? indicator)
    {
        var wanted = catalogue
            .Indicators.Where(i => indicator is null || i.Slug == indicator)
            .SelectMany(i =>
                i.Series.Where(s => s.Source == Name)
                    .Select(s => new SeriesTitles.Wanted(i, s, Domain.Observations.Breakdown.Total))
            )
            .ToList();
        using var release = OfcomRelease.Open(file.Path, file.Name, IsOfAuthoritiesByName);
        if (release.Refused is { } refused)
        {
            yield return refused;
            yield break;
        }
        foreach (var table in release.Tables)
        {
            var here = wanted.Where(w => w.Series.Files.Any(table.Is)).ToList();
            if (table.Month is null)
                yield return new Reading.Refused(
                    "noPeriod",
                    $"'{table.Name}' does not begin with year and month, such as 202305_fixed_laua_coverage_r02: it cannot be told which snapshot it is. Give the file the name that Ofcom gave it."
                );
            else if (here.Count == 0)
                yield return new Reading.NotWanted(table.Name);
            else if (here.Find(w => release.Tables.Count(t => w.Series.Files.Any(t.Is)) > 1) is { } twice)
                yield return new Reading.Refused(
                    "severalTables",
                    $"The archive holds more than one table for {twice.Indicator.Slug}: {string.Join(", ", release.Tables.Select(t => t.Name))}. Take out the one that is meant."
                );
            else
                foreach (var reading in Read(table, table.Month, here, catalogue.Areas))
                    yield return reading;
        }
        if (release.Tables.Count == 0)
            yield return new Reading.NotWanted(file.Name);
    }

    private static IEnumerable<Reading> Read(
        OfcomTable table,
        string month,
        IReadOnlyList<SeriesTitles.Wanted> wanted,
        AreaRegister areas
    )
    {
        using var rows = new CsvTable(table.Path);
        if (rows.Next() is not { } first)
        {
            yield return rows.Problem ?? new("emptyFile", "The file is empty.");
            yield break;
        }
        var header = new CsvHeader(first.Fields);
        if (header.Refusal("laua") is { } refusal)
        {
            yield return refusal;
            yield break;
        }
        if (table.NotUtf8)
            yield return new Reading.Flag(
                wanted[0].Indicator.Slug,
                null,
                null,
                null,
                "notUtf8",
                "The file is not UTF-8; names of places, which are not used, may be spoilt."
            );
        foreach (var series in wanted)
        {
            var columns = Columns(header, series);
            if (columns is null)
                yield return new Reading.Flag(
                    series.Indicator.Slug,
                    first.Line,
                    null,
                    null,
                    "noColumn",
                    $"{table.Name} has no column for {series.Indicator.Slug} ({string.Join("; ", series.Series.Titles.Select(t => t.Title))}): this release does not say it."
                );
        }
        var readers = wanted
            .Select(series => (series.Indicator, Read: Columns(header, series)))
            .Where(reader => reader.Read is not null)
            .ToList();
        var read = 0;
        while (rows.Next() is { } row)
        {
            if (row.IsBlank)
                continue;
            read++;
            if (readers.Count == 0)
                yield return new Reading.NotWanted(table.Name);
            foreach (var (indicator, reader) in readers)
                yield return header.Misfit(row, indicator.Slug)
                    ?? reader!(
                        row,
                        month,
                        PublisherPeriod.TryRead(month, indicator.PeriodKind, out var period)
                            ? period
                            : (Period?)null,
                        areas
                    );
        }
        if (rows.Problem is { } problem)
            yield return problem;
        else if (read == 0)
            yield return new Reading.Refused("noRows", "The file has a header and no rows.");
    }

    private static bool IsOfAuthoritiesByName(string name) =>
        name.Contains("laua", StringComparison.OrdinalIgnoreCase);

    private static bool IsOfAuthorities(string path)
    {
        using var table = new CsvTable(path);
        return table.Next() is { } header && new CsvHeader(header.Fields).Has("laua");
    }

    private static Func<CsvRow, string, Period?, AreaRegister, Reading>? Columns(
        CsvHeader header,
        SeriesTitles.Wanted series
    ) =>
        series.Series.Parameters.ContainsKey("operators")
            ? MobileCoverage.Of(header, series) is { } mobile
                ? mobile.Read
                : null
            : FixedCoverage.Of(header, series) is { } coverage
                ? coverage.Read
                : null;
}
