using System.Globalization;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.Ofcom;

/// <summary>
/// Mobile coverage: five columns, the catalogue's title with _0 to _4 behind it, say how much is covered by exactly so
/// many operators. Coverage by any operator is what is left without _0; by all it is _4 (parameter <c>operators</c>:
/// any or all). Whether the columns are per cent or numbers of premises is told from each row's sum: 100, or the
/// premises in <c>prem_count</c>. A row whose sum is neither, or could be both, is not read.
/// </summary>
internal sealed class MobileCoverage
{
    private const int Operators = 4;

    private readonly SeriesTitles.Wanted wanted;
    private readonly string title;
    private readonly int? area,
        premises;
    private readonly int?[] exactly;

    private MobileCoverage(CsvHeader header, SeriesTitles.Wanted wanted, string title)
    {
        this.wanted = wanted;
        this.title = title;
        area = header.Find("laua");
        premises = header.Find("prem_count");
        exactly = [.. Enumerable.Range(0, Operators + 1).Select(n => header.Find($"{title}_{n}"))];
    }

    /// <summary>The series in a table of this header; null when a column of the five is not there.</summary>
    public static MobileCoverage? Of(CsvHeader header, SeriesTitles.Wanted wanted) =>
        wanted.Series.Titles.FirstOrDefault(t =>
            Enumerable.Range(0, Operators + 1).All(n => header.Has($"{t.Title}_{n}"))
        )
            is { } title
            ? new(header, wanted, title.Title)
            : null;

    public Reading Read(CsvRow row, string month, Period? period, AreaRegister areas)
    {
        var texts = exactly.Select(at => CsvHeader.Text(row, at)).ToArray();
        var count = CsvHeader.Text(row, premises);
        var any = wanted.Series.Parameters.GetValueOrDefault("operators", "any") == "any";
        var text = new FigureText
        {
            Indicator = wanted.Indicator,
            Row = row,
            Title = title,
            Breakdown = wanted.Breakdown,
            Area = CsvHeader.Text(row, area),
            PeriodLabel = month,
            Period = period,
            Value = texts[any ? 0 : Operators],
            Dictionary = OfcomMarkers.StatusOf,
            ValueColumn = title,
        };
        var numbers = new decimal[texts.Length];
        for (var n = 0; n < texts.Length; n++)
            if (!NumberText.TryRead(texts[n], out numbers[n]) || numbers[n] < 0)
                // A marker is kept as one; a number that is none is quarantined; a part missing leaves no sum.
                return texts[n] == text.Value || texts.All(t => t.Length == 0)
                    ? text.Read(areas)
                    : CannotTell(row, texts, count, "one of them is no number");
        var sum = numbers.Sum();
        var isCount = NumberText.TryRead(count, out var all);
        var percent = Math.Abs(sum - 100) <= Rounding(texts);
        var premisesFit = isCount && sum == all;
        if (percent == premisesFit)
            return CannotTell(
                row,
                texts,
                count,
                percent ? "the sum fits both" : $"the sum is {sum.ToString(CultureInfo.InvariantCulture)}"
            );
        if (percent)
            return (any ? text with { Convert = none => 100 - none } : text).Read(areas);
        var covered = any ? all - numbers[0] : numbers[Operators];
        return (
            text with
            {
                Value = "",
                IsShareOfCounts = true,
                Numerator = covered.ToString(CultureInfo.InvariantCulture),
                Denominator = count,
            }
        ).Read(areas);
    }

    // Five rounded parts miss their sum by up to five halves of the last digit, and floats by a little.
    private static decimal Rounding(string[] texts)
    {
        var decimals = texts.Max(t => t.IndexOf('.') is var point and >= 0 ? t.Length - point - 1 : 0);
        return Math.Max(0.01m, 2.5m / (decimal)Math.Pow(10, Math.Min(decimals, 6)));
    }

    private Reading.Quarantined CannotTell(CsvRow row, string[] texts, string count, string why) =>
        new(
            wanted.Indicator.Slug,
            row.Line,
            title,
            row.Raw,
            "perCentOrCount",
            $"It cannot be told whether {title}_0 to _4 ({string.Join(", ", texts)}) are per cent, which make 100, or premises, which make {(count.Length == 0 ? "prem_count, a column that is not there" : count)}: {why}."
        );
}
