using System.Text.Json.Serialization;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Api.Trend;

/// <summary>A least-squares line: finds more on few figures than the test above, and is carried away by one outlier.</summary>
/// <param name="Method">ordinary-least-squares.</param>
/// <param name="SlopePerYear">Units per year.</param>
/// <param name="SlopeInterval">95 % limits, lower and upper; null for a perfect fit or two figures.</param>
/// <param name="PValue">Two-sided; null where there are no limits.</param>
/// <param name="RSquared">The share of the variation that the line accounts for; null where nothing varies.</param>
[JsonConverter(typeof(SecondOpinionConverter))]
public sealed record SecondOpinion(
    string Method,
    double SlopePerYear,
    IReadOnlyList<double>? SlopeInterval,
    double? PValue,
    double? RSquared
)
{
    public static SecondOpinion Of(LeastSquaresLine line) =>
        new(
            "ordinary-least-squares",
            line.Slope,
            line.SlopeInterval95 is { } limits ? [limits.Lower, limits.Upper] : null,
            line.PValue,
            line.RSquared
        );
}
