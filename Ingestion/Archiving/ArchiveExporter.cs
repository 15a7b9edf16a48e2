using Dapper;
using Npgsql;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Ingestion.Archiving;

/// <summary>
/// Writes what the store holds as text that ships with the project, sorted so that a new release reads well in a diff.
/// Facts only: every figure that was ever held, and no publisher's file or sentence.
/// </summary>
public sealed class ArchiveExporter(NpgsqlDataSource database, RoadmapCatalogue catalogue)
{
    private sealed record ReleaseRow(long ReleaseId, int? Edition, ArchivedRelease Release);

    private sealed record IssueRow(
        long ReleaseId,
        string Severity,
        int? Line,
        string? Field,
        string? Raw,
        string Code,
        string Reason
    );

    /// <summary>Writes the archive into a folder, in place of what was there.</summary>
    /// <param name="folder">The folder; made when it is not there.</param>
    /// <param name="cancel">Ends the work; the folder is then incomplete.</param>
    /// <returns>How many releases and figures were written.</returns>
    public async Task<(int Releases, int Figures)> ExportAsync(string folder, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var snapshot = await connection.BeginTransactionAsync(
            System.Data.IsolationLevel.RepeatableRead,
            cancel
        );
        var releases = await ReleasesAsync(connection, FirstRead(folder), cancel);
        var figuresFolder = Path.Combine(folder, ArchiveFormat.FiguresFolder);
        Directory.CreateDirectory(figuresFolder);
        // What is not held any more must not stay in the archive.
        foreach (var stale in Directory.EnumerateFiles(figuresFolder, "*.csv"))
            File.Delete(stale);
        WriteReleases(folder, releases);
        await WritePeriodsAsync(connection, folder, releases, cancel);
        await WriteIssuesAsync(connection, folder, releases, cancel);
        var figures = 0;
        foreach (var ofIndicator in releases.GroupBy(r => r.Release.Indicator))
            figures += await FigureOutput.WriteAsync(
                connection,
                catalogue,
                figuresFolder,
                ofIndicator.Key,
                ofIndicator
                    .Where(r => r.Edition is not null)
                    .ToDictionary(r => r.Edition!.Value, r => r.Release.Number),
                cancel
            );
        return (releases.Count, figures);
    }

    // An archive that is made anew from the same files says when each was read for the first time, as it did before.
    private static Dictionary<(string, string, string, DateOnly), DateTimeOffset> FirstRead(string folder) =>
        File.Exists(Path.Combine(folder, ArchiveFormat.ReleasesFile))
            ? new ArchiveReader(folder)
                .Releases()
                .GroupBy(r => (r.Indicator, r.Source, r.Checksum, r.PublishedOn))
                .ToDictionary(same => same.Key, same => same.Min(r => r.RetrievedAt))
            : [];

    private static async Task<List<ReleaseRow>> ReleasesAsync(
        NpgsqlConnection connection,
        Dictionary<(string, string, string, DateOnly), DateTimeOffset> firstRead,
        CancellationToken cancel
    )
    {
        await using var command = new NpgsqlCommand(
            """
            select r.release_id, r.edition, r.source, r.indicator, r.title, r.published_on, r.retrieved_at, r.checksum,
                r.licence, r.url, r.file, r.status, r.reason, r.rows_read, r.rows_quarantined,
                coalesce(e.added, 0), coalesce(e.revised, 0), coalesce(e.withdrawn, 0)
            from published.release r
            left join published.edition e using (edition)
            where r.indicator is not null and r.status <> 'refused'
            order by r.indicator collate "C", r.published_on, r.release_id
            """,
            connection
        );
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var releases = new List<ReleaseRow>();
        while (await reader.ReadAsync(cancel))
        {
            var (source, indicator) = (reader.GetString(2), reader.GetString(3));
            var (published, checksum) = (reader.GetFieldValue<DateOnly>(5), reader.GetString(7));
            var retrieved = reader.GetFieldValue<DateTimeOffset>(6);
            if (
                firstRead.TryGetValue((indicator, source, checksum, published), out var first)
                && first < retrieved
            )
                retrieved = first;
            var number =
                releases is [.., var last] && last.Release.Indicator == indicator
                    ? last.Release.Number + 1
                    : 1;
            releases.Add(
                new(
                    reader.GetInt64(0),
                    reader.IsDBNull(1) ? null : reader.GetInt32(1),
                    new(
                        number,
                        source,
                        indicator,
                        reader.GetString(4),
                        published,
                        retrieved,
                        checksum,
                        reader.GetString(8),
                        reader.IsDBNull(9) ? null : reader.GetString(9),
                        reader.GetString(10),
                        reader.GetString(11),
                        reader.IsDBNull(12) ? null : reader.GetString(12),
                        reader.GetInt32(13),
                        reader.GetInt32(14),
                        reader.GetInt32(15),
                        reader.GetInt32(16),
                        reader.GetInt32(17)
                    )
                )
            );
        }
        return releases;
    }

