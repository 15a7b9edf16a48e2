using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Domain.Comparisons;

/// <summary>
/// A figure with what is known of its uncertainty, in the unit of its indicator. Published limits go before counts:
/// they know how the sample was drawn, which counts do not.
/// </summary>
public sealed record Estimate
{
    // A published rate is rounded, so the multiplier read back from it is only near a power of ten.
    private const double MultiplierTolerance = 0.02;

    private readonly double standardError;

    private Estimate(decimal value, Uncertainty uncertainty)
    {
        Value = value;
        Uncertainty = uncertainty;
    }

    /// <summary>In the indicator's unit.</summary>
    public decimal Value { get; }

    public Uncertainty Uncertainty { get; }

    /// <summary>What was counted, for proportions and rates; else null.</summary>
    public decimal? Count { get; private init; }

    /// <summary>Of how many, for proportions and rates; else null.</summary>
    public decimal? Of { get; private init; }

    /// <summary>A proportion or rate is per so many, such as 100 or 100,000.</summary>
    public double Per { get; private init; } = 1;

    /// <summary>Whether limits at any level can be given.</summary>
    public bool HasLimits => Uncertainty > Uncertainty.CountedInFull;

    /// <summary>A level without uncertainty.</summary>
    public static Estimate Exactly(decimal value) => new(value, Uncertainty.Exact);

    /// <summary>A published figure that has a value.</summary>
    /// <exception cref="ArgumentException">It has none.</exception>
    public static Estimate From(Observation figure, Indicator indicator)
    {
        if (figure.Value is not { } value)
            throw new ArgumentException($"{figure.Area} has no value for {figure.Period}.", nameof(figure));
        if (figure is { Lower: { } lower, Upper: { } upper } && lower < upper)
            return new Estimate(value, Uncertainty.PublishedLimits)
            {
                StandardError = EstimateDifference.StandardErrorOf(
                    new Interval((double)lower, (double)upper)
                ),
            };
        if (indicator.ValueType == Catalogue.ValueType.Coverage)
            return Counted(value, figure);
        if (figure is not { Numerator: { } count and >= 0, Denominator: { } of and > 0 })
            return new Estimate(value, Uncertainty.Unknown);
        return indicator.ValueType switch
        {
            Catalogue.ValueType.Share when count <= of && IsShare(value, count, of) => Proportion(count, of),
            Catalogue.ValueType.Rate when Multiplier(value, count, of) is { } per => Rate(count, of, per),
            _ => new Estimate(value, Uncertainty.Unknown),
        };
    }

    /// <summary>A share of a whole, in per cent.</summary>
    /// <param name="count">From 0 to the whole.</param>
    /// <param name="of">The whole, above 0.</param>
    public static Estimate Proportion(decimal count, decimal of) =>
        new(100m * count / of, Uncertainty.Proportion)
        {
            Count = count,
            Of = of,
            Per = 100,
        };

    /// <summary>Events per so many people.</summary>
    /// <param name="count">A whole number from 0.</param>
    /// <param name="of">The population, above 0.</param>
    /// <param name="per">Per so many.</param>
    public static Estimate Rate(decimal count, decimal of, double per) =>
        new((decimal)per * count / of, Uncertainty.Rate)
        {
            Count = count,
            Of = of,
            Per = per,
        };

    /// <summary>The figure of the whole without a part of it; null where counts of both are not held.</summary>
    public static Estimate? WithoutPart(Estimate whole, Estimate part)
    {
        if (
            whole.Uncertainty != part.Uncertainty
            || whole is not { Count: { } all, Of: { } people }
            || part is not { Count: { } count, Of: { } of }
            || Math.Abs(whole.Per - part.Per) > whole.Per * MultiplierTolerance
        )
            return null;
        var (restCount, restOf) = (all - count, people - of);
        if (restOf <= 0 || restCount < 0)
            return null;
        if (whole.Uncertainty == Uncertainty.Rate)
            return Rate(restCount, restOf, whole.Per);
        return restCount <= restOf ? Proportion(restCount, restOf) : null;
    }

    /// <summary>Limits at a level; null where nothing is known of the uncertainty.</summary>
    public Interval? LimitsAt(ConfidenceLevel level)
    {
        var value = (double)Value;
        return Uncertainty switch
        {
            Uncertainty.Exact => new Interval(value, value),
            Uncertainty.PublishedLimits => new Interval(
                value - level.Z * StandardError,
                value + level.Z * StandardError
            ),
            Uncertainty.Proportion => Scaled(Wilson.Limits((double)Count!, (double)Of!, level)),
            Uncertainty.Rate => PoissonLimits.OfRate((long)Count!, (double)Of!, Per, level),
            _ => null,
        };
    }

    /// <summary>The standard error behind published limits; zero for all else.</summary>
    internal double StandardError
    {
        get => standardError;
        private init => standardError = value;
    }

    private Interval Scaled(Interval share)
    {
        var value = (double)Value;
        // At 0 and 1 rounding may leave the value a hair outside of its own limits.
        return new Interval(Math.Min(value, share.Lower * Per), Math.Max(value, share.Upper * Per));
    }

    private static Estimate Counted(decimal value, Observation figure) =>
        new(value, Uncertainty.CountedInFull)
        {
            Count = figure.Numerator,
            Of = figure.Denominator,
            Per = 100,
        };

    private static bool IsShare(decimal value, decimal count, decimal of) =>
        Math.Abs((double)(100m * count / of - value))
        <= 0.5 * Math.Pow(10, -Math.Min((int)value.Scale, 12)) + 1e-9;

    /// <summary>The power of ten that turns the counts into the figure; null where none does: then it is standardised.</summary>
    private static double? Multiplier(decimal value, decimal count, decimal of)
    {
        if (value <= 0 || count <= 0 || count != decimal.Truncate(count) || count > long.MaxValue)
            return null;
        var exact = (double)value * (double)of / (double)count;
        var power = Math.Pow(10, Math.Round(Math.Log10(exact)));
        return Math.Abs(exact / power - 1) <= MultiplierTolerance ? power : null;
    }
}
