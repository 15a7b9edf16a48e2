using System.Buffers.Binary;
using System.IO.Compression;

namespace RoadmapIndicators.Ingestion.Fetching;

/// <summary>
/// Unpacks gzip to a file. The library stops without a word where the input stops, so the length that stands at the
/// end of the input is compared with what came out; what is in between has the checksum of the format.
/// </summary>
internal static class GzipFile
{
    // Header and trailer of the format, around nothing.
    private const int Shortest = 18;

    public enum Problem
    {
        None,
        Damaged,
        TooLarge,
    }

    public static bool IsOne(string path)
    {
        Span<byte> start = stackalloc byte[3];
        using var stream = File.OpenRead(path);
        return stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length
            && start is [0x1F, 0x8B, 8];
    }

    /// <returns>What is wrong, and how many bytes came out.</returns>
    public static async Task<(Problem, long)> UnpackAsync(
        string from,
        string to,
        FetchLimits limits,
        CancellationToken cancel
    )
    {
        await using var packed = File.OpenRead(from);
        if (packed.Length < Shortest)
            return (Problem.Damaged, 0);
        var stated = new byte[4];
        packed.Seek(-4, SeekOrigin.End);
        await packed.ReadExactlyAsync(stated, cancel);
        packed.Seek(0, SeekOrigin.Begin);
        var most = Math.Min(limits.LargestFile, limits.MostGrowth * (packed.Length + 1024));
        long length = 0;
        try
        {
            await using var unzip = new GZipStream(packed, CompressionMode.Decompress);
            await using var file = File.Create(to);
            var buffer = new byte[1 << 16];
            for (int read; (read = await unzip.ReadAsync(buffer, cancel)) > 0; )
            {
                length += read;
                if (length > most)
                    return (Problem.TooLarge, length);
                await file.WriteAsync(buffer.AsMemory(0, read), cancel);
            }
        }
        catch (InvalidDataException)
        {
            return (Problem.Damaged, length);
        }
        return BinaryPrimitives.ReadUInt32LittleEndian(stated) == (length & uint.MaxValue)
            ? (Problem.None, length)
            : (Problem.Damaged, length);
    }
}
