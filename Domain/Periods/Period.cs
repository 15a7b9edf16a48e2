using System.Globalization;

namespace RoadmapIndicators.Domain.Periods;

/// <summary>
/// The time that a figure is about: a day, or a whole number of months from a first day. Two figures are of one
/// period when first day and length agree, whatever label their publishers used. A snapshot (the state on a day of
/// which only the month matters) is its month.
/// </summary>
public readonly record struct Period : IComparable<Period>
{
    /// <summary>No publisher of regional statistics goes back further, nor forward past this.</summary>
    public const int FirstYear = 1801,
        LastYear = 2199,
        LongestInMonths = 1200;

    /// <param name="start">First day, included.</param>
    /// <param name="months">Length in months, 0 to 1200; 0 is the one day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year or the length is out of bounds.</exception>
    public Period(DateOnly start, int months)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(start.Year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start.Year, LastYear);
        ArgumentOutOfRangeException.ThrowIfNegative(months);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(months, LongestInMonths);
        Start = start;
        Months = months;
    }

    /// <summary>First day, included.</summary>
    public DateOnly Start { get; }

    /// <summary>Length in months; 0 is the one day <see cref="Start"/>.</summary>
    public int Months { get; }

    /// <summary>Last day. It is included, because publishers name periods by the days they cover.</summary>
    public DateOnly End => Months == 0 ? Start : Start.AddMonths(Months).AddDays(-1);

    public static Period Year(int year) => new(new DateOnly(year, 1, 1), 12);

    public static Period Month(int year, int month) => new(new DateOnly(year, month, 1), 1);

    /// <param name="year">The year.</param>
    /// <param name="quarter">1 to 4, of the calendar year.</param>
    public static Period Quarter(int year, int quarter) => new(new DateOnly(year, quarter * 3 - 2, 1), 3);

    public static Period Day(DateOnly day) => new(day, 0);

    /// <summary>
    /// Where it lies on a line of years, by its first day: twelfths of a year for months, so that yearly, quarterly
    /// and monthly flows are exactly evenly spaced; days of the year for single days.
    /// </summary>
    public double Time =>
        Months == 0 ? TimeByDay : Start.Year + (Start.Month - 1 + (Start.Day - 1) / 31.0) / 12.0;

    /// <summary>The year and (day of the year − 1) / (days in the year) of its first day: how snapshots are placed.</summary>
    public double TimeByDay =>
        Start.Year + (Start.DayOfYear - 1) / (DateTime.IsLeapYear(Start.Year) ? 366.0 : 365.0);

    /// <summary>
    /// The code that clients use: <c>2022</c>, <c>2026-01</c>, <c>2025-04-30</c>, <c>2024-Q3</c>,
    /// <c>2019-08/P1Y</c>, <c>2020-04/P9M</c>. Each period has one code.
    /// </summary>
    public string Code =>
        (Start.Day, Start.Month, Months) switch
        {
            (_, _, 0) => Iso(Start),
            (1, 1, 12) => Start.Year.ToString("0000", CultureInfo.InvariantCulture),
            (1, _, 1) => IsoMonth(Start),
            (1, 1 or 4 or 7 or 10, 3) => $"{Start.Year:0000}-Q{(Start.Month + 2) / 3}",
            var (day, _, months) => (day == 1 ? IsoMonth(Start) : Iso(Start))
                + (months % 12 == 0 ? $"/P{months / 12}Y" : $"/P{months}M"),
        };

    /// <summary>For people: <c>2022</c>, <c>January 2026</c>, <c>30 April 2025</c>, <c>2019/20</c>, <c>2022 to 2024</c>.</summary>
    public string Label =>
        (Start.Day, Start.Month, Months) switch
        {
            (_, _, 0) => Start.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
            (1, 1, 12) => Code,
            (1, _, 1) => Start.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
            (1, 1 or 4 or 7 or 10, 3) => Code,
            (1, 1, var months) when months % 12 == 0 => $"{Start.Year} to {End.Year}",
            (_, _, 12) => $"{Start.Year}/{End.Year % 100:00}",
            _ => Start.ToString("MMMM yyyy", CultureInfo.InvariantCulture)
                + End.ToString("' to 'MMMM yyyy", CultureInfo.InvariantCulture),
        };

    /// <summary>Reads a <see cref="Code"/>. Only the one code of a period is taken.</summary>
    public static bool TryParse(string? text, out Period period) => PeriodCode.TryParse(text, out period);

    /// <exception cref="FormatException">It is not the code of a period.</exception>
    public static Period Parse(string text) =>
        TryParse(text, out var period)
            ? period
            : throw new FormatException(
                $"'{text}' is not a period code (2022, 2026-01, 2025-04-30, 2024-Q3, 2019-08/P1Y)."
            );

    /// <summary>By first day, then the shorter first.</summary>
    public int CompareTo(Period other)
    {
        var byStart = Start.CompareTo(other.Start);
        return byStart != 0 ? byStart : Months.CompareTo(other.Months);
    }

    public override string ToString() => Code;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string IsoMonth(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;
}
