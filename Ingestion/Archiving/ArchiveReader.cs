using System.Globalization;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Archiving;

/// <summary>Reads an archive and checks each line. What is wrong is said with file and line.</summary>
public sealed class ArchiveReader(string folder)
{
    /// <summary>The releases by indicator, in the order of their numbers.</summary>
    /// <exception cref="ArchiveException">The list is not there or has a line that cannot be read.</exception>
    public IReadOnlyList<ArchivedRelease> Releases() =>
        [
            .. Rows(ArchiveFormat.ReleasesFile, ArchiveFormat.ReleaseColumns)
                .Select(row => new ArchivedRelease(
                    row.Integer("release"),
                    row["source"],
                    row["indicator"],
                    row["title"],
                    row.Day("published_on"),
                    row.Moment("retrieved_at"),
                    row["checksum"],
                    row["licence"],
                    row.Optional("url"),
                    row["file"],
                    row["status"],
                    row.Optional("reason"),
                    row.Integer("rows_read"),
                    row.Integer("rows_quarantined"),
                    row.Integer("added"),
                    row.Integer("revised"),
                    row.Integer("withdrawn")
                )),
        ];

    /// <summary>The publishers' labels of periods: release, period, label.</summary>
    /// <exception cref="ArchiveException">The list is not there or has a line that cannot be read.</exception>
    public IEnumerable<((string, int) Release, Period Period, string Label)> Periods() =>
        Rows(ArchiveFormat.PeriodsFile, ArchiveFormat.PeriodColumns)
            .Select(row => (row.Release, row.Period("period"), row["label"]));

    /// <summary>What was wrong or worth a look in the releases, in the order in which it was recorded.</summary>
    /// <exception cref="ArchiveException">The list is not there or has a line that cannot be read.</exception>
    public IEnumerable<((string, int) Release, Reading Issue)> Issues() =>
        Rows(ArchiveFormat.IssuesFile, ArchiveFormat.IssueColumns)
            .Select(row =>
            {
                var line = row.Optional("line") is null ? (int?)null : row.Integer("line");
                Reading issue = row["severity"] switch
                {
                    "quarantined" when line is { } at => new Reading.Quarantined(
                        null,
                        at,
                        row.Optional("field"),
                        row["raw"],
                        row["code"],
                        row["reason"]
                    ),
                    "flag" => new Reading.Flag(
                        null,
                        line,
                        row.Optional("field"),
                        row.Optional("raw"),
                        row["code"],
                        row["reason"]
                    ),
                    _ => throw row.Wrong("severity", "'flag', or 'quarantined' with a line"),
                };
                return (row.Release, issue);
            });

    /// <summary>What an archive is made from: source, path, and the day of publication where the files do not say it.</summary>
    /// <exception cref="ArchiveException">The list is not there or has a line that cannot be read.</exception>
    public IEnumerable<(string Source, string Path, DateOnly? Published)> Files() =>
        Rows(ArchiveRemake.ListFile, ["source", "path", "published_on"])
            .Select(row =>
                (
                    row["source"],
                    row["path"],
                    row.Optional("published_on") is null ? (DateOnly?)null : row.Day("published_on")
                )
            );

    /// <summary>What was decided on releases that the review holds; none when the archive has no such list.</summary>
    /// <exception cref="ArchiveException">A line cannot be read, or decides what another has decided.</exception>
    public IReadOnlyList<ReviewDecision> Decisions()
    {
        if (!File.Exists(Path.Combine(folder, ReviewDecision.ListFile)))
            return [];
        var decisions = new List<ReviewDecision>();
        foreach (var row in Rows(ReviewDecision.ListFile, ReviewDecision.Columns))
        {
            var decision = new ReviewDecision(
                row["indicator"],
                row["source"],
                row.Day("published_on"),
                row["checksum"],
                row["decision"] switch
                {
                    "accept" => true,
                    "reject" => false,
                    _ => throw row.Wrong("decision", "'accept' or 'reject'"),
                },
                row.Optional("reason") ?? throw row.Wrong("reason", "a reason")
            );
            if (decisions.Exists(other => other.Release == decision.Release))
                throw row.Wrong("checksum", "decided on once");
            decisions.Add(decision);
        }
        return decisions;
    }

