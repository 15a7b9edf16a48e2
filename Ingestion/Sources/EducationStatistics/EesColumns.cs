using System.Collections.Frozen;
using System.Text.Json;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.EducationStatistics;

/// <summary>
/// What the columns of a data file are. The publisher's standard fixes those of time and place; which of the others are
/// filters (the group that a row is of) and which are figures, the catalogue says, so that the kept file can be read
/// again by itself. The publisher's <c>NAME.meta.csv</c>, where it lies beside the file, is asked whether that is right.
/// </summary>
internal static class EesColumns
{
    /// <summary>The level of a row, and the column of the code of its area.</summary>
    private static readonly FrozenDictionary<string, string> CodeOfLevel = new Dictionary<string, string>
    {
        ["national"] = "country_code",
        ["regional"] = "region_code",
        ["local authority"] = "new_la_code",
        ["local authority district"] = "lad_code",
        ["local enterprise partnership"] = "local_enterprise_partnership_code",
        ["english devolved area"] = "english_devolved_area_code",
        ["mayoral combined authority"] = "mayoral_combined_authority_code",
        ["local skills improvement plan area"] = "lsip_code",
    }.ToFrozenDictionary();

    /// <summary>The API's names of the levels that the catalogue has areas of.</summary>
    private static readonly FrozenDictionary<string, string> LevelByApi = new Dictionary<string, string>
    {
        ["NAT"] = "national",
        ["REG"] = "regional",
        ["LA"] = "local authority",
        ["LAD"] = "local authority district",
        ["LEP"] = "local enterprise partnership",
        ["EDA"] = "english devolved area",
        ["MCA"] = "mayoral combined authority",
        ["LSIP"] = "local skills improvement plan area",
    }.ToFrozenDictionary();

    // Time and place in any file of the standard; what ends in _code or _name is of a place too.
    private static readonly FrozenSet<string> Standard = new[]
    {
        "time_period",
        "time_identifier",
        "geographic_level",
        "school_laestab",
        "school_urn",
        "trust_id",
        "sponsor_id",
        "institution_id",
        "provider_ukprn",
    }.ToFrozenSet();

    private static readonly string[] PlaceEndings = ["_code", "_name"];

    public static IEnumerable<string> CodeColumns => CodeOfLevel.Values.Distinct();

    /// <summary>The column of the code of areas of a level; null for a level that the catalogue has no areas of.</summary>
    public static string? CodeColumnOf(string level) => CodeOfLevel.GetValueOrDefault(level);

    /// <summary>The level as files write it; the API's own name where the catalogue has no areas of it.</summary>
    public static string LevelOfApi(string code) => LevelByApi.GetValueOrDefault(code, code);

    /// <summary>Those levels of a data set, by its metadata, that the catalogue has areas of.</summary>
    public static IEnumerable<string> LevelsOf(JsonElement meta) =>
        meta.ValueKind == JsonValueKind.Object
        && meta.TryGetProperty("geographicLevels", out var levels)
        && levels.ValueKind == JsonValueKind.Array
            ? levels
                .EnumerateArray()
                .Where(level =>
                    level.ValueKind == JsonValueKind.Object
                    && level.TryGetProperty("code", out var code)
                    && code.ValueKind == JsonValueKind.String
                )
                .Select(level => level.GetProperty("code").GetString()!)
                .Where(LevelByApi.ContainsKey)
            : [];

    public static bool AreOfThisSource(CsvHeader header) => Refusal(header) is null;

    public static Reading.Refused? Refusal(CsvHeader header) =>
        header.Refusal("time_period", "time_identifier", "geographic_level");

    /// <summary>Why a file's columns cannot be told from what the catalogue says; null when they can.</summary>
    /// <param name="header">The file's.</param>
    /// <param name="filters">Columns that the catalogue calls filters.</param>
    /// <param name="figures">Columns that it calls figures.</param>
    /// <param name="dataPath">Where the file lies.</param>
    public static Reading.Refused? Unclear(
        CsvHeader header,
        IReadOnlySet<string> filters,
        IReadOnlySet<string> figures,
        string dataPath
    )
    {
        var metaPath = Path.ChangeExtension(dataPath, ".meta.csv");
        var types = File.Exists(metaPath) ? TypesOf(metaPath) : [];
        var unclear = header
            .Names.Select(name => name.Trim())
            .Where(name => !IsPlaceOrTime(name) && !filters.Contains(name) && !figures.Contains(name))
            .Select(name => types.TryGetValue(name, out var type) ? $"{name} ({type})" : name)
            .ToList();
        if (unclear.Count > 0)
            return new(
                "unknownColumns",
                $"The catalogue does not say whether these columns are filters or figures: {string.Join(", ", unclear.Take(20))}. Name each filter there as 'filter NAME' or 'breakdown NAME', and the rest under 'figures'; the publisher's .meta.csv says which is which."
            );
        var wrong = types
            .Where(type =>
                type.Value == "filter" && figures.Contains(type.Key)
                || type.Value == "indicator" && filters.Contains(type.Key)
            )
            .Select(type => $"{type.Key} ({type.Value})")
            .ToList();
        return wrong.Count == 0
            ? null
            : new(
                "wrongColumns",
                $"The publisher's .meta.csv calls these columns something else than the catalogue does: {string.Join(", ", wrong.Take(20))}."
            );
    }

    /// <summary>The code of the row's area; null for a level that the catalogue holds no areas of.</summary>
    public static string? AreaOf(CsvRow row, CsvHeader header) =>
        CodeOfLevel.TryGetValue(
            SeriesTitles.Folded(CsvHeader.Text(row, header.Find("geographic_level"))),
            out var column
        )
            ? CsvHeader.Text(row, header.Find(column))
            : null;

    private static bool IsPlaceOrTime(string name) =>
        Standard.Contains(name)
        || PlaceEndings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal));

    // A file about columns that cannot be read says nothing; the catalogue is enough without it.
    private static Dictionary<string, string> TypesOf(string metaPath)
    {
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        using var meta = new CsvTable(metaPath);
        if (meta.Next() is not { } first)
            return types;
        var header = new CsvHeader(first.Fields);
        while (meta.Next() is { } row)
            types[CsvHeader.Text(row, header.Find("col_name"))] = CsvHeader
                .Text(row, header.Find("col_type"))
                .ToLowerInvariant();
        return types;
    }
}
