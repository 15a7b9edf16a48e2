using Dapper;
using Npgsql;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Rebuilding;

/// <summary>
/// Brings a past release's figures into the table <c>incoming</c> again: from its bytes, read with the catalogue that
/// was in force then, or, where only figures were ever had (a shipped archive), from those that are held of it. Whether
/// it was right was decided when it came; that decision stands and is not made again.
/// </summary>
internal sealed class ReleaseReplay(
    NpgsqlDataSource database,
    RoadmapCatalogue catalogue,
    Func<string, ISource?> sourceOf
)
{
    private readonly Dictionary<int, (RoadmapCatalogue Catalogue, StoreKeys Keys)> past = [];
    private readonly (RoadmapCatalogue Catalogue, StoreKeys Keys) present = (
        catalogue,
        new StoreKeys(database, catalogue.Areas)
    );

    /// <summary>What a replay brought.</summary>
    /// <param name="Withdraw">Whether areas that its periods no longer have are withdrawn.</param>
    /// <param name="Problem">In words, why it cannot be replayed; null when it was.</param>
    public sealed record Replayed(bool Withdraw, string? Problem);

    /// <summary>Gathers the figures that a release gave of an indicator. In a transaction.</summary>
    public async Task<Replayed> GatherAsync(
        NpgsqlConnection connection,
        short indicator,
        string slug,
        PastRelease release,
        CancellationToken cancel
    )
    {
        if (!release.HasBytes)
        {
            await GatherHeldAsync(connection, indicator, release, cancel);
            return new(true, null);
        }
        if (sourceOf(release.Source) is not { } source)
            return new(false, $"it came through '{release.Source}', which is no source any more");
        var path = Path.GetTempFileName();
        try
        {
            var file = await RestoreAsync(connection, release, path, cancel);
            if (file is null)
                return new(false, "the bytes that are kept of it are not those that came");
            var (then, keys) = await CatalogueAsync(connection, release, cancel);
            using var reading = await PartReading.OfAsync(keys, source, file, then, slug, cancel);
            if (reading.PartWithFigures(slug) is not { } part)
                return new(false, reading.Refused?.Reason ?? $"its bytes hold no figures of {slug}");
            var conflicts = await Incoming.GatherAsync(connection, part, cancel);
            return conflicts.Count == 0
                ? new(reading.Quarantined == 0, null)
                : new(false, "it gives two different figures for one area and period");
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>The file of a release out of its kept bytes; null when they are not those that came.</summary>
    public static async Task<ReceivedFile?> RestoreAsync(
        NpgsqlConnection connection,
        PastRelease release,
        string path,
        CancellationToken cancel
    )
    {
        try
        {
            if (!await RawFiles.RestoreAsync(connection, release.Checksum, path, cancel))
                return null;
        }
        catch (Exception damaged) when (damaged is InvalidOperationException or InvalidDataException)
        {
            return null;
        }
        var file = await ReceivedFiles.OpenAsync(
            path,
            release.PublishedOn,
            new DateTimeOffset(release.RetrievedAt, TimeSpan.Zero),
            release.Url,
            release.File,
            cancel
        );
        return file.Checksum == release.Checksum ? file : null;
    }

    private async Task<(RoadmapCatalogue, StoreKeys)> CatalogueAsync(
        NpgsqlConnection connection,
        PastRelease release,
        CancellationToken cancel
    )
    {
        if (release.CatalogueEdition is not { } edition)
            return present;
        if (!past.TryGetValue(edition, out var then))
        {
            var document = await connection.ExecuteScalarAsync<string>(
                new CommandDefinition(
                    "select document from store.catalogue where edition = @edition",
                    new { edition },
                    cancellationToken: cancel
                )
            );
            var read = CatalogueDocument.Read(document!);
            past[edition] = then = (read, new StoreKeys(database, read.Areas));
        }
        return then;
    }

    /// <summary>
    /// What is held of a release as its edition left it: the figures of its periods, of the breakdowns of which it
    /// changed any (of all, where it changed none).
    /// </summary>
    private static Task GatherHeldAsync(
        NpgsqlConnection connection,
        short indicator,
        PastRelease release,
        CancellationToken cancel
    ) =>
        connection.ExecuteAsync(
            new CommandDefinition(
                """
                drop table if exists pg_temp.incoming;
                create temporary table incoming on commit drop as
                with told as (
                    select distinct breakdown_id
                    from store.observation
                    where indicator_id = @indicator and (edition_from = @edition or edition_to = @edition)
                )
                select o.breakdown_id, o.area_id, o.period_start, o.period_months, o.value, o.lower, o.upper,
                    o.numerator, o.denominator, o.status, o.marker, o.note
                from store.observation o
                join store.release_period p
                    on p.release_id = @ReleaseId and p.period_start = o.period_start
                    and p.period_months = o.period_months
                where o.indicator_id = @indicator and o.edition_from <= @edition and o.edition_to > @edition
                    and (o.breakdown_id in (select breakdown_id from told) or not exists (select from told));
                alter table pg_temp.incoming
                    add primary key (breakdown_id, area_id, period_start, period_months)
                """,
                new
                {
                    indicator,
                    release.ReleaseId,
                    edition = release.Edition ?? 0,
                },
                cancellationToken: cancel
            )
        );
}
