using System.IO.Compression;
using Dapper;
using Npgsql;
using NpgsqlTypes;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>
/// Keeps the bytes of releases as received, once each, compressed. They are compressed while the file is read, and not
/// while others wait for this release to be published.
/// </summary>
internal sealed class RawFiles : IAsyncDisposable
{
    private readonly ReceivedFile file;
    private readonly string path = Path.GetTempFileName();
    private readonly CancellationTokenSource notNeeded = new();
    private readonly Lazy<Task> packing;

    private RawFiles(ReceivedFile file)
    {
        this.file = file;
        packing = new(() => Task.Run(() => PackAsync(notNeeded.Token)));
    }

    /// <summary>Begins to compress a file's bytes unless they are stored already.</summary>
    public static async Task<RawFiles> BeginAsync(
        NpgsqlConnection connection,
        ReceivedFile file,
        CancellationToken cancel
    )
    {
        var raw = new RawFiles(file);
        if (!await IsHeldAsync(connection, file, cancel))
            _ = raw.packing.Value;
        return raw;
    }

    /// <summary>Stores the file's bytes unless they are stored already.</summary>
    public async Task KeepAsync(NpgsqlConnection connection, DateTimeOffset now, CancellationToken cancel)
    {
        if (await IsHeldAsync(connection, file, cancel))
            return;
        await packing.Value.WaitAsync(cancel);
        await using var bytes = File.OpenRead(path);
        await using var insert = new NpgsqlCommand(
            """
            insert into store.raw_file (checksum, bytes, length, kept_at)
            values (@checksum, @bytes, @length, @now)
            on conflict (checksum) do nothing
            """,
            connection
        );
        insert.Parameters.AddWithValue("checksum", file.Checksum);
        insert.Parameters.Add(new NpgsqlParameter("bytes", NpgsqlDbType.Bytea) { Value = bytes });
        insert.Parameters.AddWithValue("length", file.Length);
        insert.Parameters.AddWithValue("now", now);
        await insert.ExecuteNonQueryAsync(cancel);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await notNeeded.CancelAsync();
        if (packing.IsValueCreated)
            await packing.Value.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        notNeeded.Dispose();
        File.Delete(path);
    }

    private async Task PackAsync(CancellationToken cancel)
    {
        await using var packed = File.Create(path);
        await using var brotli = new BrotliStream(packed, CompressionLevel.Fastest);
        await using var raw = File.OpenRead(file.Path);
        await raw.CopyToAsync(brotli, cancel);
    }

    private static Task<bool> IsHeldAsync(
        NpgsqlConnection connection,
        ReceivedFile file,
        CancellationToken cancel
    ) =>
        connection.ExecuteScalarAsync<bool>(
            new CommandDefinition(
                "select exists (select from store.raw_file where checksum = @Checksum)",
                new { file.Checksum },
                cancellationToken: cancel
            )
        );

    /// <summary>Writes the bytes of a checksum to a file; false when they are not held.</summary>
    public static async Task<bool> RestoreAsync(
        NpgsqlConnection connection,
        string checksum,
        string path,
        CancellationToken cancel
    )
    {
        await using var select = new NpgsqlCommand(
            "select bytes from store.raw_file where checksum = @checksum",
            connection
        );
        select.Parameters.AddWithValue("checksum", checksum);
        await using var reader = await select.ExecuteReaderAsync(
            System.Data.CommandBehavior.SequentialAccess,
            cancel
        );
        if (!await reader.ReadAsync(cancel))
            return false;
        await using var packed = await reader.GetStreamAsync(0, cancel);
        await using var brotli = new BrotliStream(packed, CompressionMode.Decompress);
        await using var raw = File.Create(path);
        await brotli.CopyToAsync(raw, cancel);
        return true;
    }
}
