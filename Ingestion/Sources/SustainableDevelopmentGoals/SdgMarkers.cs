using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Ingestion.Sources.SustainableDevelopmentGoals;

/// <summary>The words of the publisher's column "Observation status".</summary>
internal static class SdgMarkers
{
    /// <summary>The note on a value that the publisher flags as missing.</summary>
    public const string FlaggedMissing =
        "The publisher gives this value in a row that it flags as having none.";

    private const string MissingValue = "missing value";

    /// <summary>What a word says; null for one that the dictionary lacks.</summary>
    /// <param name="word">The word.</param>
    /// <param name="besideValue">
    /// Whether the row holds a value: some rows of the release on mobile phones do, and are flagged as missing.
    /// </param>
    public static ObservationStatus? StatusOf(string word, bool besideValue) =>
        word.ToLowerInvariant() switch
        {
            "" or "normal value" or "undefined" => ObservationStatus.Normal,
            MissingValue => besideValue ? ObservationStatus.Normal : ObservationStatus.NotAvailable,
            "estimated value" => ObservationStatus.Estimated,
            "provisional value" => ObservationStatus.Provisional,
            "time series break" or "break in time series" => ObservationStatus.Break,
            "low reliability" or "unreliable" => ObservationStatus.Unreliable,
            "confidential" => ObservationStatus.Confidential,
            _ => null,
        };

    public static bool SaysMissing(string word) =>
        word.Equals(MissingValue, StringComparison.OrdinalIgnoreCase);
}
