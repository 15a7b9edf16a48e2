using RoadmapIndicators.Domain.Targets;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Domain.Schemes;

/// <summary>
/// The weather symbols of the German statistical office: the mean of the last five annual changes carried on in
/// a straight line to the target year, and the share of the remaining gap that would be missed.
/// </summary>
/// <remarks>
/// Source: Destatis, indicators of the German Sustainable Development Strategy, note on status. Six points are
/// used, four at least; exactly 20 % missed is sun with cloud; standing still is not moving the right way.
/// </remarks>
public sealed record DestatisWeather
{
    public const string Name = "destatis";

    public const string Version = "dns-indicators-06bd473";

    private const int MostPoints = 6;
    private const int FewestPoints = 4;

    private DestatisWeather() { }

    /// <summary>Mean change per year over the points used; null with fewer than four.</summary>
    public double? MeanAnnualChange { get; private init; }

    /// <summary>Change per year from the last point but one to the latest.</summary>
    public double? LastChange { get; private init; }

    public int? PointsUsed { get; private init; }

    /// <summary>The value in the target year at the mean change.</summary>
    public double? Projected { get; private init; }

    /// <summary>The part of the gap from the latest value to the target that would be missed.</summary>
    public double? MissedShare { get; private init; }

    public WeatherSymbol Symbol { get; private init; }

    /// <summary>Why no symbol was calculated, or that the target is met.</summary>
    public Refusal? Reason { get; private init; }

    public SchemeVerdict Verdict =>
        SchemeVerdict.Of(
            Name,
            Version,
            Symbol,
            Reason,
            ("pointsUsed", PointsUsed),
            ("meanAnnualChange", MeanAnnualChange),
            ("lastChange", LastChange),
            ("projected", Projected),
            ("missedShare", MissedShare)
        );

    /// <summary>Judges direction only: of the mean change and of the last one.</summary>
    /// <param name="times">Strictly increasing times, in years.</param>
    /// <param name="values">One finite value for each time.</param>
    /// <param name="desired">Which way the indicator should move.</param>
    /// <exception cref="ArgumentException">Lengths differ, a number is not finite, or times do not increase.</exception>
    public static DestatisWeather WithoutTarget(
        ReadOnlySpan<double> times,
        ReadOnlySpan<double> values,
        DesiredDirection desired
    )
    {
        var start = Start(times, values);
        if (start.Reason is not null)
            return start;
        var isMeanRight = desired.Sign() * start.MeanAnnualChange > 0;
        var isLastRight = desired.Sign() * start.LastChange > 0;
        return start with
        {
            Symbol = (isMeanRight, isLastRight) switch
            {
                (true, true) => WeatherSymbol.Sun,
                (true, false) => WeatherSymbol.SunCloud,
                (false, true) => WeatherSymbol.Cloud,
                _ => WeatherSymbol.Thunderstorm,
            },
        };
    }

    /// <summary>Judges against a target.</summary>
    /// <inheritdoc cref="WithoutTarget"/>
    public static DestatisWeather WithTarget(
        ReadOnlySpan<double> times,
        ReadOnlySpan<double> values,
        TargetPoint target
    )
    {
        var start = Start(times, values);
        if (start.Reason is not null)
            return start;
        var (latest, latestTime) = (values[^1], times[^1]);
        var mean = start.MeanAnnualChange!.Value;
        var sign = target.Desired.Sign();
        if (target.IsMetBy(latest))
        {
            return start with
            {
                Symbol = sign * mean < 0 ? WeatherSymbol.SunCloud : WeatherSymbol.Sun,
                Reason = Refusal.TargetMet,
            };
        }
        if (latestTime >= target.Time)
            return start with { Reason = Refusal.TargetYearPassed };
        var projected = latest + mean * (target.Time - latestTime);
        var missed = (target.Value - projected) / (target.Value - latest);
        return start with
        {
            Projected = projected,
            MissedShare = missed,
            Symbol = missed switch
            {
                < 0.05 => WeatherSymbol.Sun,
                <= 0.2 => WeatherSymbol.SunCloud,
                _ when sign * mean > 0 => WeatherSymbol.Cloud,
                _ => WeatherSymbol.Thunderstorm,
            },
        };
    }

    private static DestatisWeather Start(ReadOnlySpan<double> times, ReadOnlySpan<double> values)
    {
        SeriesGuard.Require(times, values);
        if (times.Length < FewestPoints)
            return new DestatisWeather { Reason = times.IsEmpty ? Refusal.NoData : Refusal.TooFewPoints };
        var used = Math.Min(times.Length, MostPoints);
        return new DestatisWeather
        {
            PointsUsed = used,
            MeanAnnualChange = (values[^1] - values[^used]) / (times[^1] - times[^used]),
            LastChange = (values[^1] - values[^2]) / (times[^1] - times[^2]),
        };
    }
}
