using Dapper;
using Npgsql;
using NpgsqlTypes;
using RoadmapIndicators.Domain.Observations;
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

    private sealed record Placed(ArchivedRelease Release, long Id, int? Edition);

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
        var known = releases.Select(r => r.Number).ToHashSet();
        var figures = await CopyFiguresAsync(connection, archive, known, placed, progress, cancel);
        await PublishAsync(connection, cancel);
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
        return ([.. due.OrderBy(r => r.PublishedOn).ThenBy(r => r.Number)], leftAlone);
    }

    private async Task<Dictionary<int, Placed>> PlaceAsync(
        NpgsqlConnection connection,
        List<ArchivedRelease> due,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var placed = new Dictionary<int, Placed>();
        foreach (var release in due)
        {
            var indicator = await ReleaseLog.IndicatorIdAsync(connection, release.Indicator, cancel);
            if (!Enum.TryParse<ReleaseStatus>(release.Status, ignoreCase: true, out var status))
                throw new ArchiveException(
                    $"Release {release.Number}: '{release.Status}' is not a release's status."
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
            placed.Add(release.Number, new(release, id, edition));
        }
        return placed;
    }

    private static async Task CopyPeriodsAsync(
        NpgsqlConnection connection,
        ArchiveReader archive,
        Dictionary<int, Placed> placed,
        CancellationToken cancel
    )
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy store.release_period (release_id, period_start, period_months, label) from stdin (format binary)",
            cancel
        );
        foreach (var (number, period, label) in archive.Periods())
        {
            if (!placed.TryGetValue(number, out var release))
                continue;
            await copy.StartRowAsync(cancel);
            await copy.WriteAsync(release.Id, NpgsqlDbType.Bigint, cancel);
            await copy.WriteAsync(period.Start, NpgsqlDbType.Date, cancel);
            await copy.WriteAsync((short)period.Months, NpgsqlDbType.Smallint, cancel);
            await copy.WriteAsync(label, NpgsqlDbType.Text, cancel);
        }
        await copy.CompleteAsync(cancel);
    }

    private static async Task<int> CopyFiguresAsync(
        NpgsqlConnection connection,
        ArchiveReader archive,
        HashSet<int> known,
        Dictionary<int, Placed> placed,
        IProgress<(string, int)> progress,
        CancellationToken cancel
    )
    {
        await connection.ExecuteAsync(
            new CommandDefinition(
                """
                create temporary table archived (
                    indicator text not null,
                    breakdown text not null,
                    area text not null,
                    period_start date not null,
                    period_months smallint not null,
                    edition int not null,
                    release_id bigint not null,
                    withdrawn boolean not null,
                    value numeric,
                    lower numeric,
                    upper numeric,
                    numerator numeric,
                    denominator numeric,
                    status text not null,
                    marker text,
                    note text
                ) on commit drop
                """,
                cancellationToken: cancel
            )
        );
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy archived from stdin (format binary)",
            cancel
        );
        var count = 0;
        var indicators = placed.Values.Select(p => p.Release.Indicator).Distinct().ToList();
        foreach (var indicator in indicators)
        {
            foreach (var line in archive.Figures(indicator))
            {
                var isPlaced = placed.TryGetValue(line.Release, out var release);
                if (!isPlaced && known.Contains(line.Release))
                    continue;
                if (release?.Edition is not { } edition || release.Release.Indicator != indicator)
                    throw new ArchiveException(
                        $"figures/{indicator}.csv: release {line.Release} is not a published release of this indicator."
                    );
                await WriteAsync(copy, indicator, line, release.Id, edition, cancel);
                count++;
            }
            progress.Report((indicator, indicators.Count));
        }
        await copy.CompleteAsync(cancel);
        return count;
    }

    private static async Task WriteAsync(
        NpgsqlBinaryImporter copy,
        string indicator,
        ArchivedFigure line,
        long release,
        int edition,
        CancellationToken cancel
    )
    {
        var figure = line.Figure;
        await copy.StartRowAsync(cancel);
        await copy.WriteAsync(indicator, NpgsqlDbType.Text, cancel);
        await copy.WriteAsync(figure.Breakdown.Key, NpgsqlDbType.Text, cancel);
        await copy.WriteAsync(figure.Area.Value, NpgsqlDbType.Text, cancel);
        await copy.WriteAsync(figure.Period.Start, NpgsqlDbType.Date, cancel);
        await copy.WriteAsync((short)figure.Period.Months, NpgsqlDbType.Smallint, cancel);
        await copy.WriteAsync(edition, NpgsqlDbType.Integer, cancel);
        await copy.WriteAsync(release, NpgsqlDbType.Bigint, cancel);
        await copy.WriteAsync(line.Withdrawn, NpgsqlDbType.Boolean, cancel);
        await Staging.NumberAsync(copy, figure.Value, cancel);
        await Staging.NumberAsync(copy, figure.Lower, cancel);
        await Staging.NumberAsync(copy, figure.Upper, cancel);
        await Staging.NumberAsync(copy, figure.Numerator, cancel);
        await Staging.NumberAsync(copy, figure.Denominator, cancel);
        await copy.WriteAsync(figure.Status.Name(), NpgsqlDbType.Text, cancel);
        await Staging.TextAsync(copy, figure.Marker, cancel);
        await Staging.TextAsync(copy, figure.Note, cancel);
    }

    // A figure holds until the next line of its area, breakdown and period; what the store holds of it ends at the first.
    private static Task PublishAsync(NpgsqlConnection connection, CancellationToken cancel) =>
        connection.ExecuteAsync(
            new CommandDefinition(
                """
                insert into store.area (code)
                select distinct n.area from archived n
                where not exists (select from store.area a where a.code = n.area);
                insert into store.breakdown (key)
                select distinct n.breakdown from archived n
                where not exists (select from store.breakdown b where b.key = n.breakdown);
                create temporary table placed on commit drop as
                select i.indicator_id, b.breakdown_id, a.area_id, n.*
                from archived n
                join store.indicator i on i.slug = n.indicator
                join store.breakdown b on b.key = n.breakdown
                join store.area a on a.code = n.area;
                analyze placed;
                update store.observation o
                set edition_to = first.edition
                from (
                    select indicator_id, breakdown_id, area_id, period_start, period_months, min(edition) as edition
                    from placed
                    group by indicator_id, breakdown_id, area_id, period_start, period_months
                ) first
                where o.indicator_id = first.indicator_id and o.breakdown_id = first.breakdown_id
                    and o.area_id = first.area_id and o.period_start = first.period_start
                    and o.period_months = first.period_months and o.edition_to = 2147483647;
                insert into store.observation (indicator_id, breakdown_id, area_id, period_start, period_months,
                    edition_from, edition_to, release_id, value, lower, upper, numerator, denominator, status, marker,
                    note)
                select indicator_id, breakdown_id, area_id, period_start, period_months, edition, ends, release_id,
                    value, lower, upper, numerator, denominator, status, marker, note
                from (
                    select *, lead(edition, 1, 2147483647) over (
                        partition by indicator_id, breakdown_id, area_id, period_start, period_months
                        order by edition
                    ) as ends
                    from placed
                ) lined
                where not withdrawn
                order by indicator_id, breakdown_id, area_id, period_start, period_months, edition
                """,
                cancellationToken: cancel
            )
        );
}
