namespace RoadmapIndicators.Domain.Aggregation;

/// <summary>What one area brings to an aggregate. What is not held is null.</summary>
public sealed record AggregationPart
{
    /// <summary>The area; two parts with the same code are refused. Null is not checked.</summary>
    public string? Area { get; init; }

    /// <summary>The period; parts of different periods are refused. Null is not checked.</summary>
    public string? Period { get; init; }

    /// <summary>The published figure.</summary>
    public double? Value { get; init; }

    /// <summary>What was counted.</summary>
    public double? Numerator { get; init; }

    /// <summary>
    /// The indicator's own denominator: premises for coverage, people of the age asked for use. Never a stand-in.
    /// </summary>
    public double? Denominator { get; init; }

    /// <summary>The lowest and highest numerator that a suppressed cell may hide, such as 1 to 4.</summary>
    public Interval? SuppressedNumerator { get; init; }

    /// <summary>The 95 % interval of a survey figure.</summary>
    public Interval? Interval95 { get; init; }
}
