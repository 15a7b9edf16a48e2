using System.Globalization;
using System.Text.RegularExpressions;

namespace RoadmapIndicators.Domain.Periods;

/// <summary>Reads the codes that <see cref="Period.Code"/> writes, and no other spelling of them.</summary>
internal static partial class PeriodCode
{
    public static bool TryParse(string? text, out Period period)
    {
        period = default;
        if (text is null || Shape().Match(text) is not { Success: true } match)
            return false;
        var year = Number(match.Groups["y"]);
        if (year is < Period.FirstYear or > Period.LastYear)
            return false;
        if (match.Groups["q"].Success)
        {
            period = Period.Quarter(year, Number(match.Groups["q"]));
            return true;
        }
        var month = match.Groups["m"].Success ? Number(match.Groups["m"]) : 1;
        var day = match.Groups["d"].Success ? Number(match.Groups["d"]) : 1;
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        var months = match switch
        {
            _ when match.Groups["py"].Success => Number(match.Groups["py"]) * 12,
            _ when match.Groups["pm"].Success => Number(match.Groups["pm"]),
            _ when match.Groups["d"].Success => 0,
            _ when match.Groups["m"].Success => 1,
            _ => 12,
        };
        if (months > Period.LongestInMonths)
            return false;
        period = new Period(new DateOnly(year, month, day), months);
        return period.Code == text;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?<y>[0-9]{4})(-Q(?<q>[1-4])|(-(?<m>[0-9]{2})(-(?<d>[0-9]{2}))?(/P((?<py>[1-9][0-9]{0,1})Y|(?<pm>[1-9][0-9]{0,2})M))?)?)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Shape();
}
