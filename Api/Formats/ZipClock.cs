using System.Buffers.Binary;

namespace RoadmapIndicators.Api.Formats;

/// <summary>Sets the times inside a ZIP file to one that is always the same, so that equal contents are equal bytes.</summary>
internal static class ZipClock
{
    /// <summary>1 January 1980, the first day that a ZIP file can name.</summary>
    private const uint FirstDay = 0x0021_0000;

    private const uint LocalHeader = 0x04034b50,
        CentralHeader = 0x02014b50;

    private const int EndLength = 22,
        CentralLength = 46;

    /// <param name="zip">A whole ZIP file without a comment, below 4 GB and 65,535 entries.</param>
    /// <exception cref="InvalidDataException">It is not one.</exception>
    public static async Task StopAsync(Stream zip, CancellationToken cancellation)
    {
        var end = new byte[EndLength];
        zip.Position = zip.Length - EndLength;
        await zip.ReadExactlyAsync(end, cancellation);
        int count = BinaryPrimitives.ReadUInt16LittleEndian(end.AsSpan(10));
        long central = BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(16));
        var header = new byte[CentralLength];
        for (var i = 0; i < count; i++)
        {
            zip.Position = central;
            await zip.ReadExactlyAsync(header, cancellation);
            if (BinaryPrimitives.ReadUInt32LittleEndian(header) != CentralHeader)
                throw new InvalidDataException("Not a ZIP file as it was written here.");
            long local = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(42));
            await SetAsync(zip, central + 12, cancellation);
            await CheckAsync(zip, local, cancellation);
            await SetAsync(zip, local + 10, cancellation);
            central +=
                CentralLength
                + BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(28))
                + BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30))
                + BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(32));
        }
        await zip.FlushAsync(cancellation);
    }

    private static async Task CheckAsync(Stream zip, long position, CancellationToken cancellation)
    {
        var signature = new byte[4];
        zip.Position = position;
        await zip.ReadExactlyAsync(signature, cancellation);
        if (BinaryPrimitives.ReadUInt32LittleEndian(signature) != LocalHeader)
            throw new InvalidDataException("Not a ZIP file as it was written here.");
    }

    private static async Task SetAsync(Stream zip, long position, CancellationToken cancellation)
    {
        var time = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(time, FirstDay);
        zip.Position = position;
        await zip.WriteAsync(time, cancellation);
    }
}
