using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>
/// What tells whether two releases say the same of the same, in whichever order their rows stand: the sum, modulo
/// 2^128, of a hash of each figure. Of a figure counts what makes it another when it changes: area, breakdown, period,
/// value, limits, counts and status; zeros at a number's end, markers and notes do not.
/// </summary>
internal sealed class Fingerprint
{
    private UInt128 sum;

    public Guid Value
    {
        get
        {
            Span<byte> bytes = stackalloc byte[16];
            BinaryPrimitives.WriteUInt128BigEndian(bytes, sum);
            return new Guid(bytes, bigEndian: true);
        }
    }

    public void Add(in KeyedFigure figure)
    {
        Span<byte> bytes = stackalloc byte[112];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, figure.Breakdown);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[4..], figure.Area);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[8..], figure.Period.Start.DayNumber);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[12..], figure.Period.Months);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[16..], (int)figure.Status);
        Write(bytes[20..], figure.Value);
        Write(bytes[38..], figure.Lower);
        Write(bytes[56..], figure.Upper);
        Write(bytes[74..], figure.Numerator);
        Write(bytes[92..], figure.Denominator);
        unchecked
        {
            sum += XxHash128.HashToUInt128(bytes);
        }
    }

    // The number without zeros at its end.
    private static void Write(Span<byte> bytes, decimal? number)
    {
        bytes[..18].Clear();
        if (number is not { } value)
            return;
        bytes[0] = 1;
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        var scale = value.Scale;
        if (parts[2] == 0)
        {
            var digits = MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(parts));
            for (; scale > 0 && digits % 10 == 0; scale--)
                digits /= 10;
            MemoryMarshal.Write(MemoryMarshal.AsBytes(parts), digits);
            parts[3] = parts[3] & int.MinValue | scale << 16;
        }
        else if (scale > 0)
        {
            // To divide by one with as many digits as there are takes the zeros off.
            decimal.GetBits(value / 1.000000000000000000000000000000000m, parts);
        }
        MemoryMarshal.AsBytes(parts).CopyTo(bytes[1..]);
    }
}
