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
        var unit = IndicatorWords.Unit(indicator);
        var what = $"{IndicatorWords.Title(indicator.Title)} {DisplayText.When(ranking.Period)}";
        if (ranking.Ranked is not [var first, .., var last])
            return ranking.Ranked is [var only]
                ? $"{what}: only {SentenceNames.Within(areas.NameOf(only.Figure.Area))} has a value among {among}."
                : $"{what}: no value is held for {among}.";
        if (first.Rank == last.Rank)
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: all {ranking.Ranked.Count} {among} had the same ({Shown(first, unit)}).{Without(ranking)}"
            );
        var end = ranking.IsHighestFirst ? "highest" : "lowest";
        var other = ranking.IsHighestFirst ? "lowest" : "highest";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: of {ranking.Ranked.Count} {among}, {Names(ranking, first, areas)} had the {end} ({Shown(first, unit)}) and {Names(ranking, last, areas)} the {other} ({Shown(last, IndicatorWords.Bare(unit))}).{Without(ranking)}"
        );
    }

    private static string Without(AreaRanking ranking)
    {
        var missing = ranking.LeftOut.Count(l =>
            l.Reason is not (LeftOutReason.Abolished or LeftOutReason.ContainsOthers)
        );
        return missing == 0
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $" {missing} more {(missing == 1 ? "has" : "have")} no figure for it."
            );
    }

    private static string Names(AreaRanking ranking, RankedArea place, AreaRegister areas) =>
        place.Ties switch
        {
            0 => SentenceNames.Within(areas.NameOf(place.Figure.Area)),
            <= 2 => SentenceNames.List([
                .. ranking
                    .Ranked.Where(r => r.Rank == place.Rank)
                    .Select(r => SentenceNames.Within(areas.NameOf(r.Figure.Area))),
            ]),
            var ties => string.Create(CultureInfo.InvariantCulture, $"{ties + 1} areas together"),
        };

    private static string Shown(RankedArea place, Unit unit) =>
        DisplayText.Value(place.Figure.Value, unit) + StatusWords.Within(place.Figure.Status);
}
