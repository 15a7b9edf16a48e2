using System.Globalization;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Display;

namespace RoadmapIndicators.Domain.Comparisons;

/// <summary>A ranking in one plain sentence.</summary>
public static class RankingHeadline
{
    /// <param name="ranking">The places.</param>
    /// <param name="indicator">What is ranked.</param>
    /// <param name="among">Which areas, such as "local authorities in West Midlands".</param>
    /// <param name="areas">For names.</param>
    public static string Of(AreaRanking ranking, Indicator indicator, string among, AreaRegister areas)
    {
        if (ranking.Ranked is not [var first, .., var last])
            return ranking.Ranked is [var only]
                ? $"{indicator.Title} {SentenceNames.When(ranking.Period)}: only {areas.NameOf(only.Figure.Area)} has a value among {among}."
                : $"{indicator.Title} {SentenceNames.When(ranking.Period)}: no value is held of {among}.";
        var end = ranking.IsHighestFirst ? "highest" : "lowest";
        var other = ranking.IsHighestFirst ? "lowest" : "highest";
        var missing = ranking.LeftOut.Count(l =>
            l.Reason is not (LeftOutReason.Abolished or LeftOutReason.ContainsOthers)
        );
        var without =
            missing == 0
                ? ""
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $" {missing} more {(missing == 1 ? "has" : "have")} no figure for it."
                );
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{indicator.Title} {SentenceNames.When(ranking.Period)}: of {ranking.Ranked.Count} {among}, {Names(ranking, first, areas)} had the {end} ({Shown(first, indicator)}) and {Names(ranking, last, areas)} the {other} ({Shown(last, indicator)}).{without}"
        );
    }

    private static string Names(AreaRanking ranking, RankedArea place, AreaRegister areas) =>
        place.Ties switch
        {
            0 => areas.NameOf(place.Figure.Area),
            <= 2 => SentenceNames.List([
                .. ranking.Ranked.Where(r => r.Rank == place.Rank).Select(r => areas.NameOf(r.Figure.Area)),
            ]),
            var ties => string.Create(CultureInfo.InvariantCulture, $"{ties + 1} areas together"),
        };

    private static string Shown(RankedArea place, Indicator indicator) =>
        DisplayText.Value(place.Figure.Value!.Value, indicator.Unit);
}
