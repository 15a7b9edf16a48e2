using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Ingestion.Sources.Ofcom;

/// <summary>Markers that stand in the place of a figure.</summary>
internal static class OfcomMarkers
{
    /// <summary>What a marker says; null for one that the dictionary lacks.</summary>
    public static ObservationStatus? StatusOf(string marker) =>
        marker.ToLowerInvariant() switch
        {
            "n/a" or "na" or "#n/a" => ObservationStatus.NotAvailable,
            _ => null,
        };
}
