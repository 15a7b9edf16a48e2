namespace RoadmapIndicators.Domain.Catalogue;

/// <summary>What a target asks for.</summary>
public enum TargetKind
{
    /// <summary>A level to reach.</summary>
    Absolute,

    /// <summary>The level of a comparator area, whatever it is at the same period.</summary>
    ComparatorGap,

    /// <summary>A place among the areas of one type.</summary>
    Rank,

    /// <summary>A cut by so many per cent from a base year.</summary>
    Reduction,

    /// <summary>A number of people or things.</summary>
    Count,

    /// <summary>A level that the asker supposes.</summary>
    WhatIf,
}
