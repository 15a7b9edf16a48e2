using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Api.Progress;

/// <summary>The newest figure of a measure.</summary>
/// <param name="Period">When.</param>
/// <param name="Value">In the indicator's unit, digit for digit as published.</param>
/// <param name="Lower">Lower 95 % confidence limit as published.</param>
/// <param name="Upper">Upper 95 % confidence limit as published.</param>
/// <param name="Status">What the publisher says of the figure.</param>
public sealed record MeasureLatestAnswer(
    PeriodRef Period,
    decimal Value,
    decimal? Lower,
    decimal? Upper,
    ObservationStatus Status
)
{
    /// <param name="figure">A figure with a value.</param>
    public static MeasureLatestAnswer Of(Observation figure) =>
        new(PeriodRef.Of(figure.Period), figure.Value!.Value, figure.Lower, figure.Upper, figure.Status);
}
