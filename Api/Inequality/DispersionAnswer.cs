using RoadmapIndicators.Domain.Comparisons;

namespace RoadmapIndicators.Api.Inequality;

/// <summary>Measures over all members, weighted by the indicator's own denominators.</summary>
/// <param name="WeightedMean">Mean weighted by people.</param>
/// <param name="UnweightedMean">Mean of the members.</param>
/// <param name="Variance">Between-group variance, weighted.</param>
/// <param name="MeanAbsoluteDeviation">Weighted mean absolute distance from the mean.</param>
/// <param name="IndexOfDisparity">Mean absolute distance in per cent of the mean.</param>
/// <param name="Gini">Gini coefficient between members, 0 to 1.</param>
public sealed record DispersionAnswer(
    double WeightedMean,
    double UnweightedMean,
    double Variance,
    double MeanAbsoluteDeviation,
    double? IndexOfDisparity,
    double? Gini
)
{
    public static DispersionAnswer Of(AreaDispersion dispersion) =>
        new(
            dispersion.WeightedMean,
            dispersion.UnweightedMean,
            dispersion.Variance,
            dispersion.MeanAbsoluteDeviation,
            dispersion.IndexOfDisparity.HasValue ? dispersion.IndexOfDisparity.Value : null,
            dispersion.Gini.HasValue ? dispersion.Gini.Value : null
        );
}
