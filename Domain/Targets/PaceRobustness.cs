using System.Collections.Immutable;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Domain.Targets;

/// <summary>
/// Whether the class of a pace survives other choices of window and estimator: an end point or two decide the
/// mean change, and a verdict that turns on them should say so.
/// </summary>
public sealed record PaceRobustness
{
    private PaceRobustness(PaceStatus status, ImmutableArray<PaceVariantStatus> variants)
    {
        Status = status;
        Variants = variants;
    }

    /// <summary>The class under test: that of the last three years.</summary>
    public PaceStatus Status { get; }

    /// <summary>The variants that could be formed.</summary>
    public ImmutableArray<PaceVariantStatus> Variants { get; }

    /// <summary>How many variants agree.</summary>
    public int Agreeing => Variants.Count(variant => variant.Status == Status);

    /// <summary>The variants under which the class is another.</summary>
    public IEnumerable<PaceVariantStatus> Flips => Variants.Where(variant => variant.Status != Status);

    /// <summary>Measures the pace in every variant.</summary>
    /// <param name="times">Strictly increasing times, in years.</param>
    /// <param name="values">One finite value for each time.</param>
    /// <param name="target">The target.</param>
    /// <param name="leastChange">Half a display unit; a smaller change over the window counts as none.</param>
    /// <returns>The classes, or why there is no pace to begin with.</returns>
    /// <exception cref="ArgumentException">Lengths differ, a number is not finite, or times do not increase.</exception>
    public static Calculated<PaceRobustness> Of(
        ReadOnlySpan<double> times,
        ReadOnlySpan<double> values,
        TargetPoint target,
        double leastChange = 0
    )
    {
        var pace = Pace.Over(times, values);
        if (!pace.HasValue)
            return pace.Reason!.Value;
        var gap = TargetGap.Of(times, values, target).Value;
        var ratio = PaceRatio.Of(pace.Value, gap, leastChange);
        if (!ratio.HasValue)
            return ratio.Reason!.Value;

        var variants = ImmutableArray.CreateBuilder<PaceVariantStatus>(7);
        AddPace(PaceVariant.WindowYearShorter, Pace.Over(times, values, Pace.RecentYears - 1), gap);
        AddPace(PaceVariant.WindowYearLonger, Pace.Over(times, values, Pace.RecentYears + 1), gap);
        AddPace(PaceVariant.WholeHistory, Pace.WholeHistory(times, values), gap);
        AddPace(
            PaceVariant.LatestDropped,
            Pace.Over(times[..^1], values[..^1]),
            TargetGap.Of(times[..^1], values[..^1], target).Value
        );
        var from = times.BinarySearch(pace.Value.FromTime);
        AddSlope(PaceVariant.SenSlope, TheilSen.Slope(times[from..], values[from..]));
        AddSlope(PaceVariant.SenSlopeWholeHistory, TheilSen.Slope(times, values));
        var change = PettittTest.Screen(values);
        if (change.HasValue && change.Value.ApproximatePValue < TrendCrossChecks.FlagBelow)
        {
            var run = change.Value.PointsBefore;
            AddPace(PaceVariant.AfterPossibleChange, Pace.WholeHistory(times[run..], values[run..]), gap);
        }
        return new PaceRobustness(ratio.Value.Status, variants.ToImmutable());

        void AddPace(PaceVariant variant, Calculated<Pace> other, TargetGap from)
        {
            if (other.HasValue)
                Add(variant, PaceRatio.Of(other.Value, from, leastChange));
        }

        void AddSlope(PaceVariant variant, Calculated<double> slope)
        {
            if (slope.HasValue)
                Add(variant, PaceRatio.Of(slope.Value, gap));
        }

        void Add(PaceVariant variant, Calculated<PaceRatio> other)
        {
            if (other.HasValue)
                variants.Add(new PaceVariantStatus(variant, other.Value.Value, other.Value.Status));
        }
    }
}
