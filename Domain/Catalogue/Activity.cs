namespace RoadmapIndicators.Domain.Catalogue;

/// <summary>Something the region does towards a mission.</summary>
/// <param name="Mission">The mission's slug.</param>
/// <param name="Title">What it is, in our words.</param>
/// <param name="Stage">How far it has come, as of the source's date.</param>
/// <param name="Outcomes">Codes of the outcomes it serves, where the source names them.</param>
/// <param name="Source">The document that names it.</param>
public sealed record Activity(
    string Mission,
    string Title,
    ActivityStage Stage,
    IReadOnlyList<string> Outcomes,
    Citation Source
);
