using RoadmapIndicators.Domain.Areas;

namespace RoadmapIndicators.Domain.Targets;

/// <summary>Tells how an area stands to the area that a target was set for.</summary>
public static class TargetRelations
{
    public static TargetRelation Of(AreaCode asked, AreaCode? setFor, AreaRegister areas) =>
        setFor is null ? TargetRelation.Uncoded
        : asked == setFor ? TargetRelation.Same
        : areas.IsInside(asked, setFor) ? TargetRelation.PartOf
        : areas.IsInside(setFor, asked) ? TargetRelation.Contains
        : TargetRelation.Other;
}
