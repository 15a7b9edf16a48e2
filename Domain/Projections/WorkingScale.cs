namespace RoadmapIndicators.Domain.Projections;

/// <summary>The scale on which a projection is made before it is shown.</summary>
public enum WorkingScale
{
    /// <summary>The unit of the series itself.</summary>
    Raw,

    /// <summary>The logit of a percentage; a projected point is then a median.</summary>
    Logit,
}
