using RoadmapIndicators.Domain.Comparisons;

namespace RoadmapIndicators.Domain.Aggregation;

/// <summary>Proportions, rates and means of a whole; every part has a denominator here.</summary>
internal static class RatioAggregation
{
    /// <summary>Sum of numerators over sum of denominators.</summary>
    public static Aggregate FromNumerators(
        AggregationKind kind,
        IReadOnlyList<AggregationPart> parts,
        double per,
        double leastCoverage
    )
    {
        double numerator = 0,
            covered = 0,
            all = 0,
            least = 0,
            most = 0;
        var (suppressed, missing) = (false, false);
        foreach (var part in parts)
        {
            var denominator = part.Denominator!.Value;
            all += denominator;
            if (part.Numerator is { } known)
            {
                numerator += known;
                covered += denominator;
            }
            else if (part.SuppressedNumerator is { } hidden)
            {
                suppressed = true;
                least += hidden.Lower;
                most += hidden.Upper;
            }
            else
            {
                missing = true;
            }
        }
        if (all == 0)
            return new Aggregate { Status = AggregateStatus.Error, Reason = Refusal.ZeroDenominator };
        if (missing)
        {
            var coverage = covered / all;
            double? ofAvailable = covered > 0 ? numerator / covered * per : null;
            return Partial(coverage, ofAvailable, leastCoverage) with { Denominator = all };
        }
        if (suppressed)
        {
            return new Aggregate
            {
                Status = AggregateStatus.Bounded,
                Bounds = new Interval((numerator + least) / all * per, (numerator + most) / all * per),
                Denominator = all,
                Coverage = covered / all,
                Reason = Refusal.Suppressed,
            };
        }
        return new Aggregate
        {
            Status = AggregateStatus.Ok,
            Value = numerator / all * per,
            Numerator = numerator,
            Denominator = all,
            Coverage = 1,
            Interval95 = Limits(kind, numerator, all, per),
        };
    }

    /// <summary>The mean of published figures, weighted by denominators; off by a rounding error at most.</summary>
    public static Aggregate FromValues(
        IReadOnlyList<AggregationPart> parts,
        int? publishedDecimals,
        double leastCoverage
    )
    {
        double sum = 0,
            covered = 0,
            all = 0;
        var missing = false;
        foreach (var part in parts)
        {
            var denominator = part.Denominator!.Value;
            all += denominator;
            if (part.Value is { } value)
            {
                sum += denominator * value;
                covered += denominator;
            }
            else
            {
                missing = true;
            }
        }
        if (all == 0)
            return new Aggregate { Status = AggregateStatus.Error, Reason = Refusal.ZeroDenominator };
        if (missing)
        {
            double? ofAvailable = covered > 0 ? sum / covered : null;
            return Partial(covered / all, ofAvailable, leastCoverage) with { Denominator = all };
        }
        return new Aggregate
        {
            Status = AggregateStatus.OkDerivedNumerators,
            Value = sum / all,
            Denominator = all,
            Coverage = 1,
            RoundingBound = publishedDecimals is { } decimals ? 0.5 * Math.Pow(10, -decimals) : null,
        };
    }

    private static Aggregate Partial(double coverage, double? ofAvailable, double leastCoverage) =>
        new()
        {
            Status = AggregateStatus.Partial,
            Coverage = coverage,
            ValueOfAvailable = ofAvailable,
            Value = coverage >= leastCoverage ? ofAvailable : null,
            Reason = coverage >= leastCoverage ? null : Refusal.CoverageTooLow,
        };

    private static Interval? Limits(AggregationKind kind, double numerator, double denominator, double per)
    {
        if (kind == AggregationKind.Proportion && numerator >= 0 && numerator <= denominator)
        {
            var (lower, upper) = Wilson.Limits(numerator, denominator, ConfidenceLevel.P95);
            return new Interval(lower * per, upper * per);
        }
        return kind == AggregationKind.Rate && numerator >= 0 && double.IsInteger(numerator)
            ? PoissonLimits.OfRate((long)numerator, denominator, per, ConfidenceLevel.P95)
            : null;
    }
}
