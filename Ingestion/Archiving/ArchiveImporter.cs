using Dapper;
using Npgsql;
using NpgsqlTypes;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Archiving;

/// <summary>
/// Brings the shipped figures into a store, all or nothing, each release as the edition that it was. An indicator of
/// which the store holds exactly the archive's first releases gets the rest; one that has gone its own way is left
/// alone, because releases of one indicator go in the order of their dates.
/// </summary>
public sealed class ArchiveImporter(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>What an import did.</summary>
    /// <param name="Releases">Releases brought in now.</param>
    /// <param name="Figures">Figures brought in now.</param>
    /// <param name="LeftAlone">Indicators of which the store holds other releases than the archive.</param>
    public sealed record Result(int Releases, int Figures, IReadOnlyList<string> LeftAlone);

    /// <summary>A release of the archive under its number in the store.</summary>
    internal sealed record Placed(ArchivedRelease Release, long Id, int? Edition);

    private sealed record HeldRelease(string Indicator, string Source, string Checksum, DateOnly PublishedOn);

    /// <param name="folder">The archive.</param>
    /// <param name="progress">Hears of each indicator and of how many there are.</param>
    /// <param name="cancel">Ends the import; nothing is brought in then.</param>
    /// <exception cref="ArchiveException">The archive has a line that cannot be read; nothing is brought in.</exception>
    public async Task<Result> ImportAsync(
        string folder,
        IProgress<(string Indicator, int Of)> progress,
        CancellationToken cancel
    )
    {
        var archive = new ArchiveReader(folder);
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await Editions.LockAsync(connection, cancel);
        var releases = archive.Releases();
        var (due, leftAlone) = await DueAsync(connection, releases, cancel);
        if (due.Count == 0)
            return new(0, 0, leftAlone);

        var placed = await PlaceAsync(connection, due, cancel);
        await CopyPeriodsAsync(connection, archive, placed, cancel);
        foreach (var ofRelease in archive.Issues().GroupBy(row => row.Release, row => row.Issue))
            if (placed.TryGetValue(ofRelease.Key, out var release))
                await ReleaseLog.AddIssuesAsync(connection, release.Id, [.. ofRelease], cancel);
        var known = releases.Select(r => r.Key).ToHashSet();
        var figures = await FigureIntake.CopyAsync(connection, archive, known, placed, progress, cancel);
        await FigureIntake.PublishAsync(connection, cancel);
        if (placed.Values.Max(p => p.Edition) is { } last)
            await Editions.AnnounceAsync(connection, last, cancel);
        await transaction.CommitAsync(cancel);
        return new(placed.Count, figures, leftAlone);
    }

    private static async Task<(List<ArchivedRelease> Due, List<string> LeftAlone)> DueAsync(
        NpgsqlConnection connection,
        IReadOnlyList<ArchivedRelease> releases,
        CancellationToken cancel
    )
    {
        var held = await connection.QueryAsync<HeldRelease>(
            new CommandDefinition(
                """
                select indicator, source, checksum, published_on
                from published.release
                where indicator is not null and status <> 'refused'
                """,
                cancellationToken: cancel
            )
        );
        var heldOf = held.GroupBy(h => h.Indicator)
            .ToDictionary(g => g.Key, g => g.Select(h => (h.Source, h.Checksum, h.PublishedOn)).ToHashSet());
        var due = new List<ArchivedRelease>();
        var leftAlone = new List<string>();
        foreach (var ofIndicator in releases.GroupBy(r => r.Indicator))
        {
            var known = heldOf.GetValueOrDefault(ofIndicator.Key) ?? [];
            var rest = ofIndicator
                .SkipWhile(r => known.Contains((r.Source, r.Checksum, r.PublishedOn)))
                .ToList();
            if (ofIndicator.Count() - rest.Count == known.Count)
                due.AddRange(rest);
            else if (rest.Count > 0)
                leftAlone.Add(ofIndicator.Key);
        }
        return (
            [
                .. due.OrderBy(r => r.PublishedOn)
                    .ThenBy(r => r.Indicator, StringComparer.Ordinal)
                    .ThenBy(r => r.Number),
            ],
            leftAlone
        );
    }

    private async Task<Dictionary<(string, int), Placed>> PlaceAsync(
        NpgsqlConnection connection,
        List<ArchivedRelease> due,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var placed = new Dictionary<(string, int), Placed>();
        foreach (var release in due)
        {
            var indicator = await ReleaseLog.IndicatorIdAsync(connection, release.Indicator, cancel);
            if (!Enum.TryParse<ReleaseStatus>(release.Status, ignoreCase: true, out var status))
                throw new ArchiveException(
                    $"Release {release.Number} of {release.Indicator}: '{release.Status}' is not a release's status."
                );
            var file = new ReceivedFile(
                "",
                release.File,
                release.Checksum,
                0,
                release.PublishedOn,
                release.RetrievedAt,
                release.Url
            );
            var id = await ReleaseLog.AddAsync(
                connection,
                new(
                    release.Source,
                    indicator,
                    release.Title,
                    file,
                    release.Licence,
                    status,
                    release.Reason,
                    release.RowsRead,
                    release.RowsQuarantined
                ),
                now,
                cancel
            );
            int? edition = null;
            if (status == ReleaseStatus.Published)
                edition = await Editions.AddAsync(
                    connection,
                    id,
                    indicator,
                    release.PublishedOn,
                    now,
                    (release.Added, release.Revised, release.Withdrawn),
                    cancel
                );
            placed.Add(release.Key, new(release, id, edition));
        }
        return placed;
    }

    private static async Task CopyPeriodsAsync(
        NpgsqlConnection connection,
        ArchiveReader archive,
        Dictionary<(string, int), Placed> placed,
        CancellationToken cancel
    )
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy store.release_period (release_id, period_start, period_months, label) from stdin (format binary)",
            cancel
        );
        foreach (var (key, period, label) in archive.Periods())
        {
            if (!placed.TryGetValue(key, out var release))
                continue;
            await copy.StartRowAsync(cancel);
            await copy.WriteAsync(release.Id, NpgsqlDbType.Bigint, cancel);
            await copy.WriteAsync(period.Start, NpgsqlDbType.Date, cancel);
            await copy.WriteAsync((short)period.Months, NpgsqlDbType.Smallint, cancel);
            await copy.WriteAsync(label, NpgsqlDbType.Text, cancel);
        }
        await copy.CompleteAsync(cancel);
    }
}
