using Dapper;
using Npgsql;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Rebuilding;

/// <summary>A release that arrived when a later one was held already: refused by a load, its bytes kept.</summary>
internal sealed class LateRelease(
    NpgsqlDataSource database,
    RoadmapCatalogue catalogue,
    Func<string, ISource?> sourceOf,
    TimeProvider clock
)
{
    private readonly ReleasePublication publication = new(catalogue, clock);
    private readonly StoreKeys keys = new(database, catalogue.Areas);

    /// <summary>It and the indicator it is of.</summary>
    public sealed record Found(PastRelease Release, short IndicatorId, string Indicator, string Status);

    private sealed record Row(
        short? IndicatorId,
        string? Indicator,
        string Status,
        string Source,
        string Checksum,
        string File,
        DateOnly PublishedOn,
        DateTime RetrievedAt,
        string? Url,
        bool HasBytes
    );

    /// <summary>The release of a number, or in words why it cannot be put in its place.</summary>
    public static async Task<(Found? Found, string? Problem)> FindAsync(
        NpgsqlConnection connection,
        long release,
        CancellationToken cancel
    )
    {
        var row = await connection.QuerySingleOrDefaultAsync<Row>(
            new CommandDefinition(
                """
                select r.indicator_id, i.slug as indicator, r.status, r.source, r.checksum, r.file, r.published_on,
                    r.retrieved_at, r.url,
                    exists (select from store.raw_file f where f.checksum = r.checksum) as has_bytes
                from store.release r
                left join store.indicator i using (indicator_id)
                where r.release_id = @release
                """,
                new { release },
                cancellationToken: cancel
            )
        );
        return row switch
        {
            null => (null, $"There is no release {release}."),
            { Status: not ("refused" or "held") } => (
                null,
                $"Release {release} is {row.Status}, not refused."
            ),
            { IndicatorId: null } or { Indicator: null } => (
                null,
                $"Release {release} was refused before it could be told of which indicator it is."
            ),
            { HasBytes: false } => (
                null,
                $"The bytes of release {release} are not held; load its file again."
            ),
            _ => (
                new Found(
                    new(
                        release,
                        row.Source,
                        row.Checksum,
                        row.File,
                        row.PublishedOn,
                        row.RetrievedAt,
                        row.Url,
                        row.Status,
                        true,
                        null,
                        null,
                        null
                    ),
                    row.IndicatorId.Value,
                    row.Indicator,
                    row.Status
                ),
                null
            ),
        };
    }

    /// <summary>Judges and publishes it as if the figures held were all. In a transaction.</summary>
    public async Task<ReleaseOutcome> PublishAsync(
        NpgsqlConnection connection,
        Found late,
        string? reason,
        CancellationToken cancel
    )
    {
        var source =
            sourceOf(late.Release.Source)
            ?? throw new InvalidOperationException($"'{late.Release.Source}' is no source.");
        var path = Path.GetTempFileName();
        try
        {
            var file =
                await ReleaseReplay.RestoreAsync(connection, late.Release, path, cancel)
                ?? throw new IOException(
                    $"The bytes that are kept of release {late.Release.ReleaseId} are not those that came."
                );
            await using var raw = await RawFiles.BeginAsync(connection, file, cancel);
            using var reading = await PartReading.OfAsync(
                keys,
                source,
                file,
                catalogue,
                late.Indicator,
                cancel
            );
            if (reading.PartWithFigures(late.Indicator) is not { } part)
                return Refused(
                    late,
                    reading.Refused?.Reason ?? $"Its bytes hold no figures of {late.Indicator}."
                );
            return await publication.PublishWithinAsync(
                connection,
                new ReleaseDraft(
                    source.Name,
                    file,
                    raw,
                    late.Indicator,
                    part,
                    Withdraw: reading.Quarantined == 0
                )
                {
                    Acceptance = reason is null ? null : new Acceptance(late.Release.ReleaseId, reason),
                    IsInPlace = true,
                },
                cancel
            );
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Records that the checks held it in its place.</summary>
    public static Task HoldAsync(
        NpgsqlConnection connection,
        long release,
        string finding,
        CancellationToken cancel
    ) =>
        ReleaseLog.SetStatusAsync(
            connection,
            release,
            ReleaseStatus.Held,
            $"{finding} It arrived late: take it with 'rebuild {release} --reason TEXT'.",
            cancel
        );

    private static ReleaseOutcome Refused(Found late, string reason) =>
        new(
            late.Release.ReleaseId,
            late.Release.Source,
            late.Indicator,
            late.Release.PublishedOn,
            ReleaseStatus.Refused,
            reason,
            late.Release.File,
            0,
            0,
            null,
            0,
            0,
            0
        );
}
