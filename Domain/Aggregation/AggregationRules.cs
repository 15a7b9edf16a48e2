using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Domain.Aggregation;

/// <summary>What an indicator is, as far as adding areas together is concerned, read from its catalogue entry.</summary>
public static class AggregationRules
{
    // A published figure is rounded, so the multiplier read back from it is only near the true one.
    private const double MultiplierTolerance = 0.02;

    /// <summary>
    /// The kind. A quantity is a ratio where its unit says per what; a rate is standardised where its unit says so.
    /// </summary>
    public static AggregationKind KindOf(Indicator indicator) =>
        indicator.ValueType switch
        {
            Catalogue.ValueType.Coverage or Catalogue.ValueType.Share => AggregationKind.Proportion,
            Catalogue.ValueType.SurveyShare => AggregationKind.SurveyProportion,
            Catalogue.ValueType.Rate => Says(indicator, "standardised")
                ? AggregationKind.StandardisedRate
                : AggregationKind.Rate,
            Catalogue.ValueType.Count => AggregationKind.Count,
            Catalogue.ValueType.Mean => AggregationKind.Mean,
            Catalogue.ValueType.Median => AggregationKind.Median,
            Catalogue.ValueType.Quantity => Says(indicator, " per ")
                ? AggregationKind.Mean
                : AggregationKind.Count,
            Catalogue.ValueType.LifeExpectancy => AggregationKind.StandardisedRate,
            _ => AggregationKind.IndexScore,
        };

    /// <summary>Why figures of this kind cannot be put together; null for kinds that can.</summary>
    public static string? WhyNot(Indicator indicator) =>
        KindOf(indicator) switch
        {
            AggregationKind.Median =>
                "A median of a whole does not follow from the medians of its parts: it takes the people themselves.",
            AggregationKind.StandardisedRate when indicator.ValueType == Catalogue.ValueType.LifeExpectancy =>
                "An expectation of life is worked out from deaths and people by age: it does not follow from those of the parts.",
            AggregationKind.StandardisedRate =>
                "A standardised rate is worked out from events and people by age: it does not follow from those of the parts.",
            AggregationKind.IndexScore =>
                "A score or rank of a whole does not follow from those of its parts: it takes what they were made from.",
            _ => null,
        };

    /// <summary>What the indicator is a share of, or per what, by its unit: "premises", "people aged 16 to 64".</summary>
    public static string DenominatorOf(Unit unit)
    {
        const string ShareOf = "% of ";
        const string Per = "per ";
        var name = unit.Name;
        if (name.StartsWith(ShareOf, StringComparison.Ordinal))
            return name[ShareOf.Length..];
        var per = name.IndexOf(Per, StringComparison.Ordinal);
        if (per < 0 || (per > 0 && name[per - 1] != ' '))
            return "the indicator's own denominators";
        return name[(per + Per.Length)..]
            .TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ',', ' ') switch
        {
            "head" => "people",
            "hour worked" or "hour" => "hours worked",
            "filled job" or "job" => "filled jobs",
            var what => what,
        };
    }

    /// <summary>
    /// The multiplier of published figures over their counts: 100 for per cent. Refused where the figures are not their
    /// counts over their denominators, as standardised ones are not.
    /// </summary>
    /// <param name="kind">A proportion, rate or mean.</param>
    /// <param name="parts">The parts; those without counts say nothing.</param>
    public static Calculated<double> MultiplierOf(AggregationKind kind, IReadOnlyList<AggregationPart> parts)
    {
        double? found = kind == AggregationKind.Proportion ? 100 : null;
        foreach (var part in parts)
        {
            if (
                part is not { Value: { } value, Numerator: { } count, Denominator: { } of }
                || count == 0
                || of == 0
            )
                continue;
            var exact = value * of / count;
            found ??= exact;
            if (!(Math.Abs(exact / found.Value - 1) <= MultiplierTolerance))
                return Refusal.NotAggregable;
        }
        if (found is not { } per || !(per > 0))
            return kind == AggregationKind.Proportion ? 100 : 1;
        var power = Math.Pow(10, Math.Round(Math.Log10(per)));
        return Math.Abs(per / power - 1) <= MultiplierTolerance ? power : per;
    }

    private static bool Says(Indicator indicator, string words) =>
        indicator.Unit.Name.Contains(words, StringComparison.OrdinalIgnoreCase);
}
