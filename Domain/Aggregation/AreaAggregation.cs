using RoadmapIndicators.Domain.Comparisons;

namespace RoadmapIndicators.Domain.Aggregation;

/// <summary>
/// Figures for an area made of others: numerators over the indicator's own denominators, never a plain mean of
/// rates.
/// </summary>
public static class AreaAggregation
{
    /// <summary>Share of the denominator below which a value with parts missing is withheld.</summary>
    public const double SuggestedCoverage = 0.95;

    /// <summary>Aggregates parts of one period that do not overlap.</summary>
    /// <param name="kind">What the figure is.</param>
    /// <param name="parts">The parts; those without figures included, so that coverage is honest.</param>
    /// <param name="per">A rate or proportion is per so many: 100 for percent.</param>
    /// <param name="publishedDecimals">Decimals of the published figures, if only those are held.</param>
    /// <param name="leastCoverage">Share of the denominator from which a partial value is given.</param>
    /// <exception cref="ArgumentOutOfRangeException">The multiplier is not above zero.</exception>
    public static Aggregate Of(
        AggregationKind kind,
        IReadOnlyList<AggregationPart> parts,
        double per = 100,
        int? publishedDecimals = null,
        double leastCoverage = SuggestedCoverage
    )
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (!(per > 0))
            throw new ArgumentOutOfRangeException(nameof(per), per, "Not above zero.");
        if (parts.Count == 0)
            return new Aggregate { Status = AggregateStatus.Error, Reason = Refusal.NoData };
        if (WhyNotTogether(parts) is { } why)
            return new Aggregate { Status = AggregateStatus.Error, Reason = why };
        switch (kind)
        {
            case AggregationKind.Count:
                return Counts(parts);
            case AggregationKind.SurveyProportion:
                return Surveys(parts);
            case AggregationKind.Proportion or AggregationKind.Rate or AggregationKind.Mean:
                if (parts.Any(part => part.Denominator is null))
                    return Refused(AggregateStatus.DenominatorRequired, Refusal.DenominatorRequired);
                return parts.Any(part => part.Numerator is not null || part.SuppressedNumerator is not null)
                    ? RatioAggregation.FromNumerators(kind, parts, per, leastCoverage)
                    : RatioAggregation.FromValues(parts, publishedDecimals, leastCoverage);
            default:
                return Refused(AggregateStatus.NotAggregable, Refusal.NotAggregable);
        }
    }

    private static Aggregate Counts(IReadOnlyList<AggregationPart> parts)
    {
        var sum = 0.0;
        var missing = 0;
        foreach (var part in parts)
        {
            if (part.Value is { } value)
                sum += value;
            else
                missing++;
        }
        if (missing == 0)
            return new Aggregate { Status = AggregateStatus.Ok, Value = sum };
        return new Aggregate
        {
            Status = AggregateStatus.Partial,
            ValueOfAvailable = missing < parts.Count ? sum : null,
            Reason = missing < parts.Count ? Refusal.CoverageTooLow : Refusal.NoData,
        };
    }

    /// <summary>Weighted by denominators, with the samples taken as independent.</summary>
    private static Aggregate Surveys(IReadOnlyList<AggregationPart> parts)
    {
        double people = 0,
            sum = 0,
            variance = 0;
        foreach (var part in parts)
        {
            if (part.Denominator is not { } denominator)
                return Refused(AggregateStatus.DenominatorRequired, Refusal.DenominatorRequired);
            if (part.Value is not { } value || part.Interval95 is not { } interval)
                return Refused(AggregateStatus.Partial, Refusal.NoIntervalOrDenominator);
            var error = EstimateDifference.StandardErrorOf(interval);
            people += denominator;
            sum += denominator * value;
            variance += denominator * denominator * error * error;
        }
        if (people == 0)
            return Refused(AggregateStatus.Error, Refusal.ZeroDenominator);
        var mean = sum / people;
        var joint = Math.Sqrt(variance) / people;
        var reach = ConfidenceLevel.P95.Z * joint;
        return new Aggregate
        {
            Status = AggregateStatus.Ok,
            Value = mean,
            Denominator = people,
            StandardError = joint,
            Interval95 = new Interval(mean - reach, mean + reach),
            Coverage = 1,
        };
    }

    private static Refusal? WhyNotTogether(IReadOnlyList<AggregationPart> parts)
    {
        var areas = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            if (part.Area is { } area && !areas.Add(area))
                return Refusal.AreaCountedTwice;
            if (part.Period != parts[0].Period)
                return Refusal.PeriodsDiffer;
        }
        return null;
    }

    private static Aggregate Refused(AggregateStatus status, Refusal reason) =>
        new() { Status = status, Reason = reason };
}
