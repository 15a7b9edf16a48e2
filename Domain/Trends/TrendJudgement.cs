namespace RoadmapIndicators.Domain.Trends;

/// <summary>Whether a trend is good, by the indicator's polarity.</summary>
public enum TrendJudgement
{
    Improving,
    Worsening,

    /// <summary>Tested, and no sustained change found.</summary>
    Steady,

    NotTestable,

    /// <summary>The indicator is neither better high nor better low.</summary>
    NoPolarity,
}
