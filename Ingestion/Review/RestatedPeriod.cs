using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Ingestion.Review;

/// <summary>
/// Finds a release that brings nothing new and gives most areas of one period other figures, by as much as they
/// usually move from one period to the next: probably the figures of a period that is not held, under the label of one
/// that is. A revision of the method changes many periods at once and by less; figures that were called provisional are
/// expected to change.
/// </summary>
public static class RestatedPeriod
{
    /// <summary>How one period is restated.</summary>
    /// <param name="Share">Share of the telling areas whose figures change by more than rounding.</param>
    /// <param name="InSteps">The median change of these, in usual steps of the same areas; null without a step to compare with.</param>
    /// <param name="InSpread">The median change of these, as a share of their median distance from their middle.</param>
    private sealed record Restatement(
        ReviewedPeriod Period,
        int Changed,
        int Telling,
        double Share,
        double? InSteps,
        double InSpread
    )
    {
        public bool IsWhole => Share >= ReviewThresholds.RestatedShare;

        public bool IsLarge =>
            IsWhole
            && (
                InSteps is { } steps
                    ? steps >= ReviewThresholds.RestatedStep
                    : InSpread >= ReviewThresholds.RestatedSpread
            );
    }

    public static Finding? Find(ReviewedGroup group, ReviewedRelease release)
    {
        if (group.Periods.Any(period => period.IsReleased && !period.IsHeld))
            return null;
        var whole = All(group, release.Indicator).Where(r => r.IsWhole).ToList();
        if (whole is not [{ IsLarge: true } one])
            return null;
        var size = one.InSteps is { } steps
            ? $", by {FindingText.Number(Math.Round(steps, 2))} of a usual step from period to period at the median"
            : "";
        return new(
            "restatedPeriod",
            $"Restated period: the release brings no new period and changes the figures{FindingText.Of(group)} held for {one.Period.Period.Label} in {one.Changed} of {one.Telling} areas{size}, such as {Examples(group, release, one)}. They are probably those of another period, later than {Newest(group)} or never held. {FindingText.Act}"
        );
    }

    /// <summary>A large restatement that holds nothing up.</summary>
    public static Finding? Flag(ReviewedGroup group, ReviewedRelease release)
    {
        var large = All(group, release.Indicator).Where(r => r.IsLarge).ToList();
        if (large.Count == 0)
            return null;
        var most = large.MaxBy(r => r.InSteps ?? 0)!;
        return new(
            "largeRestatement",
            $"Most figures{FindingText.Of(group)} of {large.Count} period{(large.Count == 1 ? "" : "s")} held are restated; {most.Period.Period.Label} most, in {most.Changed} of {most.Telling} areas, such as {Examples(group, release, most)}."
        );
    }

    private static string Newest(ReviewedGroup group) => group.Periods.Last(p => p.IsHeld).Period.Label;

    private static string Examples(ReviewedGroup group, ReviewedRelease release, Restatement restated) =>
        FindingText.Changes(
            group,
            release.Areas,
            restated.Period.Held,
            restated.Period.Released,
            (a, b) => a != b
        );

    private static IEnumerable<Restatement> All(ReviewedGroup group, Indicator indicator) =>
        group
            .Periods.Where(p => p.IsReleased && p.IsHeld)
            .Select(p => Of(group, p, indicator))
            .OfType<Restatement>();

    private static Restatement? Of(ReviewedGroup group, ReviewedPeriod period, Indicator indicator)
    {
        double[] held =
        [
            .. period.Held.Select(
                (value, i) => period.Rows[i].HasFlag(ReviewedRow.Provisional) ? double.NaN : value
            ),
        ];
        var agreement = PanelStatistics.Agree(
            period.Released,
            held,
            (double?)indicator.Floor,
            (double?)indicator.Ceiling
        );
        if (agreement.Telling < ReviewThresholds.FewestAreas)
            return null;
        var rounding = PanelStatistics.RoundingBetween(period.Released, held);
        var neighbour = group
            .Periods.Where(p => p.IsHeld && p != period)
            .MinBy(p => Math.Abs(p.Period.Start.DayNumber - period.Period.Start.DayNumber));
        var (changes, steps, values) = (new List<double>(), new List<double>(), new List<double>());
        for (var i = 0; i < held.Length; i++)
        {
            var change = Math.Abs(period.Released[i] - held[i]);
            if (!(change > rounding))
                continue;
            changes.Add(change);
            values.Add(held[i]);
            if (neighbour is not null && Math.Abs(held[i] - neighbour.Held[i]) is > 0 and var step)
                steps.Add(step);
        }
        var changed = agreement.Telling - agreement.Same;
        return new(
            period,
            changed,
            agreement.Telling,
            (double)changed / agreement.Telling,
            steps.Count >= ReviewThresholds.FewestAreas / 2
                ? PanelStatistics.Median(changes) / PanelStatistics.Median(steps)
                : null,
            PanelStatistics.Median(changes) / PanelStatistics.Spread(values)
        );
    }
}
