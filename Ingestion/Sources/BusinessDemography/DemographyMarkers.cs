using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Ingestion.Sources.BusinessDemography;

/// <summary>
/// The markers of the workbook of business demography. Its own is the colon, for what was not yet to be known when it
/// was made; those in brackets are the Government Statistical Service's, which the ONS has undertaken to use.
/// </summary>
internal static class DemographyMarkers
{
    /// <summary>What a marker says; null for one that the dictionary lacks.</summary>
    public static ObservationStatus? StatusOf(string marker) =>
        marker.ToLowerInvariant() switch
        {
            ":" or "[x]" => ObservationStatus.NotAvailable,
            "[c]" => ObservationStatus.Confidential,
            "[z]" => ObservationStatus.NotApplicable,
            "[low]" => ObservationStatus.Low,
            "[u]" => ObservationStatus.Unreliable,
            "[p]" => ObservationStatus.Provisional,
            "[r]" => ObservationStatus.Revised,
            "[e]" => ObservationStatus.Estimated,
            "[b]" => ObservationStatus.Break,
            _ => null,
        };
}
