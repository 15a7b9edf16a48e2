namespace RoadmapIndicators.Api.Comparison;

/// <summary>Which areas are most like the area, by what, and where it stands among them.</summary>
/// <param name="Definition">How they were chosen, in words. It is a choice of this project's own.</param>
/// <param name="Features">By what areas were told to be alike.</param>
/// <param name="Candidates">Of how many areas they are the closest.</param>
/// <param name="Position">The area's place among those that have a value; null where there is none.</param>
/// <param name="Neighbours">The closest first.</param>
public sealed record NeighbourhoodAnswer(
    string Definition,
    IReadOnlyList<NeighbourFeatureAnswer> Features,
    int Candidates,
    NeighbourPositionAnswer? Position,
    IReadOnlyList<NeighbourAnswer> Neighbours
);
