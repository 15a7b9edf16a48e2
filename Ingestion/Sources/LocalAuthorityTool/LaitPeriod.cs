using System.Globalization;
using System.Text.RegularExpressions;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.LocalAuthorityTool;

/// <summary>
/// Reads the table's years: 2019, or 2019-20 and 2019/20 where the catalogue says in which month such a year begins.
/// A remark in brackets says that the figures are provisional, revised or final.
/// </summary>
internal static partial class LaitPeriod
{
    public const string Accepted =
        "2019, 2019 (Rev), or 2019-20 where the catalogue names the month in which such a year begins (parameter yearBegins)";

    /// <param name="text">The label as written.</param>
    /// <param name="kind">How the indicator's periods are read.</param>
    /// <param name="yearBegins">The month, 1 to 12, in which a year over two calendar years begins; null when not known.</param>
    /// <param name="period">The period.</param>
    /// <param name="status">What the remark says of the figures; normal without one.</param>
    public static bool TryRead(
        string text,
        PeriodKind kind,
        int? yearBegins,
        out Period period,
        out ObservationStatus status
    )
    {
        period = default;
        status = ObservationStatus.Normal;
        if (Shape().Match(text.Trim()) is not { Success: true } match)
            return false;
        status = match.Groups["remark"].Value.ToLowerInvariant() switch
        {
            "rev" => ObservationStatus.Revised,
            "prov" => ObservationStatus.Provisional,
            _ => ObservationStatus.Normal,
        };
        var year = match.Groups["year"].Value;
        if (!match.Groups["next"].Success)
            return PublisherPeriod.TryRead(year, kind, out period);
        var first = int.Parse(year, CultureInfo.InvariantCulture);
        var last = int.Parse(match.Groups["next"].ValueSpan, CultureInfo.InvariantCulture);
        if (yearBegins is not { } month || (first + 1) % 100 != last)
            return false;
        return PublisherPeriod.TryRead(
            string.Create(CultureInfo.InvariantCulture, $"{first:0000}-{month:00}-01/P1Y"),
            kind,
            out period
        );
    }

    [GeneratedRegex(
        @"^(?<year>[0-9]{4})([-/](?<next>[0-9]{2}))?( \((?<remark>Rev|Prov|Final)\))?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Shape();
}
