using System.Globalization;
using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Comparisons;
using RoadmapIndicators.Domain.Display;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Api.Comparison;

/// <summary>Sets an area beside those most like it.</summary>
public static class NeighbourBenchmark
{
    private const string Untested =
        "The median of other areas is no estimate with an error of its own, so the gap to it is not tested; each neighbour is tested on its own.";

    public static Compared Compare(Subject subject, IReadOnlyList<NeighbourFeature> features, Period? at)
    {
        var (indicator, name) = (subject.At.Indicator, subject.Areas.NameOf(subject.Area));
        var label = $"the {SentenceNames.Plural(subject.Area.Type)} most like {SentenceNames.Within(name)}";
        var answer = new BenchmarkAnswer(BenchmarkKind.Neighbours, label, null, null, null, null);
        if (subject.At.Panel is not { } panel || subject.NoFigures is not null)
            return new Compared(
                answer,
                $"{IndicatorWords.In(indicator.Title, subject.Name)}: no figure is held."
            )
            {
                Reason = Refusal.NoData,
                Explanation = subject.NoFigures,
            };
        var found = NearestNeighbours.Of(subject.Area, features, subject.Areas);
        if (!found.HasValue)
            return new Compared(
                answer,
                $"{IndicatorWords.In(indicator.Title, subject.Name)}: no neighbours can be told."
            )
            {
                Reason = found.Reason,
                Explanation =
                    found.Reason == Refusal.NoData
                        ? $"None of the indicators by which areas are told to be alike is held for {SentenceNames.Within(name)}."
                        : "No other area of its type has figures of the indicators by which areas are told to be alike.",
            };
        var near = found.Value;
        var figure = at is { } asked ? subject.Series.Find(asked) : Newest(subject, panel, near);
        if (figure?.Value is not { } value)
            return new Compared(
                answer,
                $"{IndicatorWords.In(indicator.Title, subject.Name)}: no figure is held for that period."
            )
            {
                Reason = Refusal.NoOverlap,
                Explanation =
                    $"No figure of {subject.Name} with a value is held for {at?.Label ?? "any period that neighbours have"}.",
            };
        var estimate = Estimate.From(figure, indicator);
        var neighbours = near
            .All.Select(n =>
                (Neighbour: n, Figure: panel.SeriesOf(n.Area, subject.Breakdown).Find(figure.Period))
            )
            .Select(n =>
                (
                    n.Neighbour,
                    Value: n.Figure?.Value,
                    Difference: n.Figure is { Value: not null } theirs
                        ? FigureDifference.Of(estimate, Estimate.From(theirs, indicator), indicator)
                        : null
                )
            )
            .ToList();
        var position = NeighbourPosition.Of(
            (double)value,
            [.. neighbours.Where(n => n.Value is not null).Select(n => (double)n.Value!.Value)],
            indicator.Polarity == Polarity.LowerIsBetter ? DesiredDirection.Down : DesiredDirection.Up
        );
        var median = position.HasValue ? (decimal)position.Value.Median : (decimal?)null;
        return new Compared(
            answer with
            {
                Value = median,
            },
            position.HasValue
                ? ComparisonHeadline.OfNeighbours(
                    position.Value,
                    indicator,
                    subject.Name,
                    figure,
                    subject.Area.Type
                )
                : $"{IndicatorWords.In(indicator.Title, subject.Name)}: none of its neighbours has a figure for {DisplayText.Words(figure.Period)}."
        )
        {
            Period = figure.Period,
            // Counted as if in full: the plain gap, and no test.
            Difference = median is { } middle
                ? FigureDifference.Of(Estimate.Exactly(value), Estimate.Exactly(middle), indicator)
                : null,
            Tested = neighbours.Count(n => n.Difference?.Test.HasValue == true),
            Neighbourhood = new NeighbourhoodAnswer(
                Definition(near, subject),
                [
                    .. near.Features.Select(f => new NeighbourFeatureAnswer(
                        f.Feature.Indicator.Slug,
                        f.Feature.Indicator.Title,
                        PeriodRef.Of(f.Period),
                        f.Feature.Panel.Stamp.Edition
                    )),
                ],
                near.Candidates,
                position.HasValue ? NeighbourPositionAnswer.From(position.Value) : null,
                [.. neighbours.Select(n => Answer(n.Neighbour, n.Value, n.Difference, subject))]
            ),
            Reason = position.HasValue ? Refusal.NoIntervalOrDenominator : Refusal.NoOverlap,
            Explanation = Untested,
        };
    }

    /// <summary>The area's newest figure in a period that at least half of its neighbours have, else any of them.</summary>
    private static Observation? Newest(Subject subject, Panel panel, NearestNeighbours near)
    {
        var theirs = near.All.Select(n => panel.SeriesOf(n.Area, subject.Breakdown)).ToList();
        return NewestOf((theirs.Count + 1) / 2) ?? NewestOf(1);

        Observation? NewestOf(int least)
        {
            for (var i = subject.Series.Count - 1; i >= 0; i--)
            {
                var figure = subject.Series[i];
                if (
                    figure.Value is not null
                    && theirs.Count(s => s.Find(figure.Period)?.Value is not null) >= least
                )
                    return figure;
            }
            return null;
        }
    }

    private static NeighbourAnswer Answer(
        Neighbour neighbour,
        decimal? value,
        FigureDifference? difference,
        Subject subject
    ) =>
        new(
            AreaRef.Of(neighbour.Area, subject.Areas),
            neighbour.Distance,
            value,
            difference is null ? null : DifferenceAnswer.Of(difference),
            difference?.Judgement ?? ComparisonJudgement.NotCompared,
            difference?.Judgement998 ?? ComparisonJudgement.NotCompared,
            difference is null ? WireJson.NameOf(Refusal.NoOverlap)
                : difference.Test.Reason is { } reason ? WireJson.NameOf(reason)
                : null
        );

    private static string Definition(NearestNeighbours near, Subject subject) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"The {near.All.Count} closest of {near.Candidates} other {SentenceNames.Plural(subject.Area.Type)} in use that share no ground with {SentenceNames.Within(subject.Areas.NameOf(subject.Area))}, by {SentenceNames.List([.. near.Features.Select(f => $"{f.Feature.Indicator.Title} ({f.Period.Label})")])}, each in standard deviations. This is a definition of this project's own, not an official set of neighbours."
        );
}
