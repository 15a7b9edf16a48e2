using System.IO.Compression;
using Dapper;
using Npgsql;
using NpgsqlTypes;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>Keeps the bytes of releases as received, once each, compressed.</summary>
internal static class RawFiles
{
    /// <summary>Stores a file's bytes unless they are stored already.</summary>
    public static async Task KeepAsync(
        NpgsqlConnection connection,
        ReceivedFile file,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var held = await connection.ExecuteScalarAsync<bool>(
            new CommandDefinition(
                "select exists (select from store.raw_file where checksum = @Checksum)",
                new { file.Checksum },
                cancellationToken: cancel
            )
        );
        if (held)
            return;
        var packedPath = Path.GetTempFileName();
        try
        {
            await using (var packed = File.Create(packedPath))
            await using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
            await using (var raw = File.OpenRead(file.Path))
                await raw.CopyToAsync(brotli, cancel);
            await using var bytes = File.OpenRead(packedPath);
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
        finally
        {
            File.Delete(packedPath);
        }
    }

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
