using Npgsql;
using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>Puts releases on record, with their bytes and with what was wrong in them.</summary>
internal sealed class ReleaseRecording(RoadmapCatalogue catalogue, TimeProvider clock)
{
    /// <summary>Records a release; gives its number.</summary>
    public async Task<long> AddAsync(
        NpgsqlConnection connection,
        RawFiles raw,
        ReleaseLog.Entry entry,
        IReadOnlyList<Reading> issues,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        await raw.KeepAsync(connection, now, cancel);
        var release = await ReleaseLog.AddAsync(connection, entry, now, cancel);
        await ReleaseLog.AddIssuesAsync(connection, release, issues, cancel);
        return release;
    }

    /// <summary>Records a file that cannot be trusted, with its bytes and what was wrong.</summary>
    public async Task<ReleaseOutcome> RefuseAsync(
        NpgsqlConnection connection,
        string source,
        ReceivedFile file,
        RawFiles raw,
        string? indicator,
        Reading.Refused refused,
        FileReading reading,
        CancellationToken cancel
    )
    {
        var slug = indicator ?? (reading.Parts.Count == 1 ? reading.Parts.Keys.First() : null);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await Editions.LockAsync(connection, cancel);
        var id = slug is null ? (short?)null : await ReleaseLog.IndicatorIdAsync(connection, slug, cancel);
        var known = await ReleaseLog.FindAsync(connection, source, file, id, cancel);
        var entry = new ReleaseLog.Entry(
            source,
            id,
            file.Name,
            file,
            slug is null ? "" : catalogue.FindIndicator(slug)?.Licence ?? "",
            ReleaseStatus.Refused,
            refused.Reason,
            reading.Rows,
            reading.Quarantined
        );
        var release =
            known?.Is == ReleaseStatus.Refused
                ? known.ReleaseId
                : await AddAsync(connection, raw, entry, reading.Issues, cancel);
        await transaction.CommitAsync(cancel);
        return new(
            release,
            source,
            slug,
            file.PublishedOn,
            ReleaseStatus.Refused,
            refused.Reason,
            file.Name,
            reading.Rows,
            reading.Quarantined,
            null,
            0,
            0,
            0
        );
    }
}
