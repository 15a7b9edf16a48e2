using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Domain.Observations;

/// <summary>
/// One published figure, digit for digit, or the publisher's reason why there is none.
/// </summary>
public sealed record Observation
{
    // Most figures have none of these; without room for them hundreds of thousands take a third less memory.
    private readonly Rare? rare;

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
        if (numerator is not null || denominator is not null || marker is not null || note is not null)
            rare = new Rare(numerator, denominator, marker, note);
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
    public decimal? Numerator => rare?.Numerator;

    /// <summary>The count below the line (the indicator's own denominator), where published.</summary>
    public decimal? Denominator => rare?.Denominator;

    /// <summary>The publisher's own marker, as written.</summary>
    public string? Marker => rare?.Marker;

    /// <summary>What else the publisher says of this figure.</summary>
    public string? Note => rare?.Note;

    private sealed record Rare(decimal? Numerator, decimal? Denominator, string? Marker, string? Note);
}
