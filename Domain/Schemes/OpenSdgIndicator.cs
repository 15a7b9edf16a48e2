using System.Collections.Immutable;

namespace RoadmapIndicators.Domain.Schemes;

/// <summary>
/// The Open SDG status of an indicator of several series: from the mean of their scores, not from their
/// statuses.
/// </summary>
public sealed record OpenSdgIndicator
{
    private OpenSdgIndicator() { }

    /// <summary>Mean score of the scored series; null when none is scored.</summary>
    public double? Score { get; private init; }

    /// <summary>Null when no series is scored.</summary>
    public OpenSdgStatus? Status { get; private init; }

    /// <summary>Combines the series of an indicator; series that were not scored are left out.</summary>
    /// <param name="series">At least one series.</param>
    /// <exception cref="ArgumentException">There is no series.</exception>
    public static OpenSdgIndicator Of(ImmutableArray<OpenSdgProgress> series)
    {
        if (series.IsDefaultOrEmpty)
            throw new ArgumentException("An indicator has a series.", nameof(series));
        if (series.Any(one => one.Status == OpenSdgStatus.Error))
            return new OpenSdgIndicator { Status = OpenSdgStatus.Error };
        var scores = series.Where(one => one.Score is not null).Select(one => one.Score!.Value).ToArray();
        if (scores.Length == 0)
            return new OpenSdgIndicator();
        var mean = scores.Average();
        return new OpenSdgIndicator
        {
            Score = mean,
            Status =
                series.All(one => one.IsTargetAchieved) ? OpenSdgStatus.TargetAchieved
                : mean >= 2.5 ? OpenSdgStatus.SubstantialProgress
                : mean >= 0 ? OpenSdgStatus.ModerateProgress
                : mean >= -2.5 ? OpenSdgStatus.LimitedProgress
                : OpenSdgStatus.Deterioration,
        };
    }
}
