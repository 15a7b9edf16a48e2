using System.Text.Json.Serialization;
using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Vintages;

namespace RoadmapIndicators.Api.Indicators;

/// <summary>Which figures of an indicator are held. Without any there is only a reason.</summary>
/// <param name="Observations">How many, those without a value included.</param>
/// <param name="Areas">Of how many areas.</param>
/// <param name="FirstPeriod">The oldest period.</param>
/// <param name="LastPeriod">The newest period.</param>
/// <param name="Edition">The edition that last changed them.</param>
/// <param name="EditionDate">When that edition's release was published.</param>
/// <param name="Reason">Why there are none, and whom to ask.</param>
public sealed record Coverage(
    int Observations,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Areas = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] PeriodRef? FirstPeriod = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] PeriodRef? LastPeriod = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Edition = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? EditionDate = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason = null
)
{
    public static Coverage Of(IndicatorVintage at) =>
        at.Panel is { Count: > 0 } panel
            ? new Coverage(
                panel.Count,
                panel.Areas.Count,
                PeriodRef.Of(panel.Periods[0]),
                PeriodRef.Of(panel.Periods[^1]),
                panel.Stamp.Edition,
                panel.Stamp.EditionDate
            )
            : new Coverage(0, Reason: at.NoFigures ?? "Every figure has been withdrawn.");
}
