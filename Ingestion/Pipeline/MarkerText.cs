using System.Text.RegularExpressions;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>Markers beside a number, <c>12.3 [e]</c>, and several together, <c>[p][r]</c>.</summary>
public static partial class MarkerText
{
    // Of several, the first of these counts: what says that there is no value, then what a reader must know most.
    private static readonly ObservationStatus[] Order =
    [
        ObservationStatus.Confidential,
        ObservationStatus.NotApplicable,
        ObservationStatus.NotAvailable,
        ObservationStatus.Low,
        ObservationStatus.Missing,
        ObservationStatus.Break,
        ObservationStatus.Unreliable,
        ObservationStatus.Provisional,
        ObservationStatus.Estimated,
        ObservationStatus.Revised,
        ObservationStatus.Normal,
    ];

    /// <summary>Parts a cell into its number and the markers behind it; the marker is empty where there is none.</summary>
    public static (string Number, string Marker) Parted(string cell) =>
        // No marker ends with a digit, and nearly every cell does.
        cell.Length > 0
        && !char.IsAsciiDigit(cell[^1])
        && Beside().Match(cell) is { Success: true } match
            ? (match.Groups["number"].Value, match.Groups["marker"].Value.Trim())
            : (cell, "");

    /// <summary>
    /// What a marker says by a publisher's dictionary. Several in brackets are looked up one by one, and one that the
    /// dictionary lacks leaves all of them unexplained.
    /// </summary>
    public static ObservationStatus? StatusOf(string marker, Func<string, ObservationStatus?> dictionary)
    {
        if (dictionary(marker) is { } known)
            return known;
        if (!Several().IsMatch(marker))
            return null;
        var said = Bracketed().Matches(marker).Select(match => dictionary(match.Value)).ToList();
        return said.Contains(null)
            ? null
            : Order.FirstOrDefault(status => said.Contains(status), ObservationStatus.Normal);
    }

    [GeneratedRegex(
        @"^(?<number>[-+]?[0-9][0-9.,eE+-]*?)\s*(?<marker>(\[[A-Za-z]{1,4}\]\s*)+|[*\u2020\u2021^#!]+|\s[a-z])$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Beside();

    [GeneratedRegex(@"^(\[[A-Za-z]{1,4}\]\s*){2,}$", RegexOptions.ExplicitCapture)]
    private static partial Regex Several();

    [GeneratedRegex(@"\[[A-Za-z]{1,4}\]")]
    private static partial Regex Bracketed();
}
