using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Ingestion.Sources.ExploreLocalStatistics;

/// <summary>
/// The publisher's dictionary of status codes and notes. Codes are classified from the raw text before any number is
/// read; a code that the dictionary lacks is kept and never guessed.
/// </summary>
internal static class ElsMarkers
{
    private const string Aggregated =
        "Made by ONS from the figures of its parts; other published totals may differ.";

    private const string Imprecise =
        "The publisher withholds the figure or its limits: too few people sampled for a reliable estimate.";

    private const string Together = "One figure for ";

    private const string ValueFor = "Value for ";

    private const string Combined = " combined";

    /// <summary>What a status code says; null for one that the dictionary lacks.</summary>
    public static ObservationStatus? StatusOf(string code) =>
        code.Trim('[', ']').ToLowerInvariant() switch
        {
            "" => ObservationStatus.Normal,
            "b" => ObservationStatus.Break,
            "c" => ObservationStatus.Confidential,
            "e" => ObservationStatus.Estimated,
            "low" => ObservationStatus.Low,
            "p" => ObservationStatus.Provisional,
            "r" => ObservationStatus.Revised,
            "u" => ObservationStatus.Unreliable,
            "x" => ObservationStatus.NotAvailable,
            "z" => ObservationStatus.NotApplicable,
            _ => null,
        };

    /// <summary>
    /// What a note says, in our words where it is one that the publisher repeats, else as written. Notes of codes that
    /// have been replaced say what the catalogue's areas say better: null.
    /// </summary>
    public static string? NoteOf(string note) =>
        note switch
        {
            "" => null,
            _ when note.StartsWith("Obsolete code", StringComparison.OrdinalIgnoreCase) => null,
            _ when note.StartsWith("This data has been aggregated", StringComparison.OrdinalIgnoreCase) =>
                Aggregated,
            _ when note.StartsWith("Estimate and confidence interval", StringComparison.OrdinalIgnoreCase) =>
                Imprecise,
            _ when note.Equals("Data not available", StringComparison.OrdinalIgnoreCase) => null,
            _ when note.StartsWith(ValueFor, StringComparison.Ordinal)
                    && note.EndsWith(Combined, StringComparison.Ordinal)
                    && note.Length > ValueFor.Length + Combined.Length => Together
                + note[ValueFor.Length..^Combined.Length]
                + ".",
            _ => note.Length <= 500 ? note : note[..500],
        };

    /// <summary>Whether a note is in our words, so that it may travel with the figures.</summary>
    public static bool IsOurs(string note) =>
        note is Aggregated or Imprecise || note.StartsWith(Together, StringComparison.Ordinal);
}
