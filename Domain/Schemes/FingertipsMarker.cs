using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Domain.Schemes;

/// <summary>The marker of the public health profiles of England as a scheme beside the others.</summary>
/// <remarks>Source: public health technical guidance of Fingertips, trend markers.</remarks>
public static class FingertipsMarker
{
    public const string Name = "fingertips";

    public const string Version = "recent-trends-99.8";

    /// <param name="test">The test behind the marker.</param>
    /// <param name="polarity">Which way is better.</param>
    public static SchemeVerdict Verdict(Calculated<FingertipsTrend> test, Polarity polarity)
    {
        if (!test.HasValue)
            return SchemeVerdict.Of(Name, Version, TrendMarker.CannotBeCalculated, test.Reason);
        var trend = test.Value;
        var verdict = SchemeVerdict.Of(
            Name,
            Version,
            trend.Marker,
            null,
            ("chiSquared", trend.ChiSquared),
            ("criticalValue", FingertipsTrend.CriticalValue),
            ("slope", trend.Slope)
        );
        return trend.Judge(polarity) switch
        {
            TrendMarkerJudgement.GettingBetter => verdict with
            {
                Category = verdict.Category + "AndGettingBetter",
            },
            TrendMarkerJudgement.GettingWorse => verdict with
            {
                Category = verdict.Category + "AndGettingWorse",
            },
            _ => verdict,
        };
    }
}
