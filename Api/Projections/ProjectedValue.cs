using System.Text.Json.Serialization;
using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Domain.Projections;

namespace RoadmapIndicators.Api.Projections;

/// <summary>One period ahead.</summary>
/// <param name="Period">When.</param>
/// <param name="Horizon">Whole steps or years ahead.</param>
/// <param name="Value">The projected value, a median, in the indicator's unit.</param>
/// <param name="Lower80">Lower 80 % limit; null where the past never changed, so that no limit can be told.</param>
/// <param name="Upper80">Upper 80 % limit.</param>
/// <param name="Lower95">Lower 95 % limit.</param>
/// <param name="Upper95">Upper 95 % limit.</param>
/// <param name="Clipped">Whether something was cut off at the least or greatest value that can be.</param>
[JsonConverter(typeof(ProjectedValueConverter))]
public sealed record ProjectedValue(
    PeriodRef Period,
    int Horizon,
    double Value,
    double? Lower80,
    double? Upper80,
    double? Lower95,
    double? Upper95,
    bool Clipped
)
{
    public static ProjectedValue Of(PathPoint point) =>
        new(
            PeriodRef.Of(point.Period),
            point.Horizon,
            point.Value,
            point.Interval80?.Lower,
            point.Interval80?.Upper,
            point.Interval95?.Lower,
            point.Interval95?.Upper,
            point.IsClipped
        );
}
