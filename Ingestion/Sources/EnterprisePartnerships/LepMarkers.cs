using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Ingestion.Sources.EnterprisePartnerships;

/// <summary>Markers and notes of the series by local enterprise partnership.</summary>
internal static class LepMarkers
{
    private const string Boundaries = "Boundaries of ";

    /// <summary>What a marker in the place of a value says; null for one that the dictionary lacks.</summary>
    public static ObservationStatus? StatusOf(string marker) =>
        marker.ToLowerInvariant() switch
        {
            "na" or "n/a" or "nan" => ObservationStatus.NotAvailable,
            _ => null,
        };

    /// <summary>The note on the boundaries' year; null where the row names none.</summary>
    public static string? BoundariesOf(string year) =>
        year.Length == 4 && year.All(char.IsAsciiDigit) ? $"{Boundaries}{year}." : null;

    public static bool IsOurs(string note) => note.StartsWith(Boundaries, StringComparison.Ordinal);
}
