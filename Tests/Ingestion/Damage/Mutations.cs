using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace RoadmapIndicators.Tests.Ingestion.Damage;

/// <summary>Ways in which files are damaged on their way. Text is handled as bytes, so that nothing is mended in passing.</summary>
internal static partial class Mutations
{
    private const int Huge = 3 << 20;

    private static readonly string[] Odd =
    [
        "1e999",
        "-1e999",
        "1e-999",
        "NaN",
        "Infinity",
        "-inf",
        "1,2,3",
        "0x1F",
        "1.2.3",
        "--5",
        "5-",
        "1e",
        "99999999999999999999999999999999999",
        "0.00000000000000000000000000000000001",
        "\u0661\u0662",
        "12 345",
        "\u00a312",
        "50%",
        "(12)",
        "[p][r]",
        "12.3 [e]",
        "#REF!",
        "true",
        "null",
        "\ufffd",
        "-",
        "..",
    ];

    /// <summary>Damage to bytes, whatever they are.</summary>
    public static readonly IReadOnlyList<(string Name, Func<byte[], Random, byte[]> Do)> OfBytes =
    [
        ("bytes flipped", (bytes, random) => Flip(bytes, random, r => (byte)r.Next(1, 256))),
        // One of the low bits: a letter becomes another letter, a digit another digit.
        ("bits flipped", (bytes, random) => Flip(bytes, random, r => (byte)(1 << r.Next(4)))),
        ("cut short", (bytes, random) => bytes[..random.Next(bytes.Length)]),
        ("piece cut out", CutOut),
        ("NUL bytes", Nul),
        ("piece repeated", RepeatPiece),
    ];

    /// <summary>Damage to the lines and fields of text.</summary>
    public static readonly IReadOnlyList<(string Name, Func<byte[], Random, byte[]> Do)> OfText =
    [
        .. OfBytes,
        ("columns swapped", (bytes, random) => SwapColumns(bytes, random, headingsOnly: false)),
        ("headings swapped", (bytes, random) => SwapColumns(bytes, random, headingsOnly: true)),
        ("rows repeated", RepeatRows),
        ("rows shuffled", Shuffle),
        ("encodings mixed", MixEncodings),
        ("huge field", (bytes, random) => Field(bytes, random, _ => new string('7', Huge))),
        ("odd numbers", OddNumbers),
        ("quotation marks", Quote),
        ("separators moved", Separators),
        ("line ends mixed", LineEnds),
        ("column lost", LoseColumn),
        ("web page", (_, _) => "<!DOCTYPE html><html><body>Sorry</body></html>"u8.ToArray()),
    ];

    /// <summary>Damage to the markup inside a workbook, packed again so that its sums are right.</summary>
    public static readonly IReadOnlyList<(string Name, Func<byte[], Random, byte[]> Do)> OfWorkbooks =
    [
        .. OfBytes,
        .. OfBytes.Select(way => ($"inside: {way.Name}", Inside(way.Do))),
        ("inside: odd numbers", Inside(OddCells)),
        ("inside: rows repeated", Inside(RepeatXmlRows)),
        ("inside: huge cell", Inside((bytes, random) => Cell(bytes, random, new string('7', Huge)))),
    ];

    public static readonly IReadOnlyList<(string Name, Func<byte[], Random, byte[]> Do)> OfArchives =
    [
        .. OfBytes,
        .. OfText.Select(way => ($"inside: {way.Name}", Inside(way.Do))),
    ];

    public static IReadOnlyList<(string Name, Func<byte[], Random, byte[]> Do)> Of(FileShape shape) =>
        shape switch
        {
            FileShape.Text => OfText,
            FileShape.Archive => OfArchives,
            FileShape.Workbook => OfWorkbooks,
            _ => OfBytes,
        };

