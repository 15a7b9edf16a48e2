namespace RoadmapIndicators.Domain.Comparisons;

/// <summary>How a difference was tested.</summary>
public enum DifferenceTestKind
{
    /// <summary>Difference over its standard error, from published 95 % limits.</summary>
    ZTest,

    /// <summary>Newcombe's interval of two proportions, from their counts; the p-value is where it touches zero.</summary>
    Newcombe,

    /// <summary>The same construction from limits of another kind, such as Byar's of two rates.</summary>
    CombinedLimits,

    /// <summary>The interval of one figure against a level that is taken as exact.</summary>
    AgainstLevel,
}
