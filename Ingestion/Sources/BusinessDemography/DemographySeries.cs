using System.Globalization;
using System.Text.RegularExpressions;
using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Ingestion.Sources.BusinessDemography;

/// <summary>What the catalogue wants of the workbook for one indicator, in parameters.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Title">What the series is called.</param>
/// <param name="Heading">How the title of the table begins (<c>measure</c>); a table under another is refused.</param>
/// <param name="Table">Number of the table (<c>table</c>).</param>
/// <param name="Whole">Number of the table of which it is a share (<c>whole</c>); null for a count.</param>
/// <param name="Survival">Years survived (<c>survival</c>), in tables of survival; null in others.</param>
/// <param name="First">The first year that is read (<c>years</c>, such as 2017-2018).</param>
/// <param name="Last">The last year that is read.</param>
internal sealed partial record DemographySeries(
    Indicator Indicator,
    string Title,
    string? Heading,
    string Table,
    string? Whole,
    int? Survival,
    int First,
    int Last
)
{
    public static IEnumerable<DemographySeries> Of(RoadmapCatalogue catalogue, string source, string? slug) =>
        from indicator in catalogue.Indicators
        where slug is null || indicator.Slug == slug
        from series in indicator.Series
        where series.Source == source
        let parameters = series.Parameters
        where parameters.ContainsKey("table")
        let years = YearsOf(parameters.GetValueOrDefault("years", ""))
        select new DemographySeries(
            indicator,
            series.Titles.Count > 0 ? series.Titles[0].Title : indicator.Title,
            series.Measure,
            parameters["table"],
            parameters.GetValueOrDefault("whole"),
            parameters.TryGetValue("survival", out var text)
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var survived)
                ? survived
                : null,
            years.First,
            years.Last
        );

    // Years for which another publisher's file has the same figures with more of them are left to it.
    private static (int First, int Last) YearsOf(string text) =>
        Span().Match(text) is { Success: true } match
            ? (
                int.Parse(match.Groups["first"].ValueSpan, CultureInfo.InvariantCulture),
                int.Parse(match.Groups["last"].ValueSpan, CultureInfo.InvariantCulture)
            )
            : (0, int.MaxValue);

    [GeneratedRegex("^(?<first>[0-9]{4})-(?<last>[0-9]{4})$", RegexOptions.ExplicitCapture)]
    private static partial Regex Span();
}
