using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Api.Aggregate;

/// <summary>
/// Finds the parts of wholes: their local authorities, and in the place of districts the county that figures are
/// published for, where all of its districts are parts; in the place of a new code the one it succeeded, where newer figures
/// are held under that.
/// </summary>
public static class AggregateParts
{
    /// <summary>
    /// The parts of named areas: an area that figures are held of is a part itself, any other stands for its
    /// authorities.
    /// </summary>
    public static IReadOnlyList<AggregatePart> OfNamed(
        IReadOnlyList<AreaCode> named,
        Panel? panel,
        Breakdown breakdown,
        AreaRegister areas
    )
    {
        var parts = new List<AggregatePart>();
        foreach (var area in named)
            if (IsHeld(area) || Inside(area, panel, breakdown, areas) is not { Count: > 0 } inside)
                parts.Add(new AggregatePart(area, null));
            else
                parts.AddRange(inside);
        return parts;

        bool IsHeld(AreaCode area) => panel?.SeriesOf(area, breakdown) is { Count: > 0 };
    }

    /// <summary>The parts of one area; none where the catalogue knows none.</summary>
    public static IReadOnlyList<AggregatePart> Inside(
        AreaCode whole,
        Panel? panel,
        Breakdown breakdown,
        AreaRegister areas
    )
    {
        var districts = areas
            .All.Where(a =>
                a.Type == AreaType.LocalAuthority && a.ValidTo is null && areas.IsInside(a.Code, whole)
            )
            .Select(a => a.Code)
            .ToList();
        if (panel is not null)
        {
            districts = WithPredecessors(districts, panel, breakdown, areas);
            foreach (var county in Counties(districts, areas))
            {
                var within = districts.FindAll(d => areas.IsInside(d, county));
                if (
                    panel.SeriesOf(county, breakdown).Count > 0
                    && within.TrueForAll(d => panel.SeriesOf(d, breakdown).Count == 0)
                    && areas.MembersOf(county).All(m => within.Contains(m.Code))
                )
                {
                    districts.RemoveAll(within.Contains);
                    districts.Add(county);
                }
            }
        }
        return [.. districts.Order().Select(d => new AggregatePart(d, whole))];
    }

    /// <summary>Authorities that figures are held of only under the codes they took the place of, or newer ones, stand by those.</summary>
    private static List<AreaCode> WithPredecessors(
        List<AreaCode> districts,
        Panel panel,
        Breakdown breakdown,
        AreaRegister areas
    )
    {
        var before = areas
            .All.Where(a => a.Successors.Count > 0 && panel.SeriesOf(a.Code, breakdown).Count > 0)
            .ToList();
        return
        [
            .. districts
                .SelectMany(d =>
                    before.FindAll(a => a.Successors.Contains(d) && IsNewer(a.Code, d)) is { Count: > 0 } old
                        ? old.Select(a => a.Code)
                        : [d]
                )
                .Distinct(),
        ];

        bool IsNewer(AreaCode one, AreaCode other) =>
            Newest(one) is { } mine && !(Newest(other) is { } theirs && theirs >= mine);

        Period? Newest(AreaCode area) =>
            panel.SeriesOf(area, breakdown) is { Count: > 0 } series ? series.Latest()?.Period : null;
    }

    private static List<AreaCode> Counties(List<AreaCode> districts, AreaRegister areas) =>
        [
            .. districts
                .SelectMany(d => areas.Find(d)!.Parents)
                .Select(m => m.Parent)
                .Where(p => p.Type == AreaType.County)
                .Distinct()
                .Order(),
        ];
}
