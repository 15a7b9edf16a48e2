using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Ingestion.Sources.Census;

/// <summary>Markers that stand in the place of a count.</summary>
internal static class CensusMarkers
{
    /// <summary>What a marker says; null for one that the dictionary lacks.</summary>
    public static ObservationStatus? StatusOf(string marker) =>
        marker.Trim('[', ']').ToLowerInvariant() switch
        {
            "c" or "!" => ObservationStatus.Confidential,
            "x" or ":" or ".." => ObservationStatus.NotAvailable,
            "z" => ObservationStatus.NotApplicable,
            "low" => ObservationStatus.Low,
            _ => null,
        };
}
