namespace RoadmapIndicators.Ingestion.Sources.ExploreLocalStatistics;

/// <summary>
/// Where the columns of one file stand. Three spellings are known: the first releases (AREACD … Value), those from
/// October 2023 (Observation) and those from January 2026 (areacd … lci_95); case and order do not matter.
/// </summary>
/// <param name="Titles">One or two columns: which of them holds the title changed in December 2024.</param>
internal sealed record ElsColumns(
    int Count,
    int Area,
    int[] Titles,
    int Period,
    int Value,
    int? Measure,
    int? Unit,
    int? Polarity,
    int? Lower,
    int? Upper,
    int? Status,
    int? Notes
)
{
    private static readonly string[] Required = ["areacd", "indicator", "period", "observation"];

    private static readonly HashSet<string> Known =
    [
        "areacd",
        "areanm",
        "geography",
        "indicator",
        "variable name",
        "mission",
        "category",
        "period",
        "observation",
        "value",
        "measure",
        "unit",
        "lower confidence interval (95%)",
        "lci_95",
        "upper confidence interval (95%)",
        "uci_95",
        "observation status",
        "status",
        "polarity",
        "notes",
    ];

    /// <summary>Reads a header; the columns, or the names of those that are missing.</summary>
    public static (ElsColumns? Columns, IReadOnlyList<string> Missing, IReadOnlyList<string> Unknown) Of(
        IReadOnlyList<string> header
    )
    {
        var names = header.Select(name => name.Trim().ToLowerInvariant()).ToList();
        int? Find(params string[] spellings) =>
            names.FindIndex(name => spellings.Contains(name)) is var at and >= 0 ? at : null;

        var area = Find("areacd");
        var titles = new[] { Find("indicator"), Find("variable name") }.OfType<int>().ToArray();
        var period = Find("period");
        var value = Find("observation", "value");
        var missing = new[] { area, titles.Length > 0 ? titles[0] : null, period, value }
            .Zip(Required)
            .Where(pair => pair.First is null)
            .Select(pair => pair.Second)
            .ToArray();
        var unknown = names.Where(name => name.Length > 0 && !Known.Contains(name)).ToArray();
        if (missing.Length > 0)
            return (null, missing, unknown);
        return (
            new ElsColumns(
                names.Count,
                area!.Value,
                titles,
                period!.Value,
                value!.Value,
                Find("measure"),
                Find("unit"),
                Find("polarity"),
                Find("lower confidence interval (95%)", "lci_95"),
                Find("upper confidence interval (95%)", "uci_95"),
                Find("observation status", "status"),
                Find("notes")
            ),
            [],
            unknown
        );
    }
}
