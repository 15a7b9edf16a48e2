using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Ingestion.Sources.GreenhouseGas;

/// <summary>
/// The markers of the department's tables: <c>[x]</c> where it has no estimate, and a hyphen where a source of
/// emissions does not exist in an authority.
/// </summary>
internal static class GhgMarkers
{
    /// <summary>What a marker says; null for one that the dictionary lacks.</summary>
    public static ObservationStatus? StatusOf(string marker) =>
        marker.ToLowerInvariant() switch
        {
            "[x]" or ".." => ObservationStatus.NotAvailable,
            "-" or "[z]" => ObservationStatus.NotApplicable,
            "[c]" => ObservationStatus.Confidential,
            "[low]" => ObservationStatus.Low,
            "[u]" => ObservationStatus.Unreliable,
            "[p]" => ObservationStatus.Provisional,
            "[r]" => ObservationStatus.Revised,
            "[e]" => ObservationStatus.Estimated,
            "[b]" => ObservationStatus.Break,
            _ => null,
        };
}
