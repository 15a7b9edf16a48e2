using System.Buffers.Binary;
using Parquet.Meta;

namespace RoadmapIndicators.Ingestion.Sources.LocalAuthorityTool;

/// <summary>
/// What a parquet file claims about its own sizes, checked before the library makes room for it. A few bytes can claim
/// gigabytes.
/// </summary>
internal static class ParquetBounds
{
    /// <summary>The footer of a table of a hundred times as many groups would fit.</summary>
    public const int LargestFooter = 4 << 20;

    /// <summary>Writers cut columns into pages of about one megabyte.</summary>
    public const int LargestPage = 16 << 20;

    // A header holds sizes and, at most, the least and the greatest value of its page.
    private const int LargestHeader = 64 << 10;

    // Of a page's header: its number of values, as a page of data, a dictionary or a page of data of the second kind.
    private static readonly int[] Counts = [5001, 7001, 8001];

    private static ReadOnlySpan<byte> Mark => "PAR1"u8;

    /// <summary>Whether the footer stands where it should and is whole.</summary>
    public static bool HasSoundFooter(Stream stream)
    {
        Span<byte> end = stackalloc byte[8];
        if (stream.Length < 12)
            return false;
        stream.Position = stream.Length - end.Length;
        stream.ReadExactly(end);
        var length = BinaryPrimitives.ReadInt32LittleEndian(end);
        if (!end[4..].SequenceEqual(Mark) || length is < 1 or > LargestFooter || length > stream.Length - 12)
            return false;
        var footer = new byte[length];
        stream.Position = stream.Length - end.Length - length;
        stream.ReadExactly(footer);
        stream.Position = 0;
        return ThriftStruct.Walk(footer) is not null;
    }

    /// <summary>Whether every page of a column, from the first to the last, is as large as its place allows.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="column">Where the column says that it stands.</param>
    /// <param name="rows">The rows of its group; no page holds more values.</param>
    public static bool HasSoundPages(Stream stream, ColumnMetaData column, long rows)
    {
        var at = Math.Min(
            column.DictionaryPageOffset is > 0 and var first ? first : long.MaxValue,
            column.DataPageOffset
        );
        var end = column.TotalCompressedSize;
        if (at < 4 || end < 0 || end > stream.Length - at || column.NumValues < 0 || column.NumValues > rows)
            return false;
        end += at;
        var buffer = new byte[LargestHeader];
        while (at < end)
        {
            stream.Position = at;
            var read = stream.ReadAtLeast(
                buffer,
                (int)Math.Min(buffer.Length, end - at),
                throwOnEndOfStream: false
            );
            if (ThriftStruct.Walk(buffer.AsSpan(0, read)) is not { } header)
                return false;
            // 2 and 3 are its sizes, unpacked and packed.
            var size = header.Numbers.GetValueOrDefault(3, -1);
            at += header.Length;
            if (
                size < 0
                || size > end - at
                || header.Numbers.GetValueOrDefault(2, -1) is < 0 or > LargestPage
                || Array.Exists(
                    Counts,
                    kind =>
                        header.Numbers.GetValueOrDefault(kind) is var values && (values < 0 || values > rows)
                )
            )
                return false;
            at += size;
        }
        return true;
    }
}
