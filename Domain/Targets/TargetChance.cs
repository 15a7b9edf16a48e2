using RoadmapIndicators.Domain.Calibration;
using RoadmapIndicators.Domain.Projections;

namespace RoadmapIndicators.Domain.Targets;

/// <summary>What the default projection says of a target.</summary>
/// <param name="Series">The figures it was made from.</param>
/// <param name="Projection">The projection.</param>
/// <param name="Family">The family whose constants widened it.</param>
/// <param name="AtDate">
/// The projection for the target's date, in the unit of the series; for a comparator gap the difference.
/// </param>
/// <param name="Probability">That the target is met on its date: not at some time before.</param>
/// <param name="Attainment">When it is expected to be met first.</param>
public sealed record TargetChance(
    ProjectionSeries Series,
    GatedDampedDrift Projection,
    IndicatorFamily Family,
    ProjectedPoint AtDate,
    Calculated<double> Probability,
    Calculated<Attainment> Attainment
)
{
    /// <summary>Probabilities beyond these are not given as numbers to people: the limits calibrated are those of 80 %.</summary>
    public const double Least = 0.1,
        Most = 0.9;

    /// <summary>Projects a track to its target.</summary>
    /// <param name="question">How the figures are read.</param>
    /// <param name="track">What is on its way.</param>
    /// <param name="calibration">The constants in force.</param>
    /// <returns>What it says, or why nothing can be said.</returns>
    public static Calculated<TargetChance> Of(
        TargetQuestion question,
        TargetTrack track,
        ForecastCalibration calibration
    )
    {
        if (track.Target is not { } target)
            return Refusal.NoTarget;
        var bounds = track.IsDifference
            ? ValueBounds.None
            : ProjectionSeries.ValueBoundsOf(question.Indicator);
        var chosen = ProjectionSeries.Of(track.Points, track.Values, bounds, question.Indicator);
        if (!chosen.HasValue)
            return chosen.Reason!.Value;
        var family = IndicatorFamilies.Of(question.Indicator, chosen.Value.IsSameSeason);
        var made = chosen.Value.Project(calibration.MultipliersFor(family));
        if (!made.HasValue)
            return made.Reason!.Value;
        var point = made.Value.AtTime(target.Time);
        if (!point.HasValue)
            return point.Reason == Refusal.HorizonNotAhead && !target.IsMetBy(track.Values[^1])
                ? Refusal.TargetYearPassed
                : point.Reason!.Value;
        if (point.Value.Prediction.StandardError == 0)
            return Refusal.NoVariation;
        return new TargetChance(
            chosen.Value,
            made.Value,
            family,
            point.Value,
            made.Value.ProbabilityOfMeeting(target),
            Projections.Attainment.Of(made.Value, target)
        );
    }
}
