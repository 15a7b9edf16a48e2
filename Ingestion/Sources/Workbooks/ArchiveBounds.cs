using System.Buffers;
using System.IO.Compression;
using System.IO.Hashing;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.Workbooks;

/// <summary>
/// What a zip archive, which every workbook is, claims of its parts: checked before a library makes room for them. A
/// few bytes can claim gigabytes, and a flipped bit can make one sound number of another: the sum of checks that the
/// archive carries for each part tells, and no library asks for it.
/// </summary>
internal static class ArchiveBounds
{
    public const long LargestPart = 64L << 20;

    public const long LargestWhole = 128L << 20;

    private const int MostParts = 2_000;

    private const int MostGrowth = 200;

    // Below this a part may be as empty as it likes, such as a sheet of blank rows.
    private const int SmallPart = 1 << 20;

    /// <summary>Why the archive must not be opened; null when every part is whole and of a size that it may have.</summary>
    public static Reading.Refused? RefusalOf(string path)
    {
        try
        {
            using var archive = ZipFile.OpenRead(path);
            if (
                archive.Entries.Count > MostParts
                || archive.Entries.Any(IsTooLarge)
                || archive.Entries.Sum(part => part.Length) > LargestWhole
            )
                return new(
                    "workbookTooLarge",
                    $"The workbook would take more than {LargestWhole >> 20} MB, or far more than its size on disk; no table of this publisher does."
                );
            foreach (var part in archive.Entries)
                if (!IsWhole(part))
                    return Damaged($"its part '{CellText.Short(part.FullName)}' is not as it was written");
            return null;
        }
        catch (Exception wrong) when (wrong is InvalidDataException or IOException or NotSupportedException)
        {
            return Damaged("it is no whole archive");
        }
    }

    public static Reading.Refused Damaged(string how) =>
        new("damagedWorkbook", $"The workbook is damaged: {how}. Download it again.");

    private static bool IsTooLarge(ZipArchiveEntry part) =>
        part.Length > LargestPart
        || part.Length > SmallPart && part.Length > MostGrowth * part.CompressedLength;

    // The stream ends at the length that was claimed, whatever is packed behind it.
    private static bool IsWhole(ZipArchiveEntry part)
    {
        using var stream = part.Open();
        var check = new Crc32();
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        var length = 0L;
        try
        {
            for (int count; (count = stream.Read(buffer)) > 0; length += count)
            {
                if (length + count > part.Length)
                    return false;
                check.Append(buffer.AsSpan(0, count));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
        return length == part.Length && check.GetCurrentHashAsUInt32() == part.Crc32;
    }
}
