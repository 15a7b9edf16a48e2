using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Ingestion.Sources.Tidy;

/// <summary>
/// What an analyst writes under "status": a status of ours by its name (<c>notAvailable</c>), or a symbol of the
/// Government Statistical Service with or without brackets.
/// </summary>
internal static class TidyMarkers
{
    /// <summary>What a marker says; null for one that the dictionary lacks.</summary>
    public static ObservationStatus? StatusOf(string marker) =>
        marker.Trim('[', ']').ToLowerInvariant() switch
        {
            "normal" => ObservationStatus.Normal,
            "b" or "break" => ObservationStatus.Break,
            "c" or "confidential" => ObservationStatus.Confidential,
            "e" or "estimated" => ObservationStatus.Estimated,
            "low" => ObservationStatus.Low,
            "missing" => ObservationStatus.Missing,
            "p" or "provisional" => ObservationStatus.Provisional,
            "r" or "revised" => ObservationStatus.Revised,
            "u" or "unreliable" => ObservationStatus.Unreliable,
            "x" or ":" or ".." or "notavailable" => ObservationStatus.NotAvailable,
            "z" or "notapplicable" => ObservationStatus.NotApplicable,
            _ => null,
        };
}
