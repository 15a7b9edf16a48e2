using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Formats;
using RoadmapIndicators.Domain.Comparisons;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Api.Ranking;

/// <summary>An area of a ranking as a row: ranked, or left out and why.</summary>
/// <param name="Indicator">The indicator's slug.</param>
/// <param name="Breakdown">Of whom.</param>
/// <param name="Period">When.</param>
/// <param name="Area">Where.</param>
/// <param name="Rank">From 1; null for an area left out.</param>
/// <param name="Value">In the indicator's unit.</param>
/// <param name="Lower">Lower 95 % confidence limit as published.</param>
/// <param name="Upper">Upper 95 % confidence limit as published.</param>
/// <param name="Status">What the publisher says of the figure; null where none is held.</param>
/// <param name="Ties">How many others share the place.</param>
/// <param name="Quantile">The group, 1 for the lowest values.</param>
/// <param name="LeftOut">Why it is not ranked; null where it is.</param>
/// <param name="Explanation">The same in words.</param>
public sealed record RankingRow(
    string Indicator,
    string Breakdown,
    PeriodRef Period,
    AreaRef Area,
    int? Rank,
    decimal? Value,
    decimal? Lower,
    decimal? Upper,
    ObservationStatus? Status,
    int? Ties,
    int? Quantile,
    LeftOutReason? LeftOut,
    string? Explanation
)
{
    public static readonly Columns<RankingRow> Columns = new Columns<RankingRow>()
        .Text("indicator", "The indicator's name in addresses.", r => r.Indicator, identifies: true)
        .Text("breakdown", "Of whom: total, or dimension:group.", r => r.Breakdown, identifies: true)
        .Text("period", "Code of the period.", r => r.Period.Code, identifies: true)
        .Text("periodLabel", "The period for people.", r => r.Period.Label)
        .Whole(
            "rank",
            "From 1; equal values share the better place. Empty for an area left out.",
            r => r.Rank
        )
        .Text("area", "GSS code of the area.", r => r.Area.Code, identifies: true)
        .Text("areaName", "Name of the area.", r => r.Area.Name)
        .Text("areaType", "What kind of place it is.", r => WireJson.NameOf(r.Area.Type))
        .Number("value", "The figure, digit for digit as published.", r => r.Value)
        .Number("lower", "Lower 95 % confidence limit as published.", r => r.Lower)
        .Number("upper", "Upper 95 % confidence limit as published.", r => r.Upper)
        .Text("status", "What the publisher says of the figure.", r => r.Status?.Name())
        .Whole("ties", "How many others share the place.", r => r.Ties)
        .Whole(
            "quantile",
            "The group, 1 for the lowest values; empty where there are fewer areas than groups.",
            r => r.Quantile
        )
        .Text(
            "leftOut",
            "Why the area is not ranked.",
            r => r.LeftOut is { } why ? WireJson.NameOf(why) : null
        )
        .Text("explanation", "The same in words.", r => r.Explanation);

    /// <summary>The areas of a page in their order, then those left out; none where nothing is ranked.</summary>
    public static IEnumerable<RankingRow> All(RankingAnswer answer) =>
        answer.Period is { } period
            ? answer
                .Ranking.Select(r => new RankingRow(
                    answer.Indicator,
                    answer.Breakdown,
                    period,
                    r.Area,
                    r.Rank,
                    r.Value,
                    r.Lower,
                    r.Upper,
                    r.Status,
                    r.Ties,
                    r.Quantile,
                    null,
                    null
                ))
                .Concat(
                    answer.LeftOut.Select(l => new RankingRow(
                        answer.Indicator,
                        answer.Breakdown,
                        period,
                        l.Area,
                        null,
                        null,
                        null,
                        null,
                        l.Status,
                        null,
                        null,
                        l.Reason,
                        l.Explanation
                    ))
                )
            : [];
}
