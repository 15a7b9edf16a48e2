using System.Globalization;
using System.Text.RegularExpressions;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.Fingertips;

/// <summary>
/// Reads the publisher's periods: a year, years joined (<c>2020 - 22</c>), a year that does not begin in January
/// (<c>2022/23</c>), and such years joined (<c>2019/20 - 21/22</c>). In which month the latter begin the label does not
/// say: the catalogue's parameter <c>year_starts</c> does, and without it they are not read.
/// </summary>
internal static partial class FingertipsPeriod
{
    public const string Accepted =
        "2022, 2020 - 22, or 2022/23 where the catalogue says in which month the year starts (year_starts)";

    public static Period? Read(string label, int? yearStarts, PeriodKind kind)
    {
        if (Split().Match(label) is { Success: true } split)
        {
            if (yearStarts is not (>= 1 and <= 12))
                return null;
            var first = Number(split.Groups["a"]);
            var last = split.Groups["c"].Success ? Number(split.Groups["c"]) : first;
            if (last < 100)
                last = Full(first, last);
            var ends = split.Groups["d"].Success ? Number(split.Groups["d"]) : Number(split.Groups["b"]);
            return (first + 1) % 100 == Number(split.Groups["b"]) && (last + 1) % 100 == ends
                ? Years(first, last, yearStarts.Value)
                : null;
        }
        if (Joined().Match(label) is { Success: true } joined)
        {
            var first = Number(joined.Groups[1]);
            var last = Number(joined.Groups[2]);
            return kind == PeriodKind.Snapshot
                ? null
                : Years(first, last < 100 ? Full(first, last) : last, 1);
        }
        return PublisherPeriod.TryRead(label, kind, out var year) ? year : null;
    }

    // The last two digits of a year that is not before the first.
    private static int Full(int first, int digits)
    {
        var year = first / 100 * 100 + digits;
        return year < first ? year + 100 : year;
    }

    private static Period? Years(int first, int last, int month) =>
        first is >= Period.FirstYear and <= Period.LastYear && last >= first && last - first < 20
            ? new Period(new DateOnly(first, month, 1), (last - first + 1) * 12)
            : null;

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        "^(?<a>[0-9]{4})/(?<b>[0-9]{2})( ?- ?(?<c>[0-9]{2}|[0-9]{4})/(?<d>[0-9]{2}))?$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Split();

    [GeneratedRegex("^([0-9]{4}) ?- ?([0-9]{4}|[0-9]{2})$")]
    private static partial Regex Joined();
}