    private static void WriteReleases(string folder, List<ReleaseRow> releases)
    {
        using var csv = ArchiveFormat.Create(Path.Combine(folder, ArchiveFormat.ReleasesFile));
        csv.WriteComment(
            " The releases that the figures of this archive were read from, of each indicator in the order of publication."
        );
        csv.WriteRecord(ArchiveFormat.ReleaseColumns);
        foreach (var (_, _, r) in releases)
            csv.WriteRecord([
                r.Indicator,
                ArchiveFormat.Text(r.Number),
                r.Source,
                r.Title,
                ArchiveFormat.Text(r.PublishedOn),
                ArchiveFormat.Text(r.RetrievedAt),
                r.Checksum,
                r.Licence,
                r.Url ?? "",
                r.File,
                r.Status,
                r.Reason ?? "",
                ArchiveFormat.Text(r.RowsRead),
                ArchiveFormat.Text(r.RowsQuarantined),
                ArchiveFormat.Text(r.Added),
                ArchiveFormat.Text(r.Revised),
                ArchiveFormat.Text(r.Withdrawn),
            ]);
    }

    private static async Task WritePeriodsAsync(
        NpgsqlConnection connection,
        string folder,
        List<ReleaseRow> releases,
        CancellationToken cancel
    )
    {
        var labels = await connection.QueryAsync<(long Release, DateOnly Start, int Months, string Label)>(
            new CommandDefinition(
                """
                select release_id, period_start, period_months::int, label
                from published.release_period
                order by release_id, period_start, period_months
                """,
                cancellationToken: cancel
            )
        );
        var byRelease = labels.ToLookup(row => row.Release);
        using var csv = ArchiveFormat.Create(Path.Combine(folder, ArchiveFormat.PeriodsFile));
        csv.WriteComment(" The periods that each release speaks for, and what its publisher calls them.");
        csv.WriteRecord(ArchiveFormat.PeriodColumns);
        foreach (var (id, _, release) in releases)
        foreach (var (_, start, months, label) in byRelease[id])
            csv.WriteRecord([
                release.Indicator,
                ArchiveFormat.Text(release.Number),
                new Period(start, months).Code,
                label,
            ]);
    }

    private static async Task WriteIssuesAsync(
        NpgsqlConnection connection,
        string folder,
        List<ReleaseRow> releases,
        CancellationToken cancel
    )
    {
        var issues = await connection.QueryAsync<IssueRow>(
            new CommandDefinition(
                """
                select release_id, severity, line, field, raw, code, reason
                from published.release_issue
                order by release_id, issue
                """,
                cancellationToken: cancel
            )
        );
        var byRelease = issues.ToLookup(row => row.ReleaseId);
        using var csv = ArchiveFormat.Create(Path.Combine(folder, ArchiveFormat.IssuesFile));
        csv.WriteComment(" Rows of the releases that could not be read, and what was worth a look.");
        csv.WriteRecord(ArchiveFormat.IssueColumns);
        foreach (var (id, _, release) in releases)
        foreach (var issue in byRelease[id])
            csv.WriteRecord([
                release.Indicator,
                ArchiveFormat.Text(release.Number),
                issue.Severity,
                issue.Line is { } line ? ArchiveFormat.Text(line) : "",
                issue.Field ?? "",
                issue.Raw ?? "",
                issue.Code,
                issue.Reason,
            ]);
    }
}
