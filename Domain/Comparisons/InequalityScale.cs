namespace RoadmapIndicators.Domain.Comparisons;

/// <summary>On which scale the errors of the values of a social gradient are normal.</summary>
public enum InequalityScale
{
    /// <summary>The values' own: means and scores.</summary>
    Normal,

    /// <summary>The log: rates.</summary>
    Log,

    /// <summary>The logit: proportions between 0 and 1.</summary>
    Logit,
}
