using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Domain.Comparisons;

/// <summary>
/// The areas most like one area: of its type, in use, sharing no ground with it, and closest on a few indicators. A
/// definition of this project's own; it is no official set of neighbours.
/// </summary>
/// <remarks>
/// Each feature is read in the newest period that the area has, and divided by its standard deviation over the areas
/// that have all features, so that none counts for more than another. Equal distances go by code.
/// </remarks>
public sealed record NearestNeighbours
{
    /// <summary>The most neighbours taken.</summary>
    public const int Most = 15;

    private NearestNeighbours() { }

    /// <summary>The closest first.</summary>
    public required IReadOnlyList<Neighbour> All { get; init; }

    /// <summary>The features that were used, with the period of each.</summary>
    public required IReadOnlyList<(NeighbourFeature Feature, Period Period)> Features { get; init; }

    /// <summary>How many areas could have been chosen: those that have every feature.</summary>
    public required int Candidates { get; init; }

    /// <summary>Finds them.</summary>
    /// <param name="area">The area.</param>
    /// <param name="features">By what areas are alike; the indicator that is to be compared is best left out.</param>
    /// <param name="areas">The areas there are.</param>
    /// <param name="most">How many at the most.</param>
    /// <returns>One or more, or that the area has no feature, or that no other area has them.</returns>
    public static Calculated<NearestNeighbours> Of(
        AreaCode area,
        IReadOnlyList<NeighbourFeature> features,
        AreaRegister areas,
        int most = Most
    )
    {
        var used = features
            .Select(f => (Feature: f, Latest: f.Panel.SeriesOf(area, Breakdown.Total).Latest()))
            .Where(f => f.Latest is not null)
            .Select(f => (f.Feature, f.Latest!.Period))
            .ToList();
        if (used.Count == 0)
            return Refusal.NoData;
        var own = Values(area, used)!;
        var others = areas
            .All.Where(a => a.Type == area.Type && a.ValidTo is null && !areas.Overlap(a.Code, area))
            .Select(a => (a.Code, Values: Values(a.Code, used)))
            .Where(a => a.Values is not null)
            .ToList();
        if (others.Count == 0)
            return Refusal.NoOverlap;
        var scales = Enumerable
            .Range(0, used.Count)
            .Select(i => StandardDeviation([own[i], .. others.Select(o => o.Values![i])]))
            .ToArray();
        return new NearestNeighbours
        {
            All =
            [
                .. others
                    .Select(o => new Neighbour(o.Code, Distance(own, o.Values!, scales)))
                    .OrderBy(n => n.Distance)
                    .ThenBy(n => n.Area)
                    .Take(most),
            ],
            Features = used,
            Candidates = others.Count,
        };
    }

    private static double[]? Values(AreaCode area, List<(NeighbourFeature Feature, Period Period)> used)
    {
        var values = new double[used.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var (feature, period) = used[i];
            if (feature.Panel.SeriesOf(area, Breakdown.Total).Find(period)?.Value is not { } value)
                return null;
            values[i] = (double)value;
        }
        return values;
    }

    private static double Distance(double[] one, double[] other, double[] scales)
    {
        var sum = 0.0;
        for (var i = 0; i < one.Length; i++)
        {
            // A feature that does not vary tells nobody apart.
            var apart = scales[i] == 0 ? 0 : (one[i] - other[i]) / scales[i];
            sum += apart * apart;
        }
        return Math.Sqrt(sum / one.Length);
    }

    private static double StandardDeviation(double[] values)
    {
        var mean = values.Average();
        return values.Length < 2
            ? 0
            : Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1));
    }
}