    /// <summary>The figures of one indicator, line by line; none when the archive has no file of it.</summary>
    /// <exception cref="ArchiveException">A line cannot be read.</exception>
    public IEnumerable<ArchivedFigure> Figures(string indicator)
    {
        var file = Path.Combine(ArchiveFormat.FiguresFolder, indicator + ".csv");
        if (!File.Exists(Path.Combine(folder, file)))
            yield break;
        foreach (var row in Rows(file, ArchiveFormat.FigureColumns))
        {
            var withdrawn = row["status"] == ArchiveFormat.Withdrawn;
            yield return new(row.Integer("release"), row.Figure(withdrawn), withdrawn);
        }
    }

    private IEnumerable<Row> Rows(string file, IReadOnlyList<string> required)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
            throw new ArchiveException($"{path}: the archive has no such file.");
        using var table = new CsvTable(path);
        Dictionary<string, int>? columns = null;
        while (table.Next() is { } csv)
        {
            if (csv.IsBlank || csv.Raw.StartsWith('#'))
                continue;
            if (columns is null)
            {
                columns = csv.Fields.Select((name, at) => (name, at)).ToDictionary(c => c.name, c => c.at);
                if (required.FirstOrDefault(name => !columns.ContainsKey(name)) is { } missing)
                    throw new ArchiveException($"{file}:{csv.Line}: the column '{missing}' is missing.");
                continue;
            }
            if (csv.Malformed || csv.Fields.Length != columns.Count)
                throw new ArchiveException(
                    $"{file}:{csv.Line}: the line has {csv.Fields.Length} fields where the header has {columns.Count}."
                );
            yield return new Row(file, csv, columns);
        }
        if (table.Problem is { } problem)
            throw new ArchiveException($"{file}: {problem.Reason}");
    }

    private sealed class Row(string file, CsvRow csv, Dictionary<string, int> columns)
    {
        /// <summary>The indicator and its release that the line is about.</summary>
        public (string Indicator, int Number) Release => (this["indicator"], Integer("release"));

        public string this[string column] => csv.Fields[columns[column]];

        public string? Optional(string column) =>
            columns.TryGetValue(column, out var at) && csv.Fields[at].Length > 0 ? csv.Fields[at] : null;

        public int Integer(string column) =>
            int.TryParse(this[column], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw Wrong(column, "a whole number");

        public DateOnly Day(string column) =>
            DateOnly.TryParseExact(this[column], "yyyy-MM-dd", out var day)
                ? day
                : throw Wrong(column, "a date");

        public DateTimeOffset Moment(string column) =>
            DateTimeOffset.TryParseExact(
                this[column],
                "yyyy-MM-dd'T'HH:mm:ss'Z'",
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var moment
            )
                ? moment
                : throw Wrong(column, "a moment such as 2026-05-19T09:30:00Z");

        public Period Period(string column) =>
            Domain.Periods.Period.TryParse(this[column], out var period)
                ? period
                : throw Wrong(column, "a period code");

        public Observation Figure(bool withdrawn)
        {
            var area = AreaCode.TryParse(this["area"], out var code)
                ? code
                : throw Wrong("area", "an area's code");
            var breakdown = Breakdown.TryParse(Optional("breakdown") ?? Breakdown.Total.Key, out var group)
                ? group
                : throw Wrong("breakdown", "a breakdown");
            try
            {
                return withdrawn
                    ? new(area, Period("period"), breakdown, null, ObservationStatus.Missing)
                    : new(
                        area,
                        Period("period"),
                        breakdown,
                        Number("value"),
                        ObservationStatuses.Parse(Optional("status") ?? Normal),
                        Number("lower"),
                        Number("upper"),
                        Number("numerator"),
                        Number("denominator"),
                        Optional("marker"),
                        Optional("note")
                    );
            }
            catch (Exception wrong) when (wrong is FormatException or ArgumentException)
            {
                throw new ArchiveException($"{file}:{csv.Line}: {wrong.Message}");
            }
        }

        private static readonly string Normal = ObservationStatus.Normal.Name();

        private decimal? Number(string column) =>
            Optional(column) is not { } text ? null
            : NumberText.TryRead(text, out var number) ? number
            : throw Wrong(column, "a number");

        public ArchiveException Wrong(string column, string expected) =>
            new($"{file}:{csv.Line}: '{this[column]}' in the column '{column}' is not {expected}.");
    }
}
