using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>
/// Writes rows in Postgres's binary COPY format ("COPY", "File Formats" in its manual) to a stream, a buffer at a time.
/// Npgsql's own importer asks for a converter for each cell, which costs several times what the cell does.
/// </summary>
public sealed class BinaryRows(Stream stream)
{
    /// <summary>Sent when less than <see cref="Reserve"/> is left of it.</summary>
    private const int Size = 1 << 16;

    /// <summary>More than the cells of one row take, texts aside.</summary>
    private const int Reserve = 1 << 10;

    private const ulong Group = 10_000;
    private static ReadOnlySpan<ulong> Tens => [1, 10, 100, 1_000];

    private static readonly int FirstDay = new DateOnly(2000, 1, 1).DayNumber;

    private byte[] buffer = new byte[Size];
    private int at;

    /// <summary>Begins the stream.</summary>
    public void Begin()
    {
        // A signature, no flags, no extension.
        ReadOnlySpan<byte> signature = [0x50, 0x47, 0x43, 0x4F, 0x50, 0x59, 0x0A, 0xFF, 0x0D, 0x0A, 0x00];
        signature.CopyTo(buffer);
        buffer.AsSpan(signature.Length, 8).Clear();
        at = signature.Length + 8;
    }

    /// <summary>Begins a row; sends what is full.</summary>
    /// <param name="cells">How many cells follow.</param>
    public void Row(short cells)
    {
        if (buffer.Length - at < Reserve)
            Send();
        Bare(cells);
    }

    /// <summary>No value.</summary>
    public void Null() => Bare((int)-1);

    /// <summary>A smallint.</summary>
    public void Small(short number)
    {
        Bare(sizeof(short));
        Bare(number);
    }

    /// <summary>An int.</summary>
    public void Whole(int number)
    {
        Bare(sizeof(int));
        Bare(number);
    }

    /// <summary>A bigint.</summary>
    public void Big(long number)
    {
        Bare(sizeof(long));
        BinaryPrimitives.WriteInt64BigEndian(buffer.AsSpan(at), number);
        at += sizeof(long);
    }

    /// <summary>A date.</summary>
    public void Day(DateOnly day) => Whole(day.DayNumber - FirstDay);

    /// <summary>A text without NUL, of any length; null for none.</summary>
    public void Text(string? text)
    {
        if (text is null)
        {
            Null();
            return;
        }
        var most = Encoding.UTF8.GetMaxByteCount(text.Length) + sizeof(int);
        if (buffer.Length - at < most + Reserve)
        {
            Send();
            if (buffer.Length < most + Reserve)
                buffer = new byte[most + Reserve];
        }
        var length = Encoding.UTF8.GetBytes(text, buffer.AsSpan(at + sizeof(int)));
        Bare(length);
        at += length;
    }

    /// <summary>A number, digit for digit: with as many digits after the point as it was written with.</summary>
    public void Number(decimal? number)
    {
        if (number is not { } value)
        {
            Null();
            return;
        }
        Span<int> signed = stackalloc int[4];
        decimal.GetBits(value, signed);
        var parts = MemoryMarshal.Cast<int, uint>(signed);
        var scale = value.Scale;
        var low = parts[0] | (ulong)parts[1] << 32;
        // Groups of four digits begin at the point.
        var after = (scale + 3) / 4;
        var pad = Tens[after * 4 - scale];
        Span<short> groups = stackalloc short[16];
        var count = 0;
        // Most numbers are short, and then it is done without wide arithmetic.
        if (parts[2] != 0 || low > ulong.MaxValue / Group)
        {
            var whole = new UInt128(parts[2], low) * pad;
            for (; whole > ulong.MaxValue; whole /= Group)
                groups[count++] = (short)(whole % Group);
            low = (ulong)whole;
        }
        else
        {
            low *= pad;
        }
        for (; low > 0; low /= Group)
            groups[count++] = (short)(low % Group);
        var last = 0;
        while (last < count && groups[last] == 0)
            last++;
        var kept = count - last;
        Bare(sizeof(short) * (4 + kept));
        Bare((short)kept);
        Bare((short)(kept == 0 ? 0 : count - after - 1));
        Bare((short)(decimal.IsNegative(value) && kept > 0 ? 0x4000 : 0));
        Bare((short)scale);
        for (var i = count - 1; i >= last; i--)
            Bare(groups[i]);
    }

    /// <summary>Ends the stream.</summary>
    public void End()
    {
        Bare((short)-1);
        Send();
    }

    private void Send()
    {
        stream.Write(buffer, 0, at);
        at = 0;
    }

    private void Bare(short number)
    {
        BinaryPrimitives.WriteInt16BigEndian(buffer.AsSpan(at), number);
        at += sizeof(short);
    }

    private void Bare(int number)
    {
        BinaryPrimitives.WriteInt32BigEndian(buffer.AsSpan(at), number);
        at += sizeof(int);
    }
}
