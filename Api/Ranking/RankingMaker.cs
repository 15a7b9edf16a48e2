using System.Globalization;
using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Indicators;
using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Comparisons;
using RoadmapIndicators.Domain.Display;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Api.Ranking;

/// <summary>Makes the answer on a ranking; the Api cuts it into pages.</summary>
public static class RankingMaker
{
    public static RankingAnswer Make(RankingQuestion question)
    {
        var at = question.At;
        var candidates = question.Candidates();
        var period = at.Panel is { } panel ? PeriodOf(question, panel, candidates) : null;
        var ranking = period is { } when
            ? AreaRanking.Of(
                at.Panel!,
                question.Breakdown,
                when,
                candidates,
                question.Areas,
                at.Indicator.Polarity,
                question.Quantiles
            )
            : null;
        var among = question.Within is { } parent
            ? $"{SentenceNames.Plural(question.Type)} in {SentenceNames.Within(question.Areas.NameOf(parent))}"
            : SentenceNames.Plural(question.Type);
        var group = GroupWords.After("", question.Breakdown);
        var names = AreaRefs.Of(question.Areas);
        return new RankingAnswer(
            at.Indicator.Slug,
            at.Indicator.Title,
            question.Breakdown.Key,
            question.Type,
            question.Within is null ? null : AreaRef.Of(question.Within, question.Areas),
            at.Entry?.Edition,
            at.Entry?.Date,
            at.Catalogue.Edition,
            MethodVersion.Current,
            UnitAnswer.Of(at.Indicator.Unit),
            at.Indicator.Polarity,
            at.Source,
            period is { } shown ? PeriodRef.Of(shown) : null,
            at.Indicator.Polarity == Polarity.LowerIsBetter ? "lowestFirst" : "highestFirst",
            question.Quantiles,
            ranking is null ? "Nothing is ranked." : NoQuantiles(ranking, question.Quantiles),
            ranking?.Ranked.Count ?? 0,
            [.. (ranking?.Ranked ?? []).Select(r => new RankedAreaAnswer(r, names.Of(r.Figure.Area)))],
            [.. (ranking?.LeftOut ?? []).Select(l => LeftOut(l, question, period!.Value))],
            ranking is null
                ? $"{at.Indicator.Title}{group}: no value is held for {among}."
                : RankingHeadline.Of(
                    ranking,
                    at.Indicator with
                    {
                        Title = at.Indicator.Title + group,
                    },
                    among,
                    question.Areas
                ),
            ranking is { Ranked.Count: > 0 } ? null : Nothing(question, candidates, period, among),
            null
        );
    }

    /// <summary>The period to rank in; null where there is none.</summary>
    private static Period? PeriodOf(RankingQuestion question, Panel panel, IReadOnlyList<AreaCode> candidates)
    {
        if (question.Period.Code is { } code)
            return code;
        var series = candidates
            .Select(a => panel.SeriesOf(a, question.Breakdown))
            .Where(s => s.Count > 0 && s.Latest() is not null)
            .ToList();
        return question.Period.Aligned
            ? SharedPeriods.Newest(series)
            : SharedPeriods.NewestOfSome(series, Math.Max(1, (series.Count + 1) / 2))
                ?? SharedPeriods.NewestOfSome(series, 1);
    }

    private static string? NoQuantiles(AreaRanking ranking, int quantiles) =>
        ranking.NoQuantiles is null
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{ranking.Ranked.Count} areas cannot be divided into {quantiles} groups."
            );

    private static LeftOutAnswer LeftOut(LeftOut left, RankingQuestion question, Period period)
    {
        var successors = question.Areas.Find(left.Area)?.Successors ?? [];
        return new LeftOutAnswer(
            AreaRef.Of(left.Area, question.Areas),
            left.Reason,
            left.Figure?.Status,
            left.Figure?.Marker,
            left.Reason switch
            {
                LeftOutReason.NoValue => "The publisher gives no value for the period; the status says why.",
                LeftOutReason.NotForPeriod =>
                    $"No figure of it is held for {DisplayText.Words(period)}; the last is of {question.At.Panel!.SeriesOf(left.Area, question.Breakdown).Latest()?.Period.Label ?? "no period"}.",
                LeftOutReason.NotHeld => "No figure of it is held.",
                LeftOutReason.Abolished => successors.Count == 0
                    ? "Its code is no longer in use."
                    : $"It was abolished; its place was taken by {SentenceNames.List([.. successors.Select(s => SentenceNames.Within(question.Areas.NameOf(s)))])}.",
                _ => "Other areas that are ranked are part of it.",
            }
        );
    }

    private static string Nothing(
        RankingQuestion question,
        IReadOnlyList<AreaCode> candidates,
        Period? period,
        string among
    )
    {
        if (question.At.NoFigures is { } none)
            return none;
        if (candidates.Count == 0)
            return $"The catalogue names no {among}.";
        if (BreakdownQuery.NoTotal(question.Breakdown, question.At.Panel!) is { } noTotal)
            return noTotal;
        var panel = question.At.Panel!;
        return period is { } asked && panel.Count > 0
                ? $"No value of {among} is held for {DisplayText.Words(asked)}; the periods held run from {panel.Periods[0].Code} to {panel.Periods[^1].Code}."
            : question.Period.Aligned ? $"There is no period in which all {among} have a value."
            : $"No value is held for {among}.";
    }
}
