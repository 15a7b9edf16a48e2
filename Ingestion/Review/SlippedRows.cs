namespace RoadmapIndicators.Ingestion.Review;

/// <summary>
/// Finds values that stand in the neighbouring area's row: in the order of the codes they follow the neighbour's
/// earlier figures more closely than their own place's. Neighbouring codes are often neighbouring places, so some
/// agreement with the neighbour is usual; more of it than with the place itself is not.
/// </summary>
public static class SlippedRows
{
    public static Finding? Find(ReviewedGroup group, ReviewedRelease release)
    {
        foreach (var released in group.Periods.Where(period => period.IsReleased))
        {
            if (group.BaselineOf(released) is not { } baseline)
                continue;
            foreach (var ahead in (int[])[-1, 1])
            {
                if (Gain(group, released, baseline, ahead) is not { } found)
                    continue;
                var words = ahead < 0 ? "the area above" : "the area below";
                return new(
                    "slippedRows",
                    $"Slipped rows: the figures{FindingText.Of(group)} for {released.Period.Label} follow those held for {baseline.Period.Label} of {words} in the order of codes (rank correlation {found.Neighbour:0.00}) rather than those of their own area ({found.Own:0.00}), such as {FindingText.Changes(group, release.Areas, baseline.Held, released.Released, (a, b) => a != b)}. The values have probably slipped by one row. {FindingText.Act}"
                );
            }
        }
        return null;
    }

    private static (double Neighbour, double Own)? Gain(
        ReviewedGroup group,
        ReviewedPeriod released,
        ReviewedPeriod baseline,
        int ahead
    )
    {
        double? With(int places) =>
            PanelStatistics.RankCorrelation(
                PanelStatistics.Common(released.Released, baseline.Held, group.Commonest, places)
            );
        if (With(0) is not { } own || own >= 0.999 || With(ahead) is not { } neighbour)
            return null;
        return
            neighbour >= ReviewThresholds.NeighbourCorrelation
            && PanelStatistics.FisherZ(neighbour) - PanelStatistics.FisherZ(own)
                >= ReviewThresholds.NeighbourGain
            ? (neighbour, own)
            : null;
    }
}
