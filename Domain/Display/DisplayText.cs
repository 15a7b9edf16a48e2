using System.Globalization;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Domain.Display;

/// <summary>
/// Numbers as people read them: rounded once, at the end, half away from zero, to the unit's decimals. Nothing is ever
/// calculated from them.
/// </summary>
public static class DisplayText
{
    /// <summary>A value with its unit, such as <c>98.2%</c>, <c>£645</c> or <c>61.2 years</c>.</summary>
    public static string Value(decimal value, Unit unit) =>
        unit switch
        {
            { Symbol: "%" } => $"{Number(value, unit.Decimals)}%",
            { Symbol: "£" } => value < 0
                ? $"-£{Number(-value, unit.Decimals)}{Multiple(unit)}"
                : $"£{Number(value, unit.Decimals)}{Multiple(unit)}",
            { Symbol.Length: > 0 } => $"{Number(value, unit.Decimals)} {unit.Symbol}",
            { Name: "score" or "" } => Number(value, unit.Decimals),
            _ => $"{Number(value, unit.Decimals)} {unit.Name}",
        };

    /// <summary>
    /// A period with the word before it: <c>in 2022</c>, <c>on 30 April 2025</c>, <c>in July to September 2024</c>.
    /// </summary>
    public static string When(Period period) => (period.Months == 0 ? "on " : "in ") + Words(period);

    /// <summary>A period as a sentence has it: quarters by their months.</summary>
    public static string Words(Period period) =>
        period is { Months: 3, Start.Day: 1 }
            ? period.Start.ToString(
                period.Start.Year == period.End.Year ? "MMMM" : "MMMM yyyy",
                CultureInfo.InvariantCulture
            ) + period.End.ToString("' to 'MMMM yyyy", CultureInfo.InvariantCulture)
            : period.Label;

    /// <summary>
    /// A value and when it is of. A unit that a comma divides is closed by another: <c>39.5 per 100,000 people,
    /// age-standardised, in 2024</c>.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="period">When.</param>
    /// <param name="mark">What stands between, such as " (provisional)".</param>
    public static string At(decimal value, Unit unit, Period period, string mark = "")
    {
        var shown = Value(value, unit);
        var close =
            mark.Length == 0 && unit.Symbol.Length == 0 && unit.Name.Contains(", ", StringComparison.Ordinal);
        return $"{shown}{mark}{(close ? "," : "")} {When(period)}";
    }

    /// <summary>
    /// The size of a change or gap, without its sign: points where the unit is a percentage. It has a decimal more when
    /// it would otherwise read as nothing.
    /// </summary>
    public static string Size(double change, Unit unit)
    {
        var size = Math.Abs(Bounded(change));
        var decimals = size > 0 && Round(size, unit.Decimals) == 0 ? unit.Decimals + 1 : unit.Decimals;
        var shown = unit with { Decimals = decimals };
        if (size > 0 && Round(size, decimals) == 0)
            return unit.Symbol == "%"
                ? $"under {Number(Least(decimals), decimals)} percentage points"
                : $"under {Value(Least(decimals), shown)}";
        return unit.Symbol == "%"
            ? $"{Number(size, decimals)} percentage {(Round(size, decimals) == 1 ? "point" : "points")}"
            : Value(size, shown);
    }

    /// <summary>Whether two values read as the same.</summary>
    public static bool Same(decimal one, decimal other, Unit unit) =>
        Round(one, unit.Decimals) == Round(other, unit.Decimals);

    /// <summary>
    /// A p-value: <c>p = 0.017</c>, <c>p &lt; 0.001</c>. One that would read as the 5 % it is just below has another
    /// decimal, so that rounding does not contradict the verdict.
    /// </summary>
    public static string P(double value)
    {
        if (value < 0.001)
            return "p < 0.001";
        for (var decimals = 3; ; decimals++)
        {
            var rounded = Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero);
            if (rounded != Level || value >= (double)Level || decimals == FinestP)
                return "p = " + rounded.ToString("F" + decimals.ToString(Culture), Culture);
        }
    }

    /// <summary>With commas between thousands.</summary>
    public static string Number(decimal value, int decimals)
    {
        var rounded = Round(value, decimals);
        // Minus nothing is nothing.
        return (rounded == 0 ? 0m : rounded).ToString("N" + decimals.ToString(Culture), Culture);
    }

    /// <summary>A calculated number as a decimal; one beyond the range of decimals is cut off there.</summary>
    public static decimal Bounded(double value) => (decimal)Math.Clamp(value, -Largest, Largest);

    private const double Largest = 1e27;

    private const decimal Level = 0.05m;

    private const int FinestP = 6;

    /// <summary>" billion" of "billion pounds": the symbol alone would say a billionth.</summary>
    private static string Multiple(Unit unit)
    {
        var first = unit.Name.Split(' ', 2)[0];
        return first is "thousand" or "million" or "billion" ? $" {first}" : "";
    }

    private static CultureInfo Culture => CultureInfo.InvariantCulture;

    private static decimal Round(decimal value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero);

    private static decimal Least(int decimals) => new(1, 0, 0, false, (byte)decimals);
}
