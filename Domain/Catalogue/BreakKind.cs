namespace RoadmapIndicators.Domain.Catalogue;

/// <summary>What changed where a series breaks.</summary>
public enum BreakKind
{
    /// <summary>What is counted, or how it is grouped.</summary>
    Definition,

    /// <summary>Which places stand behind a figure.</summary>
    Boundary,

    /// <summary>The year that figures are set against.</summary>
    BaseYear,

    /// <summary>How figures are collected or worked out.</summary>
    Method,
}
