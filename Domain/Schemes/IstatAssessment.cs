namespace RoadmapIndicators.Domain.Schemes;

/// <summary>
/// The bands that ISTAT and the statistical office of South Tyrol put on a compound annual growth rate: 1 % and
/// 5 % either way.
/// </summary>
/// <remarks>Source: ASTAT, note on trends of the Sustainable Development Goal indicators.</remarks>
public sealed record IstatAssessment
{
    public const string Name = "istat";

    public const string Version = "astat-bands-1-5";

    private IstatAssessment() { }

    public required double From { get; init; }

    public required double To { get; init; }

    public required double Years { get; init; }

    /// <summary>The compound annual growth rate; null where it does not exist.</summary>
    public double? Growth { get; private init; }

    public IstatCategory Category { get; private init; }

    /// <summary>Why the change was not processed.</summary>
    public Refusal? Reason { get; private init; }

    public SchemeVerdict Verdict =>
        SchemeVerdict.Of(
            Name,
            Version,
            Category,
            Reason,
            ("startValue", From),
            ("endValue", To),
            ("years", Years),
            ("growth", Growth)
        );

    /// <summary>Assesses the change between two values.</summary>
    /// <param name="from">The earlier value.</param>
    /// <param name="to">The later value.</param>
    /// <param name="years">Years between them.</param>
    /// <param name="desired">Which way the indicator should move.</param>
    public static IstatAssessment Of(double from, double to, double years, DesiredDirection desired)
    {
        var growth = CompoundGrowth.Rate(from, to, years);
        var assessment = new IstatAssessment
        {
            From = from,
            To = to,
            Years = years,
        };
        if (!growth.HasValue)
            return assessment with { Reason = growth.Reason };
        return assessment with
        {
            Growth = growth.Value,
            Category = (desired.Sign() * growth.Value) switch
            {
                > 0.05 => IstatCategory.ClearImprovement,
                > 0.01 => IstatCategory.SlightImprovement,
                > -0.01 => IstatCategory.Stable,
                > -0.05 => IstatCategory.SlightWorsening,
                _ => IstatCategory.ClearWorsening,
            },
        };
    }
}
