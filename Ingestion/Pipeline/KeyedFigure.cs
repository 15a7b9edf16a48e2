using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>A figure of one indicator under the store's short keys.</summary>
/// <param name="Breakdown">The store's key of the breakdown.</param>
/// <param name="Area">The store's key of the area.</param>
/// <param name="Period">When.</param>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Value">As published; null where there is none.</param>
/// <param name="Lower">Lower 95 % confidence limit.</param>
/// <param name="Upper">Upper 95 % confidence limit.</param>
/// <param name="Numerator">The count above the line.</param>
/// <param name="Denominator">The count below the line.</param>
/// <param name="Status">What the publisher says of it.</param>
/// <param name="Marker">The publisher's own marker.</param>
/// <param name="Note">What else is to be known of it.</param>
public readonly record struct KeyedFigure(
    int Breakdown,
    int Area,
    Period Period,
    int Line,
    decimal? Value,
    decimal? Lower,
    decimal? Upper,
    decimal? Numerator,
    decimal? Denominator,
    ObservationStatus Status,
    string? Marker,
    string? Note
)
{
    public static KeyedFigure Of(int breakdown, int area, Reading.Figure figure) =>
        new(
            breakdown,
            area,
            figure.Observation.Period,
            figure.Line,
            figure.Observation.Value,
            figure.Observation.Lower,
            figure.Observation.Upper,
            figure.Observation.Numerator,
            figure.Observation.Denominator,
            figure.Observation.Status,
            figure.Observation.Marker,
            figure.Observation.Note
        );
}
