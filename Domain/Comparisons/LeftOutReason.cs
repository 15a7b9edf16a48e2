namespace RoadmapIndicators.Domain.Comparisons;

/// <summary>Why an area is not ranked.</summary>
public enum LeftOutReason
{
    /// <summary>The publisher gives a status in the place of a value.</summary>
    NoValue,

    /// <summary>Figures of the area are held, and none for the period.</summary>
    NotForPeriod,

    /// <summary>No figure of the area is held at all.</summary>
    NotHeld,

    /// <summary>Its code went out of use, and counting it beside its successors would count a place twice.</summary>
    Abolished,

    /// <summary>Another ranked area is part of it, as England is of the United Kingdom.</summary>
    ContainsOthers,
}
