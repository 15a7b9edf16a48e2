namespace RoadmapIndicators.Domain.Catalogue;

/// <summary>What sort of number an indicator is; it decides which methods apply.</summary>
public enum ValueType
{
    /// <summary>Per cent of a whole that is counted in full, with true bounds 0 and 100.</summary>
    Coverage,

    /// <summary>Per cent of people or households, estimated from a sample.</summary>
    SurveyShare,

    /// <summary>Per cent counted from records.</summary>
    Share,

    /// <summary>Events per so many people.</summary>
    Rate,

    Count,

    Mean,

    Median,

    /// <summary>An index or score without a natural zero.</summary>
    Score,

    /// <summary>Years of expected life.</summary>
    LifeExpectancy,

    /// <summary>A quantity per head, per hour or in all, such as emissions or value added.</summary>
    Quantity,
}
