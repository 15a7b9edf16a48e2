namespace RoadmapIndicators.Ingestion.Sources.LocalAuthorityTool;

/// <summary>
/// Walks a structure in Thrift's compact protocol, in which parquet writes what its pages and groups hold, and finds
/// whether it is whole. The library believes every length that it reads and makes room for it; what was walked first
/// has no length that goes past its own end.
/// </summary>
internal ref struct ThriftStruct
{
    private const int Deepest = 16;

    private readonly ReadOnlySpan<byte> bytes;
    private readonly Dictionary<int, long> numbers;
    private int at;

    private ThriftStruct(ReadOnlySpan<byte> bytes, Dictionary<int, long> numbers)
    {
        this.bytes = bytes;
        this.numbers = numbers;
    }

    /// <summary>Walks the structure that begins with the first byte.</summary>
    /// <param name="bytes">The structure and what follows it.</param>
    /// <returns>
    /// Its length, and its whole numbers by field: 3 for a field of its own, 5001 for field 1 of the structure in field 5.
    /// Null when it is damaged or goes past the end.
    /// </returns>
    public static (int Length, IReadOnlyDictionary<int, long> Numbers)? Walk(ReadOnlySpan<byte> bytes)
    {
        var walk = new ThriftStruct(bytes, []);
        return walk.Struct(0, 0) ? (walk.at, walk.numbers) : null;
    }

    private bool Struct(int parent, int depth)
    {
        if (depth > Deepest)
            return false;
        var field = 0;
        while (Byte(out var header))
        {
            if (header == 0)
                return true;
            if (header >> 4 is var step and > 0)
                field += step;
            else if (Varint(out var id))
                field = (short)((id >> 1) ^ (~(id & 1) + 1));
            else
                return false;
            // Structures in structures in structures are walked, but nobody asks for their numbers.
            var key = depth switch
            {
                0 => field,
                1 => parent * 1000 + field,
                _ => -1,
            };
            // In a field, unlike in a list, a truth value is in the header.
            if ((header & 15) is not (1 or 2) && !Value(header & 15, key, depth))
                return false;
        }
        return false;
    }

    private bool Value(int type, int key, int depth)
    {
        switch (type)
        {
            case 1 or 2 or 3:
                return Skip(1);
            case 4 or 5 or 6:
                if (!Varint(out var number))
                    return false;
                if (key >= 0)
                    numbers[key] = (long)(number >> 1) ^ -(long)(number & 1);
                return true;
            case 7:
                return Skip(8);
            case 8:
                return Varint(out var length) && Skip(length);
            case 9 or 10:
                return List(depth);
            case 11:
                return Map(depth);
            case 12:
                return Struct(key, depth + 1);
            default:
                return false;
        }
    }

    private bool List(int depth)
    {
        if (!Byte(out var header))
            return false;
        var count = (ulong)(header >> 4);
        if (count == 15 && !Varint(out count))
            return false;
        return Items(count, depth, header & 15);
    }

    private bool Map(int depth)
    {
        if (!Varint(out var count))
            return false;
        return count == 0 || Byte(out var types) && Items(count, depth, types >> 4, types & 15);
    }

    private bool Items(ulong count, int depth, params ReadOnlySpan<int> types)
    {
        // Every item takes a byte at least.
        if (depth > Deepest || count > (ulong)(bytes.Length - at))
            return false;
        for (var item = 0UL; item < count; item++)
            foreach (var type in types)
                if (!Value(type, -1, depth + 1))
                    return false;
        return true;
    }

    private bool Byte(out byte value)
    {
        value = at < bytes.Length ? bytes[at] : (byte)0;
        return Skip(1);
    }

    private bool Skip(ulong count)
    {
        if (count > (ulong)(bytes.Length - at))
            return false;
        at += (int)count;
        return true;
    }

    private bool Varint(out ulong value)
    {
        value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            if (!Byte(out var next))
                return false;
            value |= (ulong)(next & 127) << shift;
            if (next < 128)
                return true;
        }
        return false;
    }
}
