using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Domain.Catalogue;

/// <summary>A declared break: figures from this period on are not comparable with those before.</summary>
/// <param name="From">The first period on the new footing. Compared by its first day.</param>
/// <param name="Kind">What sort of thing changed.</param>
/// <param name="Reason">What changed.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Areas">The areas whose series break; null or none for all of them.</param>
public sealed record SeriesBreak(
    Period From,
    BreakKind Kind,
    string Reason,
    Citation? Source,
    IReadOnlyList<AreaCode>? Areas = null
)
{
    /// <summary>The areas whose series break; none for all of them.</summary>
    public IReadOnlyList<AreaCode> Areas { get; } = Areas ?? [];

    /// <summary>Whether an area's series breaks.</summary>
    public bool Concerns(AreaCode area) => Areas.Count == 0 || Areas.Contains(area);
}
