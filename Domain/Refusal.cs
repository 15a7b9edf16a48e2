namespace RoadmapIndicators.Domain;

/// <summary>Why a figure was not calculated. A refusal is an answer, not an error: the data do not carry it.</summary>
public enum Refusal
{
    /// <summary>There is no observation at all.</summary>
    NoData,

    /// <summary>Fewer observations than the method needs.</summary>
    TooFewPoints,

    /// <summary>The history spans too little time, whatever the number of its points.</summary>
    SpanTooShort,

    /// <summary>The ties leave no order of the values that could reach the level asked for.</summary>
    TooManyTies,

    /// <summary>The points are not equally spaced and the method needs that.</summary>
    UnequalSpacing,

    /// <summary>Neighbouring periods share data and too few periods without overlap remain.</summary>
    OverlappingPeriods,

    /// <summary>The date asked for lies further ahead than the method was tested for.</summary>
    HorizonTooLong,

    /// <summary>The date asked for is not after the latest observation.</summary>
    HorizonNotAhead,

    /// <summary>The series does not vary, so the quantity has no meaning.</summary>
    NoVariation,

    /// <summary>A value lies at or beyond the bounds that the scale needs to be strictly inside.</summary>
    AtBound,

    /// <summary>A value that has to be above zero is zero or negative.</summary>
    ZeroOrNegativeValue,

    /// <summary>The value to divide by is zero.</summary>
    ZeroDenominator,

    /// <summary>The start and the target are the same, so there is no journey to measure.</summary>
    BaselineMeetsTarget,

    /// <summary>The latest observation already meets the target.</summary>
    TargetMet,

    /// <summary>The latest observation falls in or after the target year and does not meet the target.</summary>
    TargetYearPassed,

    /// <summary>The start of the window met the target, the latest observation no longer does.</summary>
    TargetLost,

    /// <summary>The target is missing.</summary>
    NoTarget,

    /// <summary>The values change sign, so a growth rate between them has no meaning.</summary>
    SignChange,

    /// <summary>The rate is zero or leads away from the target.</summary>
    MovingAway,

    /// <summary>The projection does not reach the target within the horizon it was tested for.</summary>
    NotWithinHorizon,

    /// <summary>An interval, a count or a denominator that the method needs is missing.</summary>
    NoIntervalOrDenominator,

    /// <summary>The figures are counted in full: there is no sampling error to test a difference by.</summary>
    NoSamplingError,

    /// <summary>The limits are so wide that the figure would say nothing.</summary>
    TooUncertain,

    /// <summary>No figures by deprivation are held, so there is no gradient to measure.</summary>
    NoDeprivationRanks,

    /// <summary>A count is zero or equals its denominator, where the method takes a logit.</summary>
    CountAtBound,

    /// <summary>The two series share no period.</summary>
    NoOverlap,

    /// <summary>The counts are too small for the method.</summary>
    CountTooSmall,

    /// <summary>The quantity cannot be built from the quantities of its parts.</summary>
    NotAggregable,

    /// <summary>The denominators of the parts are not held.</summary>
    DenominatorRequired,

    /// <summary>Less of the whole is covered than the stated threshold.</summary>
    CoverageTooLow,

    /// <summary>A part is suppressed, so only bounds are known.</summary>
    Suppressed,

    /// <summary>The same area is among the parts twice.</summary>
    AreaCountedTwice,

    /// <summary>The parts are of different periods.</summary>
    PeriodsDiffer,

    /// <summary>The method is not made for numbers of this sort.</summary>
    NotForValueType,

    /// <summary>The method needs figures of whole years.</summary>
    NotYearly,
}
