namespace RoadmapIndicators.Domain.Comparisons;

/// <summary>Turns sides into words by polarity, which changes the words and nothing else.</summary>
public static class Judging
{
    /// <summary>By the interval of the difference: significant where it leaves out zero.</summary>
    public static ComparisonJudgement Judge(Interval? ofDifference, Polarity polarity) =>
        ofDifference is not { } interval ? ComparisonJudgement.NotCompared
        : interval.Lower > 0 ? Side(above: true, polarity)
        : interval.Upper < 0 ? Side(above: false, polarity)
        : ComparisonJudgement.Similar;

    /// <summary>By the sign of the difference alone.</summary>
    public static PlainStanding Stand(decimal difference, Polarity polarity) =>
        (Math.Sign(difference), polarity) switch
        {
            (0, _) => PlainStanding.Level,
            (> 0, Polarity.Neutral) => PlainStanding.Above,
            (< 0, Polarity.Neutral) => PlainStanding.Below,
            (> 0, Polarity.HigherIsBetter) or (< 0, Polarity.LowerIsBetter) => PlainStanding.Ahead,
            _ => PlainStanding.Behind,
        };

    private static ComparisonJudgement Side(bool above, Polarity polarity) =>
        polarity switch
        {
            Polarity.Neutral => above ? ComparisonJudgement.Higher : ComparisonJudgement.Lower,
            Polarity.HigherIsBetter => above ? ComparisonJudgement.Better : ComparisonJudgement.Worse,
            _ => above ? ComparisonJudgement.Worse : ComparisonJudgement.Better,
        };
}
