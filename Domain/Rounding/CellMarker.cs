namespace RoadmapIndicators.Domain.Rounding;

/// <summary>The markers that statisticians put in table cells instead of or beside a number.</summary>
/// <remarks>
/// Shorthand in square brackets of the Government Statistical Service, with the significance marks of
/// StatsWales. Older symbols such as * and .. mean different things at different publishers and are never
/// guessed at.
/// </remarks>
public enum CellMarker
{
    /// <summary>[b]: break in the series before this point.</summary>
    Break,

    /// <summary>[c]: confidential; neither zero nor missing at random.</summary>
    Confidential,

    /// <summary>[e]: estimated.</summary>
    Estimated,

    /// <summary>[er]: error.</summary>
    Error,

    /// <summary>[f]: forecast.</summary>
    Forecast,

    /// <summary>[low]: a low figure that rounds to zero but is not zero.</summary>
    Low,

    /// <summary>[ns]: not significant.</summary>
    NotSignificant,

    /// <summary>[p]: provisional.</summary>
    Provisional,

    /// <summary>[r]: revised.</summary>
    Revised,

    /// <summary>[s]: significant at 5 %.</summary>
    Significant5,

    /// <summary>[ss]: significant at 1 %.</summary>
    Significant1,

    /// <summary>[sss]: significant at 0.1 %.</summary>
    Significant01,

    /// <summary>[u]: low reliability.</summary>
    LowReliability,

    /// <summary>[w]: none recorded in the survey.</summary>
    NoneRecorded,

    /// <summary>[x]: not available.</summary>
    NotAvailable,

    /// <summary>[z]: not applicable.</summary>
    NotApplicable,

    /// <summary>The cell is empty.</summary>
    Missing,

    /// <summary>Something else than a number or a known marker.</summary>
    Unrecognised,
}
