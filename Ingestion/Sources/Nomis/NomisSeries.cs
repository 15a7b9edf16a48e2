using System.Globalization;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.Nomis;

/// <summary>
/// How the catalogue names a series of Nomis. Titles are texts of the column <c>title_column</c> (VARIABLE_NAME,
/// INDUSTRY_NAME …). <c>dataset</c> and <c>query</c> make the address; <c>months</c> is the length of a survey's periods
/// and <c>last_month</c> the month with which those that are wanted end. Every other parameter is a column in small
/// letters, <c>employment_status_name</c>, and what it must say.
/// </summary>
internal sealed record NomisSeries(Indicator Indicator, SourceSeries Series)
{
    private static readonly HashSet<string> Reserved =
    [
        "dataset",
        "query",
        "title_column",
        "months",
        "last_month",
    ];

    public string TitleColumn => Series.Parameters.GetValueOrDefault("title_column", "VARIABLE_NAME");

    /// <summary>Columns and what they must say.</summary>
    public IEnumerable<KeyValuePair<string, string>> Conditions =>
        Series.Parameters.Where(parameter => !Reserved.Contains(parameter.Key));

    public int? Months => Number("months");

    public int? LastMonth => Number("last_month");

    /// <summary>The breakdown of a title; null when the series is not named so.</summary>
    public Breakdown? BreakdownOf(string title) =>
        Series.Titles.FirstOrDefault(t => SeriesTitles.Folded(t.Title) == SeriesTitles.Folded(title))
            is { } known
            ? Breakdown.Parse(known.Breakdown)
            : null;

    public static IReadOnlyList<NomisSeries> Of(
        RoadmapCatalogue catalogue,
        string source,
        string? indicator
    ) =>
        [
            .. catalogue
                .Indicators.Where(i => indicator is null || i.Slug == indicator)
                .SelectMany(i => i.Series.Where(s => s.Source == source).Select(s => new NomisSeries(i, s))),
        ];

    private int? Number(string key) =>
        Series.Parameters.TryGetValue(key, out var text)
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
