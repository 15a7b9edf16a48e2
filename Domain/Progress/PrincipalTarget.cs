using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Targets;

namespace RoadmapIndicators.Domain.Progress;

/// <summary>
/// Which of an indicator's targets a scorecard shows for an area, where one line has to do. The others are beside it.
/// </summary>
public static class PrincipalTarget
{
    /// <summary>
    /// In this order: one that can be compared; one that the series measures exactly; one set for the area, then for
    /// one around it, then for others; the one due last, undated ones after dated; the catalogue's order.
    /// </summary>
    /// <param name="assessed">One or more.</param>
    public static TargetAssessment Of(IReadOnlyList<TargetAssessment> assessed) =>
        assessed
            .OrderBy(a => a.Status == TargetStatus.NotComparable)
            .ThenBy(a => a.Target?.DefinitionMatch != DefinitionMatch.Exact)
            .ThenBy(a =>
                a.Relation switch
                {
                    TargetRelation.Same => 0,
                    TargetRelation.PartOf => 1,
                    TargetRelation.Contains or TargetRelation.Uncoded => 2,
                    _ => 3,
                }
            )
            .ThenByDescending(a => a.Target?.By ?? 0)
            .First();
}
