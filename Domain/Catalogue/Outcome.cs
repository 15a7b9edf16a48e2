namespace RoadmapIndicators.Domain.Catalogue;

/// <summary>An outcome of a mission, in our words.</summary>
/// <param name="Code">Mission number and letter, such as 3b.</param>
/// <param name="Mission">The mission's slug.</param>
/// <param name="Title">A short name.</param>
/// <param name="Summary">What would be true if it were reached.</param>
/// <param name="StateOfRegionIndicators">The key indicators that the State of the Region report names beside it.</param>
/// <param name="Source">The document paraphrased.</param>
/// <param name="Note">What a reader must know, such as that its place under the mission is inferred.</param>
public sealed record Outcome(
    string Code,
    string Mission,
    string Title,
    string Summary,
    IReadOnlyList<string> StateOfRegionIndicators,
    Citation Source,
    string? Note
);
