using System.Text.Json;

namespace RoadmapIndicators.Ingestion.Catalogue;

/// <summary>
/// The keys of one entry. Every getter takes note that its key is known and reports what is wrong with the value; it
/// then gives back a stand-in, so that reading goes on and every mistake is found in one go. An entry with a mistake
/// never reaches a catalogue.
/// </summary>
internal sealed class Fields
{
    private readonly YamlValue.Map map;
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    private Fields(YamlValue.Map map, string file, Reader reader)
    {
        this.map = map;
        File = file;
        Reader = reader;
    }

    public string File { get; }

    public Reader Reader { get; }

    /// <summary>Where the entry begins.</summary>
    public Place Place => new(File, map.Line);

    /// <summary>Reads one entry; keys that <paramref name="build"/> did not ask for are mistakes.</summary>
    /// <param name="value">The value to read; anything but keys is a mistake.</param>
    /// <param name="what">What the entry is, for messages.</param>
    /// <param name="file">The file it stands in.</param>
    /// <param name="reader">Where mistakes go.</param>
    /// <param name="build">Makes the entry of its keys.</param>
    public static T? Read<T>(YamlValue value, string what, string file, Reader reader, Func<Fields, T?> build)
        where T : class
    {
        if (value is not YamlValue.Map map)
        {
            reader.Report(
                new Place(file, value.Line),
                $"{Capital(what)} is written as keys with values (key: value); this is {value.Kind}."
            );
            return null;
        }
        var fields = new Fields(map, file, reader);
        var built = build(fields);
        fields.ReportUnknown(what);
        return built;
    }

    /// <summary>Where a key's value is; where the entry begins when the key is not there.</summary>
    public Place PlaceOf(string key) => new(File, Find(key)?.Line ?? map.Line);

    public void Report(string key, string message) => Reader.Report(PlaceOf(key), message);

    public bool Has(string key) => Find(key) is { } value and not YamlValue.Text { IsNull: true };

    /// <summary>A text that must be there.</summary>
    public string Text(string key)
    {
        if (!Has(key))
            Report(key, $"'{key}' is missing: give it a text.");
        return OptionalText(key) ?? "";
    }

    public string? OptionalText(string key)
    {
        if (!Has(key))
            return null;
        if (Find(key) is YamlValue.Text { Value: not "" } text)
            return text.Value;
        Report(
            key,
            $"'{key}' is a text; this is {(Find(key) is YamlValue.Text ? "empty" : Find(key)!.Kind)}."
        );
        return null;
    }

    /// <summary>A text of the list's allowed words, which are an enumeration's names with a small first letter.</summary>
    public T Choice<T>(string key)
        where T : struct, Enum
    {
        if (!Has(key))
            Report(key, $"'{key}' is missing: it is one of {Words<T>()}.");
        return OptionalChoice<T>(key) ?? default;
    }

    public T? OptionalChoice<T>(string key)
        where T : struct, Enum
    {
        if (OptionalText(key) is not { } word)
            return null;
        foreach (var value in Enum.GetValues<T>())
            if (Word(value) == word)
                return value;
        Report(
            key,
            $"'{key}' is one of {Words<T>()}, not '{word}'.{Reader.Near(word, Enum.GetValues<T>().Select(Word))}"
        );
        return null;
    }

    /// <summary>A list of texts; empty when the key is not there.</summary>
    public IReadOnlyList<string> Texts(string key) => List(key, item => TextOf(key, item));

    /// <summary>A list of entries; empty when the key is not there.</summary>
    public IReadOnlyList<T> Entries<T>(string key, string what, Func<Fields, T?> build)
        where T : class => List(key, item => Read(item, what, File, Reader, build));

    /// <summary>One entry within this one.</summary>
    public T? Entry<T>(string key, string what, Func<Fields, T?> build)
        where T : class
    {
        if (Has(key))
            return Read(Find(key)!, what, File, Reader, build);
        Report(key, $"'{key}' is missing: it has keys of its own.");
        return null;
    }

    /// <summary>A list whose items <paramref name="read"/> reads; those it gives null for are left out.</summary>
    public IReadOnlyList<T> List<T>(string key, Func<YamlValue, T?> read)
        where T : class
    {
        if (!Has(key))
            return [];
        if (Find(key) is YamlValue.List list)
            return [.. list.Items.Select(read).OfType<T>()];
        Report(key, $"'{key}' is a list ([one, two] or a line '- one' for each); this is {Find(key)!.Kind}.");
        return [];
    }

    /// <summary>The text of a list's item; null, and reported, when it is none.</summary>
    public string? TextOf(string key, YamlValue item)
    {
        if (item is YamlValue.Text { IsNull: false, Value: not "" } text)
            return text.Value;
        Reader.Report(new Place(File, item.Line), $"An item of '{key}' is a text; this is {item.Kind}.");
        return null;
    }

    /// <summary>Keys that the file chooses, each with a text.</summary>
    public IReadOnlyDictionary<string, string> Pairs(string key)
    {
        var pairs = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (!Has(key))
            return pairs;
        if (Find(key) is YamlValue.Map inner)
            foreach (var (name, value) in inner.Entries)
                pairs[name.Value] = TextOf(key, value) ?? "";
        else
            Report(key, $"'{key}' is a group of keys; this is {Find(key)!.Kind}.");
        return pairs;
    }

    private YamlValue? Find(string key)
    {
        known.Add(key);
        foreach (var (name, value) in map.Entries)
            if (name.Value == key)
                return value;
        return null;
    }

    private void ReportUnknown(string what)
    {
        foreach (var (key, _) in map.Entries)
            if (!known.Contains(key.Value))
                Reader.Report(
                    new Place(File, key.Line),
                    $"{Capital(what)} has no key '{key.Value}'."
                        + (
                            Reader.Near(key.Value, known) is { Length: > 0 } near
                                ? near
                                : $" Its keys are {Reader.Quoted(known)}."
                        )
                );
    }

    private static string Words<T>()
        where T : struct, Enum => Reader.Quoted(Enum.GetValues<T>().Select(Word));

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
