namespace RoadmapIndicators.Domain.Aggregation;

/// <summary>What became of an aggregate.</summary>
public enum AggregateStatus
{
    /// <summary>Formed from all parts.</summary>
    Ok,

    /// <summary>Formed from rounded figures and their denominators, so known to a rounding error only.</summary>
    OkDerivedNumerators,

    /// <summary>A part is missing; the value is given only above the stated coverage.</summary>
    Partial,

    /// <summary>A part is suppressed; the value lies between bounds.</summary>
    Bounded,

    /// <summary>Denominators are needed and not held.</summary>
    DenominatorRequired,

    /// <summary>The figure of a whole does not follow from those of its parts.</summary>
    NotAggregable,

    /// <summary>The parts do not belong together: an area twice, or different periods.</summary>
    Error,
}
