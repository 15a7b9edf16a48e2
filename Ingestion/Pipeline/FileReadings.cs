using System.Security.Cryptography;
using System.Text;
using Dapper;
using Npgsql;
using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>
/// Remembers files that were taken whole, so that the same bytes are not read again. What they say depends on the
/// catalogue and on this program too, so both are remembered with them.
/// </summary>
internal sealed class FileReadings(RoadmapCatalogue catalogue, TimeProvider clock)
{
    private readonly Lazy<string> reader = new(() =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    $"{typeof(FileReadings).Module.ModuleVersionId} {CatalogueDocument.Write(catalogue)}"
                )
            )
        )[..32]
    );

    private sealed record Before(
        long ReleaseId,
        short IndicatorId,
        string Indicator,
        DateOnly PublishedOn,
        string Status,
        int RowsRead,
        int RowsQuarantined
    );

    /// <summary>Remembers a file of which every release was taken.</summary>
    public Task KeepAsync(
        NpgsqlConnection connection,
        string source,
        ReceivedFile file,
        string? indicator,
        IReadOnlyList<ReleaseOutcome> outcomes,
        CancellationToken cancel
    ) => KeepAsync(connection, source, file, indicator, [.. outcomes.Select(o => o.Id)], cancel);

    private Task KeepAsync(
        NpgsqlConnection connection,
        string source,
        ReceivedFile file,
        string? indicator,
        long[] releases,
        CancellationToken cancel
    ) =>
        connection.ExecuteAsync(
            new CommandDefinition(
                """
                insert into store.file_reading (source, checksum, reader, asked, releases, read_at)
                values (@source, @Checksum, @reader, @asked, @releases, @now)
                on conflict (source, checksum, reader, asked)
                do update set releases = excluded.releases, read_at = excluded.read_at
                """,
                new
                {
                    source,
                    file.Checksum,
                    reader = reader.Value,
                    asked = indicator ?? "",
                    releases,
                    now = clock.GetUtcNow(),
                },
                cancellationToken: cancel
            )
        );

    /// <summary>
    /// What becomes of a file whose bytes were taken before, when that can be said without reading them: on the same
    /// day it is the same release, on a later one another that changes nothing. Null when it must be read.
    /// </summary>
    public async Task<IReadOnlyList<ReleaseOutcome>?> RepeatAsync(
        NpgsqlConnection connection,
        string source,
        ReceivedFile file,
        string? indicator,
        CancellationToken cancel
    )
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await Editions.LockAsync(connection, cancel);
        var before = await BeforeAsync(connection, source, file, indicator, cancel);
        if (before.Count == 0)
            return null;
        var outcomes = new List<ReleaseOutcome>();
        foreach (var release in before)
        {
            var number = release.ReleaseId;
            string? reason = null;
            if (release.PublishedOn == file.PublishedOn)
                reason = $"These bytes were loaded before, as release {number}.";
            else if (
                release.PublishedOn < file.PublishedOn
                && (await TakenReleases.LastAsync(connection, release.IndicatorId, cancel))?.ReleaseId
                    == number
            )
                number = await AddUnchangedAsync(connection, file, release, cancel);
            else
                return null;
            outcomes.Add(
                new(
                    number,
                    source,
                    release.Indicator,
                    file.PublishedOn,
                    ReleaseStatus.Unchanged,
                    reason,
                    file.Name,
                    release.RowsRead,
                    release.RowsQuarantined,
                    null,
                    0,
                    0,
                    0
                )
            );
        }
        if (outcomes.Exists(o => o.Reason is null))
            await KeepAsync(connection, source, file, indicator, outcomes, cancel);
        await transaction.CommitAsync(cancel);
        return outcomes;
    }

    private async Task<IReadOnlyList<Before>> BeforeAsync(
        NpgsqlConnection connection,
        string source,
        ReceivedFile file,
        string? indicator,
        CancellationToken cancel
    ) =>
        (
            await connection.QueryAsync<Before>(
                new CommandDefinition(
                    """
                    select r.release_id, r.indicator_id, i.slug as indicator, r.published_on, r.status, r.rows_read,
                        r.rows_quarantined
                    from store.file_reading f
                    join store.release r on r.release_id = any (f.releases)
                    join store.indicator i using (indicator_id)
                    where f.source = @source and f.checksum = @Checksum and f.reader = @reader and f.asked = @asked
                    order by i.slug
                    """,
                    new
                    {
                        source,
                        file.Checksum,
                        reader = reader.Value,
                        asked = indicator ?? "",
                    },
                    cancellationToken: cancel
                )
            )
        ).AsList();

    private async Task<long> AddUnchangedAsync(
        NpgsqlConnection connection,
        ReceivedFile file,
        Before before,
        CancellationToken cancel
    )
    {
        var release = await connection.ExecuteScalarAsync<long>(
            new CommandDefinition(
                """
                insert into store.release (source, indicator_id, title, published_on, retrieved_at, checksum, licence,
                    url, file, status, rows_read, rows_quarantined, recorded_at)
                select source, indicator_id, title, @PublishedOn, @RetrievedAt, checksum, licence, @Url, @Name,
                    'unchanged', rows_read, rows_quarantined, @now
                from store.release
                where release_id = @ReleaseId
                returning release_id
                """,
                new
                {
                    file.PublishedOn,
                    file.RetrievedAt,
                    file.Url,
                    file.Name,
                    before.ReleaseId,
                    now = clock.GetUtcNow(),
                },
                cancellationToken: cancel
            )
        );
        await connection.ExecuteAsync(
            new CommandDefinition(
                """
                insert into store.release_period (release_id, period_start, period_months, label)
                select @release, period_start, period_months, label
                from store.release_period where release_id = @ReleaseId;
                insert into store.release_issue (release_id, issue, severity, line, field, raw, code, reason)
                select @release, issue, severity, line, field, raw, code, reason
                from store.release_issue where release_id = @ReleaseId;
                insert into store.release_fingerprint (release_id, fingerprint)
                select @release, fingerprint from store.release_fingerprint where release_id = @ReleaseId
                """,
                new { release, before.ReleaseId },
                cancellationToken: cancel
            )
        );
        await ReleaseLog.SupersedeHeldAsync(connection, before.IndicatorId, release, cancel);
        return release;
    }
}
