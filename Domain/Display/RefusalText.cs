namespace RoadmapIndicators.Domain.Display;

/// <summary>Why a figure was not calculated, in one plain sentence.</summary>
public static class RefusalText
{
    public static string Of(Refusal refusal) =>
        refusal switch
        {
            Refusal.NoData => "No figure has a value.",
            Refusal.TooFewPoints => "Too few figures are held on one footing: the method needs more periods.",
            Refusal.SpanTooShort => "The figures span less than two years, too little to project from.",
            Refusal.TooManyTies => "So many figures are equal that no order of them could show a trend.",
            Refusal.UnequalSpacing =>
                "The figures are not equally spaced in time, a period is missing or stands between, and the method needs that.",
            Refusal.OverlappingPeriods =>
                "Neighbouring periods share data, and fewer than five are held that share none.",
            Refusal.HorizonTooLong =>
                "The date lies further ahead than the six years or steps for which projections were tested.",
            Refusal.HorizonNotAhead =>
                "The date is not after the latest figure, so there is nothing to project.",
            Refusal.NoVariation =>
                "The figures have not changed at all, so they say nothing of how far the future may differ.",
            Refusal.AtBound =>
                "The target lies at the bound of what can be, which the scale of the projection never reaches.",
            Refusal.ZeroOrNegativeValue => "A value that has to be above zero is zero or negative.",
            Refusal.ZeroDenominator => "The value to divide by is zero.",
            Refusal.BaselineMeetsTarget => "The starting value met the target already.",
            Refusal.TargetMet => "The latest figure meets the target.",
            Refusal.TargetYearPassed =>
                "The latest figure falls at or after the target's date and does not meet it.",
            Refusal.TargetLost => "The target was met at the start of the window and has been lost since.",
            Refusal.NoTarget => "There is no target with a date.",
            Refusal.SignChange => "The values change sign, so a growth rate between them means nothing.",
            Refusal.MovingAway => "The rate is zero or leads away from the target.",
            Refusal.NotWithinHorizon =>
                "The projection does not reach the target within the six years or steps for which it was tested.",
            Refusal.NoIntervalOrDenominator =>
                "Neither confidence limits nor counts with their denominators are published for five periods.",
            Refusal.CountAtBound => "A count is nothing or everything, where the test takes a logit.",
            Refusal.NoOverlap => "The two series share no period.",
            Refusal.CountTooSmall => "The counts are too small for the method.",
            Refusal.NotAggregable => "The whole cannot be built from its parts.",
            Refusal.DenominatorRequired => "The denominators of the parts are not held.",
            Refusal.CoverageTooLow => "Too little of the whole is covered.",
            Refusal.Suppressed => "A part is suppressed.",
            Refusal.AreaCountedTwice => "The same area is among the parts twice.",
            Refusal.PeriodsDiffer => "The parts are of different periods.",
            Refusal.NotForValueType => "The method is not made for numbers of this sort.",
            Refusal.NoSamplingError =>
                "Everything is counted, so there is no sampling error: whatever changed has changed.",
            Refusal.NoDeprivationRanks =>
                "No figures by deprivation are held, so there is no gradient to measure.",
            Refusal.NotYearly => "The method needs figures of whole years.",
            _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, null),
        };
}
