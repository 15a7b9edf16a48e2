using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Api.Vintages;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Api.Ranking;

/// <summary>What is to be ranked.</summary>
/// <param name="At">The indicator, in the state asked for.</param>
/// <param name="Type">What kind of areas.</param>
/// <param name="Within">Members of this area only; null for all.</param>
/// <param name="Period">When.</param>
/// <param name="Breakdown">Of whom.</param>
/// <param name="Quantiles">Into how many groups.</param>
public sealed record RankingQuestion(
    IndicatorVintage At,
    AreaType Type,
    AreaCode? Within,
    OnePeriod Period,
    Breakdown Breakdown,
    int Quantiles
)
{
    public AreaRegister Areas => At.Catalogue.Catalogue.Areas;

    /// <summary>
    /// Every area of the type, inside the area asked for: those of the catalogue that are in use, and those that
    /// figures are held of.
    /// </summary>
    public IReadOnlyList<AreaCode> Candidates() =>
        [
            .. Areas
                .All.Where(a => a.ValidTo is null)
                .Select(a => a.Code)
                .Concat(At.Panel?.Areas ?? [])
                .Distinct()
                .Where(a => a.Type == Type && (Within is null || Areas.IsInside(a, Within)))
                .Order(),
        ];
}
