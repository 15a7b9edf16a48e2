namespace RoadmapIndicators.Domain.Targets;

/// <summary>The present change per year over the required change per year.</summary>
/// <remarks>
/// The bands of 95 % and 60 % are those that Statistics Canada quotes as international practice, applied here
/// to straight-line change instead of growth rates.
/// </remarks>
public readonly record struct PaceRatio
{
    private PaceRatio(double value) => Value = value;

    /// <summary>1 is exactly the required pace, 0 no change, below 0 the wrong way.</summary>
    public double Value { get; }

    public PaceStatus Status =>
        Value switch
        {
            >= 0.95 => PaceStatus.OnPace,
            >= 0.6 => PaceStatus.Behind,
            >= 0 => PaceStatus.WellBehind,
            _ => PaceStatus.MovingAway,
        };

    /// <summary>Compares a pace with what a gap requires; refused where nothing is required any more.</summary>
    /// <param name="pace">The change over some past window.</param>
    /// <param name="gap">The gap to close.</param>
    /// <param name="leastChange">
    /// Half a display unit, in the unit of the series: a change smaller than this over the window counts as no
    /// change, because the published figures could not show it.
    /// </param>
    public static Calculated<PaceRatio> Of(Pace pace, TargetGap gap, double leastChange = 0)
    {
        ArgumentNullException.ThrowIfNull(pace);
        return Math.Abs(pace.Change) < leastChange ? Of(0, gap) : Of(pace.ChangePerYear, gap);
    }

    /// <summary>Compares any change per year, such as a Sen slope, with what a gap requires.</summary>
    public static Calculated<PaceRatio> Of(double changePerYear, TargetGap gap)
    {
        ArgumentNullException.ThrowIfNull(gap);
        var required = gap.RequiredChangePerYear;
        return required.HasValue ? new PaceRatio(changePerYear / required.Value) : required.Reason!.Value;
    }
}
