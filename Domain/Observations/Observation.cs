using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Domain.Observations;

/// <summary>
/// One published figure, digit for digit, or the publisher's reason why there is none.
/// </summary>
public sealed record Observation
{
    /// <exception cref="ArgumentException">
    /// A value is given with a status that says there is none, none with a status that says there is one, or
    /// confidence limits stand the wrong way round.
    /// </exception>
    public Observation(
        AreaCode area,
        Period period,
        Breakdown breakdown,
        decimal? value,
        ObservationStatus status = ObservationStatus.Normal,
        decimal? lower = null,
        decimal? upper = null,
        decimal? numerator = null,
        decimal? denominator = null,
        string? marker = null,
        string? note = null
    )
    {
        if ((value is null) != status.SaysNoValue() && status != ObservationStatus.Unreliable)
            throw new ArgumentException(
                $"A figure of {area} for {period}: status {status} and value {value} contradict."
            );
        if (lower > upper)
            throw new ArgumentException(
                $"A figure of {area} for {period}: the lower limit {lower} is above the upper {upper}."
            );
        Area = area;
        Period = period;
        Breakdown = breakdown;
        Value = value;
        Status = status;
        Lower = lower;
        Upper = upper;
        Numerator = numerator;
        Denominator = denominator;
        Marker = marker;
        Note = note;
    }

    public AreaCode Area { get; }

    public Period Period { get; }

    public Breakdown Breakdown { get; }

    /// <summary>In the indicator's unit, with the digits that were published; null where there is none.</summary>
    public decimal? Value { get; }

    public ObservationStatus Status { get; }

    /// <summary>Lower 95 % confidence limit as published.</summary>
    public decimal? Lower { get; }

    /// <summary>Upper 95 % confidence limit as published.</summary>
    public decimal? Upper { get; }

    /// <summary>The count above the line, where published.</summary>
    public decimal? Numerator { get; }

    /// <summary>The count below the line (the indicator's own denominator), where published.</summary>
    public decimal? Denominator { get; }

    /// <summary>The publisher's own marker, as written.</summary>
    public string? Marker { get; }

    /// <summary>What else the publisher says of this figure.</summary>
    public string? Note { get; }
}
