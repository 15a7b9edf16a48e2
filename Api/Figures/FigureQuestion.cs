using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Api.Vintages;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Api.Figures;

/// <summary>What a figure is to show.</summary>
/// <param name="At">The indicator, in the state asked for.</param>
/// <param name="Kind">What it shows.</param>
/// <param name="Areas">The areas it is about: one or more, but for a ranking, where they are set off from the others.</param>
/// <param name="Breakdown">Of whom.</param>
/// <param name="Benchmark">The area beside which it is set; null for none.</param>
/// <param name="Target">The target by its id; null for the one that comes first.</param>
/// <param name="Ranked">What kind of areas a ranking ranks.</param>
/// <param name="Within">The area whose members it ranks; null for all.</param>
/// <param name="Projection">Whether a projection is drawn.</param>
public sealed record FigureQuestion(
    IndicatorVintage At,
    FigureKind Kind,
    IReadOnlyList<AreaCode> Areas,
    Breakdown Breakdown,
    AreaCode? Benchmark,
    string? Target,
    AreaType Ranked,
    AreaCode? Within,
    bool Projection
)
{
    public AreaRegister Register => At.Catalogue.Catalogue.Areas;

    public Subject SubjectOf(AreaCode area) => new(At, area, Breakdown);
}
