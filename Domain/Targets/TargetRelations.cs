using RoadmapIndicators.Domain.Areas;

namespace RoadmapIndicators.Domain.Targets;

/// <summary>Tells how an area stands to the area that a target was set for.</summary>
public static class TargetRelations
{
    public static TargetRelation Of(AreaCode asked, AreaCode? setFor, AreaRegister areas) =>
        setFor is null ? TargetRelation.Uncoded
        : asked == setFor ? TargetRelation.Same
        : IsInside(asked, setFor, areas) ? TargetRelation.PartOf
        : IsInside(setFor, asked, areas) ? TargetRelation.Contains
        : TargetRelation.Other;

    /// <summary>Follows memberships upwards, those of non-constituent authorities left out.</summary>
    private static bool IsInside(AreaCode inner, AreaCode outer, AreaRegister areas)
    {
        var seen = new HashSet<AreaCode> { inner };
        var open = new Queue<AreaCode>(seen);
        while (open.TryDequeue(out var code))
            foreach (var membership in areas.Find(code)?.Parents ?? [])
            {
                if (membership.Role == MembershipRole.NonConstituent || membership.To is not null)
                    continue;
                if (membership.Parent == outer)
                    return true;
                if (seen.Add(membership.Parent))
                    open.Enqueue(membership.Parent);
            }
        return false;
    }
}
