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
    /// figures are held of. In the order of their codes, each once.
    /// </summary>
    public IReadOnlyList<AreaCode> Candidates()
    {
        var (known, held) = (Areas.InUse(Type), At.Panel?.Areas ?? []);
        var found = new List<AreaCode>(known.Count);
        var (i, j) = (0, 0);
        while (i < known.Count || j < held.Count)
        {
            var order =
                i == known.Count ? 1
                : j == held.Count ? -1
                : known[i].CompareTo(held[j]);
            var area = order < 0 ? known[i] : held[j];
            if (order <= 0)
                i++;
            if (order >= 0)
                j++;
            if (area.Type == Type && (Within is null || Areas.IsInside(area, Within)))
                found.Add(area);
        }
        return found;
    }
}
