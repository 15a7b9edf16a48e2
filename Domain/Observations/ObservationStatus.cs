namespace RoadmapIndicators.Domain.Observations;

/// <summary>
/// What a publisher says of a figure, or of why there is none. Zero, suppressed and missing are three different
/// things; none of them is ever turned into another.
/// </summary>
public enum ObservationStatus
{
    /// <summary>A figure without qualification.</summary>
    Normal,

    /// <summary>A figure that the publisher expects to revise.</summary>
    Provisional,

    /// <summary>A figure that the publisher says it has revised.</summary>
    Revised,

    /// <summary>A figure that the publisher says is estimated.</summary>
    Estimated,

    /// <summary>A figure before which the series breaks.</summary>
    Break,

    /// <summary>Low reliability: a figure to use with care, or withheld for that reason when there is no value.</summary>
    Unreliable,

    /// <summary>No value: it would disclose somebody. It is not zero.</summary>
    Confidential,

    /// <summary>No value: the publisher has none.</summary>
    NotAvailable,

    /// <summary>No value: the question does not arise for the area or period.</summary>
    NotApplicable,

    /// <summary>No value: it is above zero and rounds to zero.</summary>
    Low,

    /// <summary>No value and no marker: the cell was empty.</summary>
    Missing,

    /// <summary>No value: the publisher wrote a marker that its dictionary does not explain.</summary>
    Unrecognised,
}
