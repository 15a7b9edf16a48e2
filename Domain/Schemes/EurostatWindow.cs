namespace RoadmapIndicators.Domain.Schemes;

/// <summary>The two windows over which Eurostat assesses a trend.</summary>
public enum EurostatWindow
{
    /// <summary>The last 5 years, at least 3.</summary>
    ShortTerm,

    /// <summary>The last 15 years, at least 10.</summary>
    LongTerm,
}
