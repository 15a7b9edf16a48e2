using RoadmapIndicators.Domain.Areas;

namespace RoadmapIndicators.Ingestion.Review;

/// <summary>
/// Finds a release without many of the areas of one type that are held for the period, or for the one before a new
/// period. Codes that have been replaced are gone for good and do not count, nor do metropolitan counties, which have no
/// council and the extent of combined authorities, nor places of no type; periods that a release leaves out stay as they
/// are.
/// </summary>
public static class AreasGone
{
    public static Finding? Find(ReviewedGroup group, ReviewedRelease release)
    {
        foreach (var released in group.Periods.Where(period => period.IsReleased).Reverse())
        {
            if (group.BaselineOf(released) is not { } baseline)
                continue;
            foreach (var (type, held, gone) in Gone(group, release, released, baseline))
            {
                if (
                    gone.Count < ReviewThresholds.FewestGone
                    || gone.Count <= ReviewThresholds.GoneShare * held
                )
                    continue;
                var examples = string.Join(", ", gone.Take(3).Select(release.Areas.NameOf));
                return new(
                    "areasGone",
                    $"Areas gone: {gone.Count} of the {held} areas of the type {Named(type)} that are held{FindingText.Of(group)} for {baseline.Period.Label} have no row for {released.Period.Label} (such as {examples}). The file is probably cut short or covers less. {FindingText.Act}"
                );
            }
        }
        return null;
    }

    private static IEnumerable<(AreaType Type, int Held, IReadOnlyList<AreaCode> Gone)> Gone(
        ReviewedGroup group,
        ReviewedRelease release,
        ReviewedPeriod released,
        ReviewedPeriod baseline
    ) =>
        Enumerable
            .Range(0, group.Areas.Count)
            .Where(i =>
                baseline.Rows[i].HasFlag(ReviewedRow.Held)
                && group.Areas[i].Type is not (AreaType.MetropolitanCounty or AreaType.Other)
                && release.Areas.Find(group.Areas[i])?.ValidTo is null
            )
            .GroupBy(i => group.Areas[i].Type)
            .Select(ofType =>
                (
                    ofType.Key,
                    ofType.Count(),
                    (IReadOnlyList<AreaCode>)
                        [
                            .. ofType
                                .Where(i => !released.Rows[i].HasFlag(ReviewedRow.Released))
                                .Select(i => group.Areas[i]),
                        ]
                )
            );

    private static string Named(AreaType type) =>
        type switch
        {
            AreaType.LocalAuthority => "local authority",
            AreaType.County => "county",
            AreaType.MetropolitanCounty => "metropolitan county",
            AreaType.CombinedAuthority => "combined authority",
            AreaType.Region => "region",
            AreaType.Country => "country",
            AreaType.Lep => "local enterprise partnership",
            AreaType.Lsip => "local skills improvement plan",
            _ => throw new InvalidOperationException($"Areas of the type {type} do not count."),
        };
}
