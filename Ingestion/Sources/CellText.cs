using System.Globalization;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources;

/// <summary>
/// Reads a cell that holds a figure or, in its place, a marker. The publisher's dictionary is asked first, then a
/// number is tried, so that no marker can be taken for a figure.
/// </summary>
internal static class CellText
{
    private const int LongestMarker = 10;

    // Words for numbers that are none: damage, not a publisher's marker.
    private static readonly string[] NoMarkers = ["nan", "inf", "infinity", "true", "false", "null"];

    /// <summary>What a cell says. Exactly one of figure and problem counts.</summary>
    /// <param name="Value">The figure; null where a marker or nothing stands.</param>
    /// <param name="Status">What the cell says of the figure, or of why there is none.</param>
    /// <param name="Marker">The marker as written; null for a figure and for an empty cell.</param>
    /// <param name="Problem">Why the cell cannot be read: short name and words; null when it can.</param>
    public readonly record struct Cell(
        decimal? Value,
        ObservationStatus Status,
        string? Marker,
        (string Code, string Reason)? Problem = null
    );

    /// <param name="text">The cell as written; blanks around it do not count.</param>
    /// <param name="dictionary">The publisher's dictionary: what a marker says, or null for a text that it lacks.</param>
    /// <param name="indicator">Gives the bounds of what is possible.</param>
    public static Cell Read(string text, Func<string, ObservationStatus?> dictionary, Indicator indicator)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0)
            return new(null, ObservationStatus.Missing, null);
        if (MarkerText.StatusOf(trimmed, dictionary) is { } status)
            return new(
                null,
                status.SaysNoValue() || status == ObservationStatus.Unreliable
                    ? status
                    : ObservationStatus.Missing,
                trimmed
            );
        var (cell, beside) = MarkerText.Parted(trimmed);
        var said = beside.Length == 0 ? ObservationStatus.Normal : MarkerText.StatusOf(beside, dictionary);
        if (said is null || said.Value.SaysNoValue())
            return Unreadable(
                "unknownMarker",
                $"'{Short(beside)}' beside a number is no marker that this publisher puts there."
            );
        if (NumberText.TryRead(cell, out var number))
            return number < indicator.Floor || number > indicator.Ceiling
                ? Unreadable(
                    "impossibleValue",
                    $"{Short(trimmed)} is outside what is possible ({indicator.Floor} to {indicator.Ceiling})."
                )
                : new(number, said.Value, beside.Length == 0 ? null : beside);
        return trimmed.Length <= LongestMarker && !trimmed.Any(char.IsDigit) && !IsDamage(trimmed)
            ? new(null, ObservationStatus.Unrecognised, trimmed)
            : Unreadable("unreadableValue", $"'{Short(trimmed)}' is not a number that can be held.");
    }

    /// <summary>
    /// The text of a number that a workbook or table holds as a binary double: the shortest decimal that reads back as
    /// the same double, which is what the publisher typed or computed. 14.3 gives 14.3 and not 14.300000000000001.
    /// </summary>
    public static string OfDouble(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>
    /// The same for a double that was written out with all of its 16 or 17 digits, as the file format of workbooks does:
    /// 58.902000000000001 becomes 58.902. Only a number that has a decimal of at most 15 digits, which every double can
    /// tell apart, is changed; any other text comes back as it is.
    /// </summary>
    public static string OfWrittenDouble(string text) =>
        SignificantDigits(text) is 16 or 17
        && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
        && OfDouble(number) is var shortest
        && SignificantDigits(shortest) <= 15
            ? shortest
            : text;

    /// <summary>A text short enough for a message.</summary>
    public static string Short(string text) => text.Length <= 80 ? text : text[..80] + "…";

    private static int SignificantDigits(string text)
    {
        var mantissa = text.AsSpan(
            0,
            text.AsSpan().IndexOfAny('e', 'E') is var at and >= 0 ? at : text.Length
        );
        var first = mantissa.IndexOfAnyInRange('1', '9');
        var digits = 0;
        foreach (var c in first < 0 ? "" : mantissa[first..])
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        return digits;
    }

    private static bool IsDamage(string text) =>
        text.Contains('\uFFFD', StringComparison.Ordinal)
        || text.Any(char.IsControl)
        || NoMarkers.Contains(text.TrimStart('-', '+'), StringComparer.OrdinalIgnoreCase);

    private static Cell Unreadable(string code, string reason) =>
        new(null, ObservationStatus.Missing, null, (code, reason));
}
