using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Domain.Comparisons;

/// <summary>One figure less another, absolute and relative, with its test and what that says.</summary>
public sealed record FigureDifference
{
    private FigureDifference() { }

    /// <summary>First less second, exactly as the published digits give it.</summary>
    public required decimal Absolute { get; init; }

    /// <summary>
    /// The difference as a share of the size of the second; refused for a second of zero, and for scores, which have no
    /// natural zero.
    /// </summary>
    public required Calculated<double> Relative { get; init; }

    public required Calculated<DifferenceTest> Test { get; init; }

    public required PlainStanding Standing { get; init; }

    /// <summary>At 95 %.</summary>
    public required ComparisonJudgement Judgement { get; init; }

    /// <summary>At 99.8 %.</summary>
    public required ComparisonJudgement Judgement998 { get; init; }

    /// <summary>Compares.</summary>
    /// <param name="first">The figure.</param>
    /// <param name="second">What it is set beside, independent of it.</param>
    /// <param name="indicator">What both measure.</param>
    public static FigureDifference Of(Estimate first, Estimate second, Indicator indicator)
    {
        var test = DifferenceTest.Of(first, second);
        var absolute = first.Value - second.Value;
        return new FigureDifference
        {
            Absolute = absolute,
            Relative =
                indicator.ValueType == Catalogue.ValueType.Score ? Refusal.ZeroOrNegativeValue
                : second.Value == 0 ? Refusal.ZeroDenominator
                : (double)absolute / (double)Math.Abs(second.Value),
            Test = test,
            Standing = Judging.Stand(absolute, indicator.Polarity),
            Judgement = Judging.Judge(test.HasValue ? test.Value.Interval95 : null, indicator.Polarity),
            Judgement998 = Judging.Judge(test.HasValue ? test.Value.Interval998 : null, indicator.Polarity),
        };
    }
}
