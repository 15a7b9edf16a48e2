using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Projections;
using RoadmapIndicators.Api.Vintages;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Display;
using RoadmapIndicators.Domain.Targets;

namespace RoadmapIndicators.Api.TargetGap;

/// <summary>Makes the part of a target gap that looks ahead.</summary>
public static class AttainmentMaker
{
    public static Either<AttainmentAnswer, NotCalculated> Make(
        TargetOutlook outlook,
        TargetTrack? track,
        CalibrationInForce calibration
    )
    {
        if (!outlook.Chance.HasValue)
            return new NotCalculated(outlook.NoChance!);
        var chance = outlook.Chance.Value;
        var (lower, upper) = chance.AtDate.Interval80;
        double? probability = chance.Probability.HasValue ? chance.Probability.Value : null;
        return new AttainmentAnswer(
            probability,
            probability is { } p ? ChanceText.Display(p) : null,
            chance.Probability.Reason is { } why ? RefusalText.Of(why) : null,
            chance.AtDate.Value,
            [lower, upper],
            chance.Projection.Method,
            Expected(chance),
            CalibrationRef.Of(
                calibration,
                chance.Family,
                chance.Series.IsIrregular,
                track?.IsDifference == true
            )
        );
    }

    private static ExpectedPeriod? Expected(TargetChance chance)
    {
        if (!chance.Attainment.HasValue)
            return null;
        var attainment = chance.Attainment.Value;
        return new ExpectedPeriod(
            Period(attainment.Expected),
            Period(attainment.Earliest),
            Period(attainment.Latest),
            attainment.Expected.HasValue && attainment.Earliest.HasValue && attainment.Latest.HasValue
                ? null
                : "Null means not within the six years or steps for which the projection was tested."
        );

        PeriodRef? Period(Calculated<double> time) =>
            time.HasValue
                ? PeriodRef.Of(
                    chance.Series.PeriodAt(
                        (time.Value - chance.Projection.LatestTime) / chance.Projection.Unit
                    )
                )
                : null;
    }
}
