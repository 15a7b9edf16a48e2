namespace RoadmapIndicators.Domain.Rounding;

/// <summary>What each marker is written as, what it means and what it forbids.</summary>
public static class CellMarkers
{
    /// <summary>The letters inside the brackets; for the last two, a word of our own.</summary>
    public static string Code(this CellMarker marker) =>
        marker switch
        {
            CellMarker.Break => "b",
            CellMarker.Confidential => "c",
            CellMarker.Estimated => "e",
            CellMarker.Error => "er",
            CellMarker.Forecast => "f",
            CellMarker.Low => "low",
            CellMarker.NotSignificant => "ns",
            CellMarker.Provisional => "p",
            CellMarker.Revised => "r",
            CellMarker.Significant5 => "s",
            CellMarker.Significant1 => "ss",
            CellMarker.Significant01 => "sss",
            CellMarker.LowReliability => "u",
            CellMarker.NoneRecorded => "w",
            CellMarker.NotAvailable => "x",
            CellMarker.NotApplicable => "z",
            CellMarker.Missing => "missing",
            _ => "unrecognised",
        };

    /// <summary>The meaning in words; null for an empty or unrecognised cell, which means nothing known.</summary>
    public static string? Meaning(this CellMarker marker) =>
        marker switch
        {
            CellMarker.Break => "break in time series before this point",
            CellMarker.Confidential => "confidential",
            CellMarker.Estimated => "estimated",
            CellMarker.Error => "error",
            CellMarker.Forecast => "forecast",
            CellMarker.Low => "low figure: rounds to 0 but is not 0",
            CellMarker.NotSignificant => "not significant",
            CellMarker.Provisional => "provisional",
            CellMarker.Revised => "revised",
            CellMarker.Significant5 => "significant at 5%",
            CellMarker.Significant1 => "significant at 1%",
            CellMarker.Significant01 => "significant at 0.1%",
            CellMarker.LowReliability => "low reliability",
            CellMarker.NoneRecorded => "none recorded in survey",
            CellMarker.NotAvailable => "not available",
            CellMarker.NotApplicable => "not applicable",
            _ => null,
        };

    /// <summary>Whether a number beside this marker is no observation: not seen, not exact, or wrong.</summary>
    public static bool ForbidsUse(this CellMarker marker) =>
        marker
            is CellMarker.Confidential
                or CellMarker.NotAvailable
                or CellMarker.NotApplicable
                or CellMarker.NoneRecorded
                or CellMarker.Low
                or CellMarker.Forecast
                or CellMarker.Error
                or CellMarker.Missing
                or CellMarker.Unrecognised;

    /// <summary>The marker of the letters between brackets.</summary>
    public static CellMarker FromCode(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        foreach (var marker in Enum.GetValues<CellMarker>())
        {
            if (marker is CellMarker.Missing or CellMarker.Unrecognised)
                continue;
            if (string.Equals(marker.Code(), code, StringComparison.OrdinalIgnoreCase))
                return marker;
        }
        return CellMarker.Unrecognised;
    }
}
