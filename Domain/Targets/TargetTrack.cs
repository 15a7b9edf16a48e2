using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Domain.Targets;

/// <summary>
/// What is on its way to a level: the values themselves, or for a comparator gap the differences, whose level is zero.
/// </summary>
/// <param name="Points">The figures, oldest first.</param>
/// <param name="Times">Their times, in years.</param>
/// <param name="Values">What is to reach the level at each of them.</param>
/// <param name="Level">The level.</param>
/// <param name="Desired">From which side.</param>
/// <param name="Date">When, on the time line of the figures; null where no year is stated.</param>
/// <param name="IsDifference">Whether the values are differences to a comparator.</param>
public sealed record TargetTrack(
    IReadOnlyList<SeriesPoint> Points,
    double[] Times,
    double[] Values,
    double Level,
    DesiredDirection Desired,
    double? Date,
    bool IsDifference
)
{
    /// <summary>The target on these scales; null where it has no date.</summary>
    public TargetPoint? Target => Date is { } date ? new TargetPoint(Level, date, Desired) : null;
}