    private static byte[] Flip(byte[] bytes, Random random, Func<Random, byte> mask)
    {
        var damaged = (byte[])bytes.Clone();
        for (var i = random.Next(1, 12); i > 0; i--)
            damaged[random.Next(damaged.Length)] ^= mask(random);
        return damaged;
    }

    private static byte[] CutOut(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length);
        var length = random.Next(1, Math.Min(400, bytes.Length - at) + 1);
        return [.. bytes[..at], .. bytes[(at + length)..]];
    }

    private static byte[] RepeatPiece(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length);
        var length = random.Next(1, Math.Min(400, bytes.Length - at) + 1);
        return [.. bytes[..(at + length)], .. bytes[at..]];
    }

    private static byte[] Nul(byte[] bytes, Random random)
    {
        var damaged = bytes.ToList();
        for (var i = random.Next(1, 6); i > 0; i--)
            damaged.InsertRange(random.Next(damaged.Count), new byte[random.Next(1, 9)]);
        return [.. damaged];
    }

    private static byte[] RepeatRows(byte[] bytes, Random random) =>
        Rewritten(
            bytes,
            lines =>
            {
                for (var i = random.Next(1, 10); i > 0; i--)
                    lines.Insert(random.Next(1, lines.Count), lines[random.Next(1, lines.Count)]);
            }
        );

    private static byte[] Shuffle(byte[] bytes, Random random) =>
        Rewritten(
            bytes,
            lines =>
            {
                var first = random.Next(0, Math.Min(8, lines.Count - 1));
                var rest = lines.Skip(first).ToArray();
                random.Shuffle(rest);
                lines.RemoveRange(first, lines.Count - first);
                lines.AddRange(rest);
            }
        );

    private static byte[] SwapColumns(byte[] bytes, Random random, bool headingsOnly) =>
        Rewritten(
            bytes,
            lines =>
            {
                var width = lines.Max(line => line.Split(',').Length);
                var heading = lines.FindIndex(line => line.Split(',').Length >= width - 1);
                var (one, other) = (random.Next(width), random.Next(width));
                for (var i = heading; i < (headingsOnly ? heading + 1 : lines.Count); i++)
                {
                    var fields = lines[i].Split(',');
                    if (fields.Length <= Math.Max(one, other))
                        continue;
                    (fields[one], fields[other]) = (fields[other], fields[one]);
                    lines[i] = string.Join(',', fields);
                }
            }
        );

    private static byte[] LoseColumn(byte[] bytes, Random random) =>
        Rewritten(
            bytes,
            lines =>
            {
                var column = random.Next(lines.Max(line => line.Split(',').Length));
                for (var i = 0; i < lines.Count; i++)
                    if (lines[i].Split(',') is var fields && fields.Length > column)
                        lines[i] = string.Join(',', fields.Where((_, at) => at != column));
            }
        );

    private static byte[] MixEncodings(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length);
        var next = Math.Min(bytes.Length, at + random.Next(1, 60));
        byte[] piece = random.Next(4) switch
        {
            0 => Encoding.Unicode.GetBytes(Encoding.Latin1.GetString(bytes[at..next])),
            1 => [0xA3, 0x92, .. bytes[at..next]],
            2 => [0xEF, 0xBB, 0xBF, .. bytes[at..next]],
            _ => [0xC3, 0x28, .. bytes[at..next]],
        };
        return [.. bytes[..at], .. piece, .. bytes[next..]];
    }

    private static byte[] OddNumbers(byte[] bytes, Random random)
    {
        for (var i = random.Next(1, 4); i > 0; i--)
            bytes = Field(
                bytes,
                random,
                text => Number().IsMatch(text) ? Odd[random.Next(Odd.Length)] : text
            );
        return bytes;
    }

    private static byte[] Quote(byte[] bytes, Random random)
    {
        var damaged = bytes.ToList();
        for (var i = random.Next(1, 4); i > 0; i--)
            damaged.Insert(random.Next(damaged.Count), (byte)'"');
        return [.. damaged];
    }

    private static byte[] Separators(byte[] bytes, Random random) =>
        Rewritten(
            bytes,
            lines =>
            {
                var at = random.Next(lines.Count);
                var comma = lines[at].IndexOf(',', random.Next(lines[at].Length + 1));
                lines[at] =
                    comma < 0 ? lines[at] + ","
                    : random.Next(2) == 0 ? lines[at].Remove(comma, 1)
                    : lines[at].Insert(comma, ",");
            }
        );

    private static byte[] LineEnds(byte[] bytes, Random random) =>
        Encoding.Latin1.GetBytes(
            string.Concat(
                LinesOf(bytes).Select(line => line + new[] { "\n", "\r\n", "\r", "\n\n" }[random.Next(4)])
            )
        );

    private static byte[] Field(byte[] bytes, Random random, Func<string, string> change) =>
        Rewritten(
            bytes,
            lines =>
            {
                var at = random.Next(lines.Count);
                var fields = lines[at].Split(',');
                var field = random.Next(fields.Length);
                fields[field] = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(change(fields[field])));
                lines[at] = string.Join(',', fields);
            }
        );

    private static byte[] OddCells(byte[] bytes, Random random) =>
        Cell(bytes, random, Odd[random.Next(Odd.Length)]);

    private static byte[] Cell(byte[] bytes, Random random, string text)
    {
        var xml = Encoding.Latin1.GetString(bytes);
        var cells = CellValue().Matches(xml);
        if (cells.Count == 0)
            return bytes;
        var cell = cells[random.Next(cells.Count)];
        var written = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));
        return Encoding.Latin1.GetBytes(
            xml[..cell.Index] + $"<v>{written}</v>" + xml[(cell.Index + cell.Length)..]
        );
    }

    private static byte[] RepeatXmlRows(byte[] bytes, Random random)
    {
        var xml = Encoding.Latin1.GetString(bytes);
        var rows = XmlRow().Matches(xml);
        if (rows.Count == 0)
            return bytes;
        var row = rows[random.Next(rows.Count)];
        return Encoding.Latin1.GetBytes(xml.Insert(row.Index, row.Value));
    }

    /// <summary>Damages one part of an archive and packs it again.</summary>
    private static Func<byte[], Random, byte[]> Inside(Func<byte[], Random, byte[]> way) =>
        (bytes, random) =>
        {
            using var before = new ZipArchive(new MemoryStream(bytes));
            var chosen = before.Entries[random.Next(before.Entries.Count)].FullName;
            using var packed = new MemoryStream();
            using (var after = new ZipArchive(packed, ZipArchiveMode.Create))
                foreach (var part in before.Entries)
                {
                    using var from = part.Open();
                    using var text = new MemoryStream();
                    from.CopyTo(text);
                    using var into = after.CreateEntry(part.FullName).Open();
                    into.Write(part.FullName == chosen ? way(text.ToArray(), random) : text.ToArray());
                }
            return packed.ToArray();
        };

    public static List<string> LinesOf(byte[] bytes) =>
        [.. Encoding.Latin1.GetString(bytes).Split('\n').Select(line => line.TrimEnd('\r'))];

    private static byte[] Rewritten(byte[] bytes, Action<List<string>> change)
    {
        var lines = LinesOf(bytes);
        if (lines.Count > 0 && lines[^1].Length == 0)
            lines.RemoveAt(lines.Count - 1);
        if (lines.Count > 1)
            change(lines);
        return Encoding.Latin1.GetBytes(string.Concat(lines.Select(line => line + "\n")));
    }

    [GeneratedRegex("^-?[0-9.]+$")]
    private static partial Regex Number();

    [GeneratedRegex("<v>[^<]*</v>")]
    private static partial Regex CellValue();

    [GeneratedRegex("<row .*?</row>", RegexOptions.Singleline)]
    private static partial Regex XmlRow();
}
