using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Ingestion.Sources.Nomis;

/// <summary>The codes of the column OBS_STATUS (those of SDMX), and the signs of the site's own export.</summary>
internal static class NomisMarkers
{
    /// <summary>What a code or sign says; null for one that the dictionary lacks.</summary>
    public static ObservationStatus? StatusOf(string marker) =>
        marker.ToLowerInvariant() switch
        {
            "a" => ObservationStatus.Normal,
            "b" => ObservationStatus.Break,
            "c" or "q" or "!" => ObservationStatus.Confidential,
            "e" or "i" => ObservationStatus.Estimated,
            "m" or "-" or "n/a" => ObservationStatus.NotAvailable,
            "p" => ObservationStatus.Provisional,
            "r" => ObservationStatus.Revised,
            "u" => ObservationStatus.Unreliable,
            _ => null,
        };
}
