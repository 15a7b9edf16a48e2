using RoadmapIndicators.Api.Vintages;
using RoadmapIndicators.Domain.Comparisons;

namespace RoadmapIndicators.Api.Comparison;

/// <summary>The figures by which areas are told to be alike, in the state that the question is about.</summary>
/// <param name="All">The features that figures are held of.</param>
/// <param name="States">The indicators that they are made of, held or not.</param>
public sealed record NeighbourFeatures(
    IReadOnlyList<NeighbourFeature> All,
    IReadOnlyList<IndicatorVintage> States
)
{
    public static readonly NeighbourFeatures None = new([], []);

    /// <summary>Reads those that the catalogue names, but for the indicator that is itself compared.</summary>
    public static async Task<NeighbourFeatures> ReadAsync(
        IndicatorVintage at,
        IndicatorReader reader,
        CancellationToken cancellation
    )
    {
        var features = new List<NeighbourFeature>();
        var states = new List<IndicatorVintage>();
        foreach (var slug in at.Catalogue.Catalogue.NeighbourFeatures.Where(s => s != at.Indicator.Slug))
        {
            var feature = await reader.ReadAsync(at.History, at.Asked, at.Catalogue, slug, cancellation);
            states.Add(feature);
            if (feature.Panel is { } panel)
                features.Add(new NeighbourFeature(feature.Indicator, panel));
        }
        return new NeighbourFeatures(features, states);
    }
}
