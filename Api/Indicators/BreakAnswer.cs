using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Api.Indicators;

/// <summary>A declared break: figures from this period on are not comparable with those before.</summary>
/// <param name="From">The first period on the new footing.</param>
/// <param name="Kind">What sort of thing changed: definition, boundary, baseYear or method.</param>
/// <param name="Reason">What changed.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Areas">Codes of the areas whose series break; none for all of them.</param>
public sealed record BreakAnswer(
    PeriodRef From,
    BreakKind Kind,
    string Reason,
    CitationRef? Source,
    IReadOnlyList<string> Areas
);
