using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Domain.Comparisons;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Api.Ranking;

/// <summary>An area that could not be ranked.</summary>
/// <param name="Area">Where.</param>
/// <param name="Reason">Why.</param>
/// <param name="Status">What the publisher gives in the place of a value; null where no figure is held.</param>
/// <param name="Marker">The publisher's own marker, as written.</param>
/// <param name="Explanation">Why, in words.</param>
public sealed record LeftOutAnswer(
    AreaRef Area,
    LeftOutReason Reason,
    ObservationStatus? Status,
    string? Marker,
    string Explanation
);
