namespace RoadmapIndicators.Domain.Targets;

/// <summary>Other ways of measuring the pace, each as defensible as the usual one.</summary>
public enum PaceVariant
{
    /// <summary>The window starts a year later.</summary>
    WindowYearShorter,

    /// <summary>The window starts a year earlier.</summary>
    WindowYearLonger,

    /// <summary>From the first observation on.</summary>
    WholeHistory,

    /// <summary>The latest observation, often provisional, is left out.</summary>
    LatestDropped,

    /// <summary>The median slope over the window instead of its two end points.</summary>
    SenSlope,

    /// <summary>The median slope over the whole history.</summary>
    SenSlopeWholeHistory,

    /// <summary>Only the run after a possible undeclared change of level, where one is flagged.</summary>
    AfterPossibleChange,
}
