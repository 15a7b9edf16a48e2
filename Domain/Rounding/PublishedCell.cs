using System.Collections.Immutable;
using System.Globalization;

namespace RoadmapIndicators.Domain.Rounding;

/// <summary>A cell of a published table, read: its number, its markers, and whether it is an observation.</summary>
public sealed record PublishedCell
{
    private PublishedCell(double? value, ImmutableArray<CellMarker> markers)
    {
        Value = value;
        Markers = markers;
    }

    /// <summary>The number; null when there is none or it could not be read.</summary>
    public double? Value { get; }

    /// <summary>The markers in the order written.</summary>
    public ImmutableArray<CellMarker> Markers { get; }

    /// <summary>Whether the number may be used in a series.</summary>
    public bool IsUsable => Value is not null && !Markers.Any(marker => marker.ForbidsUse());

    /// <summary>Whether the series breaks before this point.</summary>
    public bool BreaksSeries => Markers.Contains(CellMarker.Break);

    /// <summary>Reads the text of a cell; thousands separators, pound and percent signs are dropped.</summary>
    public static PublishedCell Read(string? text)
    {
        var rest = (text ?? "").Trim();
        if (rest.Length == 0)
            return new PublishedCell(null, [CellMarker.Missing]);

        var markers = ImmutableArray.CreateBuilder<CellMarker>();
        // The number comes first; what follows must be markers and nothing else.
        var open = rest.IndexOf('[', StringComparison.Ordinal);
        var number = (open < 0 ? rest : rest[..open]).Trim();
        var tail = open < 0 ? "" : rest[open..];
        while (tail.Length > 0)
        {
            var close = tail.IndexOf(']', StringComparison.Ordinal);
            if (tail[0] != '[' || close < 0)
                return new PublishedCell(null, [.. markers, CellMarker.Unrecognised]);
            markers.Add(CellMarkers.FromCode(tail[1..close].Trim()));
            tail = tail[(close + 1)..].TrimStart();
        }

        var isKnown = !markers.Contains(CellMarker.Unrecognised);
        if (number.Length == 0)
            return new PublishedCell(null, markers.ToImmutable());
        if (!isKnown || Parse(number) is not { } value)
        {
            if (isKnown)
                markers.Add(CellMarker.Unrecognised);
            return new PublishedCell(null, markers.ToImmutable());
        }
        return new PublishedCell(value, markers.ToImmutable());
    }

    private static double? Parse(string text)
    {
        var bare = text.Replace(",", "", StringComparison.Ordinal)
            .Replace("£", "", StringComparison.Ordinal)
            .Replace("%", "", StringComparison.Ordinal)
            .Trim();
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return
            double.TryParse(bare, Plain, CultureInfo.InvariantCulture, out var value)
            && double.IsFinite(value)
            ? value
            : null;
    }
}
