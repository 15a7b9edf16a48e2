namespace RoadmapIndicators.Domain.Trends;

/// <summary>A Theil-Sen line: its slope per year of the times given, where it starts, how sure it is.</summary>
public sealed record TheilSenSlope
{
    /// <summary>Number of observations.</summary>
    public required int N { get; init; }

    /// <summary>Median of all pairwise slopes, in units of the values per unit of time (a year).</summary>
    public required double Slope { get; init; }

    /// <summary>Median value less slope times median time (Conover's intercept).</summary>
    public required double Intercept { get; init; }

    /// <summary>Median of the values less slope times their time: half the points lie on each side.</summary>
    public required double JointIntercept { get; init; }

    /// <summary>
    /// Conservative 95 % limits from the exact distribution of Kendall's S (Hollander and Wolfe); null when no
    /// 95 % interval exists, always so up to four points.
    /// </summary>
    public required Interval? ExactInterval { get; init; }

    /// <summary>The score on which <see cref="ExactInterval"/> rests; null when there is none.</summary>
    public required int? CriticalScore { get; init; }

    /// <summary>
    /// 95 % limits from the normal approximation with interpolated ranks (Gilbert); null when a rank falls
    /// outside the slopes there are.
    /// </summary>
    public required Interval? NormalInterval { get; init; }

    /// <summary>The value of the line at a time, from <see cref="Intercept"/>.</summary>
    public double At(double time) => Intercept + Slope * time;
}
