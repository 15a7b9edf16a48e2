using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Projections;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Domain.Calibration;

/// <summary>The cases of every series of a panel, for the pool of its family.</summary>
/// <param name="Family">The family they belong to.</param>
/// <param name="Series">How many series gave one.</param>
/// <param name="Cases">The cases.</param>
public sealed record PanelCases(IndicatorFamily Family, int Series, IReadOnlyList<PooledCase> Cases)
{
    /// <summary>Back-tests every area and group of a panel on its latest segment.</summary>
    public static PanelCases Of(Panel panel, Indicator indicator)
    {
        var pooled = new List<PooledCase>();
        var series = 0;
        var sameSeason = false;
        foreach (var breakdown in panel.Breakdowns)
        foreach (var area in panel.Areas)
        {
            var points = SeriesSegments.Of(panel.SeriesOf(area, breakdown), indicator).Latest;
            if (points.Count <= GatedDampedDrift.FewestPoints)
                continue;
            var cases = SeriesBacktest.Of(points, indicator);
            if (cases.Count == 0)
                continue;
            series++;
            sameSeason = sameSeason || ProjectionSeries.Of(points, indicator).Value.IsSameSeason;
            pooled.AddRange(cases.Select(c => new PooledCase(c, indicator.Slug, FoldOf(area))));
        }
        return new PanelCases(IndicatorFamilies.Of(indicator, sameSeason), series, pooled);
    }

    /// <summary>Neighbouring codes fall into different halves, whatever type of area they are of.</summary>
    private static int FoldOf(AreaCode area) => area.Value[^1] & 1;
}
