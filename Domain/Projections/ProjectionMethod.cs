namespace RoadmapIndicators.Domain.Projections;

/// <summary>The methods of projection on offer.</summary>
public enum ProjectionMethod
{
    /// <summary>The latest value stays.</summary>
    NoChange,

    /// <summary>The mean change of the past goes on.</summary>
    Drift,

    /// <summary>The mean change of the past goes on and fades by a tenth each year.</summary>
    DampedDrift,

    /// <summary>Damped drift on the logit scale.</summary>
    LogitDampedDrift,

    /// <summary>Simple exponential smoothing and half the straight-line trend.</summary>
    Theta,

    /// <summary>Exponential smoothing of level and trend.</summary>
    Holt,

    /// <summary>Exponential smoothing of level and a fading trend.</summary>
    DampedHolt,
}
