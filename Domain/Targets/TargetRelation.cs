namespace RoadmapIndicators.Domain.Targets;

/// <summary>How the area asked for stands to the area that a target was set for.</summary>
public enum TargetRelation
{
    /// <summary>It is that area.</summary>
    Same,

    /// <summary>It lies inside that area.</summary>
    PartOf,

    /// <summary>That area lies inside it.</summary>
    Contains,

    /// <summary>It is another.</summary>
    Other,

    /// <summary>The target's area has no code of its own, so it cannot be told.</summary>
    Uncoded,
}
