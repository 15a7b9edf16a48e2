using System.Text.Json;

namespace RoadmapIndicators.Ingestion.Sources.EducationStatistics;

/// <summary>What the opaque numbers in results of the API stand for, from the data set's metadata.</summary>
internal sealed class EesMeaning
{
    private sealed record Filter(string Id, string Column, IReadOnlyDictionary<string, string> Words);

    private static readonly string[] TimeAndPlace =
    [
        "time_period",
        "time_identifier",
        "geographic_level",
        .. EesColumns.CodeColumns,
    ];

    private readonly List<Filter> filters = [];
    private readonly List<(string Id, string Column)> figures = [];

    // By level and number of the place.
    private readonly Dictionary<(string, string), string> codes = [];

    private EesMeaning(string dataSet) => DataSet = dataSet;

    public string DataSet { get; }

    public IReadOnlyList<string> Columns { get; private set; } = [];

    public IReadOnlySet<string> Figures { get; private set; } = new HashSet<string>();

    /// <summary>Reads the first line of kept answers; null when it is no such line.</summary>
    public static EesMeaning? Of(JsonElement line)
    {
        if (Text(Member(line, "dataSet"), "id") is not { } id || Member(line, "meta") is not { } meta)
            return null;
        var meaning = new EesMeaning(id);
        foreach (var filter in Items(meta, "filters"))
            if (Text(filter, "id") is { } number && Text(filter, "column") is { } column)
                meaning.filters.Add(new(number, column, Words(filter)));
        foreach (var figure in Items(meta, "indicators"))
            if (Text(figure, "id") is { } number && Text(figure, "column") is { } column)
                meaning.figures.Add((number, column));
        foreach (var group in Items(meta, "locations"))
            if (Text(Member(group, "level"), "code") is { } level)
                foreach (var place in Items(group, "options"))
                    if (Text(place, "id") is { } number && Text(place, "code") is { } code)
                        meaning.codes[(level, number)] = code;
        meaning.Figures = meaning.figures.Select(figure => figure.Column).ToHashSet();
        meaning.Columns =
        [
            .. TimeAndPlace,
            .. meaning.filters.Select(filter => filter.Column),
            .. meaning.figures.Select(figure => figure.Column),
        ];
        return meaning;
    }

    /// <summary>A result's fields under <see cref="Columns"/>; what it does not say, or what has no meaning, is empty.</summary>
    public string[] Row(JsonElement result)
    {
        var fields = new string[Columns.Count];
        Array.Fill(fields, "");
        var time = Member(result, "timePeriod");
        (fields[0], fields[1]) = EesPeriod.OfApi(Text(time, "period") ?? "", Text(time, "code") ?? "");
        var level = Text(result, "geographicLevel") ?? "";
        fields[2] = EesColumns.LevelOfApi(level);
        if (
            EesColumns.CodeColumnOf(fields[2]) is { } column
            && Text(Member(result, "locations"), level) is { } place
        )
            fields[Array.IndexOf(TimeAndPlace, column)] = codes.GetValueOrDefault((level, place), "");
        var at = TimeAndPlace.Length;
        var chosen = Member(result, "filters");
        foreach (var filter in filters)
            fields[at++] = Text(chosen, filter.Id) is { } option
                ? filter.Words.GetValueOrDefault(option, option)
                : "";
        var values = Member(result, "values");
        foreach (var (id, _) in figures)
            fields[at++] = Text(values, id) ?? "";
        return fields;
    }

    private static Dictionary<string, string> Words(JsonElement filter)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var option in Items(filter, "options"))
            if (Text(option, "id") is { } id && Text(option, "label") is { } label)
                words[id] = label;
        return words;
    }

    private static JsonElement? Member(JsonElement? of, string name) =>
        of is { ValueKind: JsonValueKind.Object } element && element.TryGetProperty(name, out var member)
            ? member
            : null;

    private static IEnumerable<JsonElement> Items(JsonElement of, string name) =>
        Member(of, name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    private static string? Text(JsonElement? of, string name) =>
        Member(of, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
