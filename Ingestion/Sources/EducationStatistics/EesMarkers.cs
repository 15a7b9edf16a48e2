using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Ingestion.Sources.EducationStatistics;

/// <summary>Symbols that the Department for Education writes in the place of a figure.</summary>
internal static class EesMarkers
{
    /// <summary>What a symbol says; null for one that the dictionary lacks.</summary>
    public static ObservationStatus? StatusOf(string marker) =>
        marker.Trim('[', ']').ToLowerInvariant() switch
        {
            "c" => ObservationStatus.Confidential,
            "low" => ObservationStatus.Low,
            "u" => ObservationStatus.Unreliable,
            "p" => ObservationStatus.Provisional,
            "r" => ObservationStatus.Revised,
            "e" => ObservationStatus.Estimated,
            "b" => ObservationStatus.Break,
            "x" or ":" or ".." => ObservationStatus.NotAvailable,
            "z" or "." => ObservationStatus.NotApplicable,
            _ => null,
        };
}
