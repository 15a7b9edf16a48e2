namespace RoadmapIndicators.Domain.Calibration;

/// <summary>
/// Indicators whose numbers behave alike, so that forecasts of one say something of forecasts of another: the rows of
/// the table of methods by value type.
/// </summary>
public enum IndicatorFamily
{
    /// <summary>Per cent of a whole that is counted in full or from records.</summary>
    CountedShare,

    /// <summary>Per cent of people or households, estimated from a sample.</summary>
    SurveyShare,

    /// <summary>Events per so many people.</summary>
    Rate,

    Count,

    /// <summary>Means, medians, years of life and quantities per head or per hour.</summary>
    Mean,

    /// <summary>Indices, scores and ranks, of which no projection is made.</summary>
    Score,

    /// <summary>Months, quarters and half-years, of which the season of the latest is projected.</summary>
    WithinYear,
}
