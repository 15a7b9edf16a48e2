using RoadmapIndicators.Api.Figures.Charts;
using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Api.Ranking;
using RoadmapIndicators.Api.TargetGap;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Api.Figures;

/// <summary>
/// Areas as bars, from the answer on their ranking. Where there are more than a picture can hold, it shows the best, the
/// worst and the areas asked about.
/// </summary>
public static class RankingFigure
{
    private const int Quantiles = 5;

    public static Figure Make(FigureQuestion question)
    {
        var ranking = RankingMaker.Make(QuestionOf(question));
        var focus = question.Areas.Select(a => a.Value).ToHashSet(StringComparer.Ordinal);
        var shown = Shown(ranking.Ranking, focus);
        var bars = shown
            .Select(r => new RankingBar(
                shown.Count < ranking.Total ? $"{r.Rank}  {r.Area.Name}" : r.Area.Name,
                (double)r.Value,
                (double?)r.Lower,
                (double?)r.Upper,
                focus.Contains(r.Area.Code),
                IsBenchmark: false
            ))
            .ToList();
        if (
            question.Benchmark is { } other
            && ranking.Period is { } period
            && Benchmark(question, other, period.Code) is { } beside
        )
            bars.Add(beside);
        var words = new ChartWords(
            FigureWords.Title(ranking.Headline),
            FigureWords.Subtitle(
                question,
                shown.Count < ranking.Total
                    ? $"{shown.Count} of {ranking.Total} areas: the best, the worst and those asked about"
                    : $"{ranking.Total} areas",
                ranking.Period,
                ranking.Period,
                bars.Any(b => b.Lower is not null) ? "Lines: 95% confidence limits" : null
            ),
            FigureWords.Source(question.At),
            $"Bar chart. {ranking.Headline}"
        );
        return new Figure(
            new RankingChart(words, SeriesOnChart.ScaleOf(question.At.Indicator), bars, Target(question)),
            new FigureTable(
                ["Place", "Area", "Value", "Lower 95% limit", "Upper 95% limit"],
                [
                    .. ranking.Ranking.Select(r =>
                        (IReadOnlyList<string>)
                            [
                                TrendTable.Text(r.Rank),
                                r.Area.Name,
                                TrendTable.Text(r.Value),
                                TrendTable.Text(r.Lower),
                                TrendTable.Text(r.Upper),
                            ]
                    ),
                ]
            ),
            ranking.Headline,
            null,
            ranking.Period,
            null,
            null,
            ranking.Reason
        );
    }

    /// <summary>What the ranking is of.</summary>
    internal static RankingQuestion QuestionOf(FigureQuestion question) =>
        new(
            question.At,
            question.Ranked,
            question.Within,
            new OnePeriod(null, false),
            question.Breakdown,
            Quantiles
        );

    private static List<RankedAreaAnswer> Shown(IReadOnlyList<RankedAreaAnswer> all, HashSet<string> focus)
    {
        if (all.Count <= FigureQuery.MostAreas)
            return [.. all];
        var room = FigureQuery.MostAreas - all.Count(r => focus.Contains(r.Area.Code));
        var others = all.Where(r => !focus.Contains(r.Area.Code)).ToList();
        var kept = others
            .Take(room - room / 2)
            .Concat(others.TakeLast(room / 2))
            .Select(r => r.Area.Code)
            .ToHashSet(StringComparer.Ordinal);
        return [.. all.Where(r => focus.Contains(r.Area.Code) || kept.Contains(r.Area.Code))];
    }

    private static RankingBar? Benchmark(FigureQuestion question, AreaCode area, string period)
    {
        var series = question.SubjectOf(area).Series;
        var figure = series.Count == 0 ? null : series.Find(Period.Parse(period));
        return figure?.Value is { } value
            ? new RankingBar(
                question.Register.NameOf(area),
                (double)value,
                (double?)figure.Lower,
                (double?)figure.Upper,
                IsFocus: false,
                IsBenchmark: true
            )
            : null;
    }

    private static TargetMark? Target(FigureQuestion question)
    {
        if (question.Areas.Count == 0)
            return null;
        var subject = question.SubjectOf(question.Areas[0]);
        var entry = TargetOnChart.Choose(TargetGapMaker.Make(subject, null), question.Target);
        return TargetOnChart.Mark(entry, question.At.Indicator, new ChartTimes(true, false));
    }
}
