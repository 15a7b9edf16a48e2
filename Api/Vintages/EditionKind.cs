namespace RoadmapIndicators.Api.Vintages;

/// <summary>What an edition changed.</summary>
public enum EditionKind
{
    /// <summary>What the figures mean: missions, indicators, targets, areas.</summary>
    Catalogue,

    /// <summary>The figures of one indicator.</summary>
    Release,

    /// <summary>How projections are widened: the back-test of what is held, and the constants it gives.</summary>
    Calibration,
}
