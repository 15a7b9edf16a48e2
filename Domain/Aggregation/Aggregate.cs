namespace RoadmapIndicators.Domain.Aggregation;

/// <summary>The figure of a whole made from its parts, or why it could not be made.</summary>
public sealed record Aggregate
{
    public required AggregateStatus Status { get; init; }

    /// <summary>The figure; null unless the status allows one.</summary>
    public double? Value { get; init; }

    /// <summary>Sum of the numerators there are.</summary>
    public double? Numerator { get; init; }

    /// <summary>Sum of the denominators of all parts.</summary>
    public double? Denominator { get; init; }

    /// <summary>95 % interval: Wilson for proportions, Byar or exact for rates, normal for surveys.</summary>
    public Interval? Interval95 { get; init; }

    /// <summary>Standard error, for surveys; it takes the samples of the parts as independent.</summary>
    public double? StandardError { get; init; }

    /// <summary>
    /// Share of the whole's denominator that the available parts cover, 0 to 1; null where denominators are not
    /// held.
    /// </summary>
    public double? Coverage { get; init; }

    /// <summary>The figure of the available parts alone, when a part is missing.</summary>
    public double? ValueOfAvailable { get; init; }

    /// <summary>Between which figures the whole lies, when a part is suppressed.</summary>
    public Interval? Bounds { get; init; }

    /// <summary>Half a unit of the published decimals, by which a derived figure may be off.</summary>
    public double? RoundingBound { get; init; }

    /// <summary>The value give or take <see cref="RoundingBound"/>.</summary>
    public Interval? RoundingInterval =>
        Value is { } value && RoundingBound is { } bound ? new Interval(value - bound, value + bound) : null;

    /// <summary>Why there is no value.</summary>
    public Refusal? Reason { get; init; }
}
