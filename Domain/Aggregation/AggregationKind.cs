namespace RoadmapIndicators.Domain.Aggregation;

/// <summary>What a figure is, as far as adding areas together is concerned.</summary>
public enum AggregationKind
{
    /// <summary>Adds up.</summary>
    Count,

    /// <summary>A share of a denominator counted in full.</summary>
    Proportion,

    /// <summary>Events per so many of a denominator.</summary>
    Rate,

    /// <summary>A mean; its denominator is the number it was taken over.</summary>
    Mean,

    /// <summary>A share estimated from a sample, with an interval.</summary>
    SurveyProportion,

    /// <summary>A directly standardised rate; adds up only from its age bands.</summary>
    StandardisedRate,

    Median,
    Percentile,
    Rank,
    IndexScore,
    Mode,
}
