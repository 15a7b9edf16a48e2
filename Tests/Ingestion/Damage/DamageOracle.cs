using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using ExcelDataReader;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Tests.Ingestion.Damage;

/// <summary>
/// Decides whether what was read from a damaged file may be believed. A figure is right when the sound file has the
/// same for its area, period and group. Another one is excused only by a line that is not a line of the sound file and
/// in which the number stands as it was read (or the two counts of a share): then the damage itself wrote a
/// well-formed number. Lines above the headings that speak for every row may excuse its period alone; other headings
/// excuse a number that stands in the file.
/// </summary>
internal sealed partial class DamageOracle
{
    private readonly GoodFile good;
    private readonly List<string> soundLines;
    private readonly Dictionary<Key, Observation> sound;

    public readonly record struct Key(string Indicator, string Area, string Period, string Breakdown);

    static DamageOracle() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public DamageOracle(GoodFile good, IEnumerable<Reading> readings)
    {
        this.good = good;
        soundLines = Lines(good.Bytes);
        sound = readings.OfType<Reading.Figure>().ToDictionary(KeyOf, figure => figure.Observation);
    }

    public int Figures => sound.Count;

    public static Key KeyOf(Reading.Figure figure) =>
        new(
            figure.Indicator,
            figure.Observation.Area.Value,
            figure.Observation.Period.Code,
            figure.Observation.Breakdown.Key
        );

    /// <summary>How many figures differ from the sound file's for a reason, and which do without one.</summary>
    public (int Excused, IReadOnlyList<string> Wrong) Judge(
        byte[] damaged,
        IReadOnlyList<Reading.Figure> figures
    )
    {
        var excused = 0;
        var wrong = new List<string>();
        List<string>? changed = null;
        foreach (var figure in figures)
        {
            if (sound.TryGetValue(KeyOf(figure), out var same) && IsSame(same, figure.Observation))
                continue;
            changed ??= Changed(damaged);
            if (IsExcused(figure, changed))
                excused++;
            else
                wrong.Add(
                    FormattableString.Invariant(
                        $"{KeyOf(figure)} reads {figure.Observation.Value} {figure.Observation.Status} for {same?.Value} {same?.Status}"
                    )
                );
        }
        return (excused, wrong);
    }

    private static bool IsSame(Observation one, Observation other) =>
        (one.Value, one.Status, one.Lower, one.Upper, one.Numerator, one.Denominator)
        == (other.Value, other.Status, other.Lower, other.Upper, other.Numerator, other.Denominator);

    private bool IsExcused(Reading.Figure figure, List<string> changed)
    {
        // A page of parquet has no lines, and writers seldom put a sum of checks to it.
        if (good.Shape == FileShape.Parquet)
            return true;
        if (changed.Exists(line => Explains(line, figure.Observation)))
            return true;
        // Where the headings themselves are others, a number is what it stands under.
        if (
            soundLines.Count > good.Preamble
            && !present.Contains(soundLines[good.Preamble])
            && soundLines.Exists(line => Explains(line, figure.Observation))
        )
            return true;
        if (good.Preamble > 0 && soundLines.Take(good.Preamble).Any(line => IsLost(line, changed)))
            return sound.Any(pair =>
                pair.Key.Area == figure.Observation.Area.Value && IsSame(pair.Value, figure.Observation)
            );
        return good.AddsUp
            && sound.TryGetValue(KeyOf(figure), out var before)
            && changed.Exists(line =>
                Numbers(line)
                    .Any(now =>
                        soundLines.Exists(old =>
                            Numbers(old).Any(then => now - then == figure.Observation.Value - before.Value)
                        )
                    )
            );
    }

    private bool IsLost(string line, List<string> changed) => changed.Count > 0 && !present.Contains(line);

    private HashSet<string> present = [];

    private static bool Explains(string line, Observation read)
    {
        if (read.Value is not { } value)
            return read.Marker is not { } marker
                || line.Contains(marker, StringComparison.Ordinal)
                || line.Contains(Latin(marker), StringComparison.Ordinal);
        var numbers = Numbers(line);
        return numbers.Contains(value)
            || numbers.Exists(number => 100 - number == value)
            || numbers.Exists(number => (decimal)(double)number == (decimal)(double)value)
            || numbers.Exists(below => below != 0 && numbers.Exists(above => 100 * above / below == value))
            || SameCountsOrLimits(numbers, read);
    }

    // The value stands elsewhere, and a count or limit beside it is the changed line's.
    private static bool SameCountsOrLimits(List<decimal> numbers, Observation read) =>
        read.Numerator is { } above && numbers.Contains(above)
        || read.Denominator is { } below && numbers.Contains(below);

    private static List<decimal> Numbers(string line)
    {
        var numbers = new List<decimal>();
        if (line.Length > 100_000)
            return numbers;
        // Fields, and what stands in fields; a comma may part two fields or thousands.
        foreach (
            var text in line.Split(',')
                .Select(field => field.Trim('"', ' '))
                .Concat(NumberPattern().Matches(line).Select(match => match.Value))
        )
            if (
                decimal.TryParse(
                    text,
                    NumberStyles.Float | NumberStyles.AllowThousands,
                    CultureInfo.InvariantCulture,
                    out var number
                )
            )
                numbers.Add(number);
        return numbers;
    }

    private static string Latin(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

    private List<string> Changed(byte[] damaged)
    {
        var lines = Lines(damaged);
        present = [.. lines];
        var known = soundLines.ToHashSet();
        return [.. lines.Where(line => !known.Contains(line))];
    }

    private List<string> Lines(byte[] bytes)
    {
        try
        {
            return good.Shape switch
            {
                FileShape.Text => Split(bytes),
                FileShape.Archive => Entries(bytes),
                FileShape.Workbook => Rows(bytes),
                _ => [],
            };
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            return [];
        }
    }

    // A lone carriage return ends a line too.
    private static List<string> Split(byte[] bytes) =>
        [.. Encoding.Latin1.GetString(bytes).Split('\n', '\r').Where(line => line.Length > 0)];

    private static List<string> Entries(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        var lines = new List<string>();
        foreach (var entry in archive.Entries)
        {
            using var from = entry.Open();
            using var text = new MemoryStream();
            from.CopyTo(text);
            lines.AddRange(Split(text.ToArray()));
        }
        return lines;
    }

    private static List<string> Rows(byte[] bytes)
    {
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes));
        var rows = new List<string>();
        do while (reader.Read() && rows.Count < 10_000)
            rows.Add(
                string.Join(
                    ',',
                    Enumerable
                        .Range(0, reader.FieldCount)
                        .Select(at => Convert.ToString(reader.GetValue(at), CultureInfo.InvariantCulture))
                )
            );
        while (reader.NextResult());
        return rows;
    }

    [GeneratedRegex("[-+]?([0-9]+(,[0-9]{3})*(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]+)?")]
    private static partial Regex NumberPattern();
}
