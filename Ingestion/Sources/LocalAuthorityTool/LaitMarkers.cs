using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Ingestion.Sources.LocalAuthorityTool;

/// <summary>
/// The dictionary of the Department for Education's markers. The tool's table writes one, the hyphen, for every figure
/// that it does not have; the others are those of the department's statistical releases, from which it is filled.
/// </summary>
internal static class LaitMarkers
{
    /// <summary>What a marker says; null for a text that is none of them.</summary>
    public static ObservationStatus? StatusOf(string text) =>
        text.Trim('[', ']').ToLowerInvariant() switch
        {
            "-" or "x" or ":" or ".." or "na" => ObservationStatus.NotAvailable,
            "c" => ObservationStatus.Confidential,
            "z" or "." => ObservationStatus.NotApplicable,
            "low" => ObservationStatus.Low,
            "u" => ObservationStatus.Unreliable,
            "p" => ObservationStatus.Provisional,
            "r" => ObservationStatus.Revised,
            "e" => ObservationStatus.Estimated,
            "b" => ObservationStatus.Break,
            _ => null,
        };
}
