using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RoadmapIndicators.Ingestion.Catalogue;

/// <summary>
/// Reads one YAML file into values with lines. Only what the catalogue needs of YAML is taken: one document of texts,
/// lists and keys. Anchors, aliases and tags are refused, and size and depth are bounded, so that no file, however
/// made, can cost more than its own length.
/// </summary>
internal sealed class YamlFile
{
    public const int MostBytes = 5 * 1024 * 1024,
        MostLevels = 16;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    private readonly IParser parser;
    private readonly Action<int, string> report;

    private YamlFile(IParser parser, Action<int, string> report)
    {
        this.parser = parser;
        this.report = report;
    }

    /// <param name="path">The file.</param>
    /// <param name="report">Takes the line and the message of each mistake.</param>
    /// <returns>Null when the file cannot be read as YAML, which has then been reported.</returns>
    public static YamlValue? Read(string path, Action<int, string> report)
    {
        try
        {
            var length = new FileInfo(path).Length;
            if (length > MostBytes)
            {
                report(
                    1,
                    $"The file has {length:N0} bytes; a catalogue file has {MostBytes:N0} at the most."
                );
                return null;
            }
            return Parse(File.ReadAllText(path, StrictUtf8), report);
        }
        catch (DecoderFallbackException)
        {
            report(1, "The file is not UTF-8 text: save it with that encoding.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            report(1, $"The file cannot be read: {problem.Message}");
        }
        return null;
    }

    private static YamlValue? Parse(string text, Action<int, string> report)
    {
        var file = new YamlFile(new Parser(new StringReader(text)), report);
        try
        {
            file.parser.Consume<StreamStart>();
            if (!file.parser.TryConsume<DocumentStart>(out _))
            {
                report(1, "The file is empty.");
                return null;
            }
            var value = file.Value(1);
            if (value is null)
                return null;
            file.parser.Consume<DocumentEnd>();
            if (file.parser.TryConsume<DocumentStart>(out var second))
            {
                report(
                    (int)second.Start.Line,
                    "A catalogue file holds one document: take the line '---' out."
                );
                return null;
            }
            if (value is YamlValue.Text { IsNull: true })
            {
                report(1, "The file is empty.");
                return null;
            }
            return value;
        }
        catch (YamlException problem)
        {
            report(
                Math.Max(1, (int)problem.Start.Line),
                $"This is not YAML: {problem.Message} Look at indentation, colons and quotes here and just above."
            );
            return null;
        }
        // The parser gives up on some broken texts in its own way, and then says no line: the last thing it read is near.
        catch (Exception problem)
            when (problem is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            report(
                Math.Max(1, (int)(file.parser.Current?.End.Line ?? 1)),
                "This is not YAML. Look at indentation, colons, commas and quotes here and just below."
            );
            return null;
        }
    }

    /// <summary>The next value with all that is in it; null once something was met that ends the reading.</summary>
    private YamlValue? Value(int level)
    {
        var start = parser.Current as ParsingEvent;
        parser.MoveNext();
        var line = (int)start!.Start.Line;
        if (Refusal(start, level) is { } refusal)
        {
            report(line, refusal);
            return null;
        }
        return start switch
        {
            Scalar scalar => new YamlValue.Text(scalar.Value.Trim(), IsNull(scalar), line),
            SequenceStart => List(line, level),
            MappingStart => Map(line, level),
            _ => throw new YamlException(start.Start, start.End, "A value was expected."),
        };
    }

    private static string? Refusal(ParsingEvent start, int level) =>
        start switch
        {
            AnchorAlias or NodeEvent { Anchor.IsEmpty: false } =>
                "Anchors (&) and aliases (*) are not taken here: write the value out, or put quotes around it.",
            NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } } =>
                "Tags (!) are not taken here: write the value without one, or put quotes around it.",
            _ when level > MostLevels =>
                $"More than {MostLevels} levels of indentation: no entry is that deep.",
            _ => null,
        };

    private YamlValue.List? List(int line, int level)
    {
        var items = new List<YamlValue>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (Value(level + 1) is not { } item)
                return null;
            items.Add(item);
        }
        return new YamlValue.List(items, line);
    }

    private YamlValue.Map? Map(int line, int level)
    {
        var entries = new List<(YamlValue.Text, YamlValue)>();
        var keys = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (Value(level + 1) is not { } key || Value(level + 1) is not { } value)
                return null;
            if (key is not YamlValue.Text name)
            {
                report(key.Line, $"A key is a word; this is {key.Kind}.");
                return null;
            }
            if (keys.TryAdd(name.Value, name.Line))
                entries.Add((name, value));
            else
                report(
                    name.Line,
                    $"The key '{name.Value}' stands twice; it is on line {keys[name.Value]} already."
                );
        }
        return new YamlValue.Map(entries, line);
    }

    private static bool IsNull(Scalar scalar) =>
        scalar.Style is ScalarStyle.Plain && scalar.Value is "" or "~" or "null" or "Null" or "NULL";
}
