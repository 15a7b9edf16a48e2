using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.Ofcom;

/// <summary>
/// Fixed broadband: a column in per cent of all premises, named by a title of the catalogue, and where the parameter
/// <c>count</c> names one, the number of premises behind it. The two must agree: in 2019 the column "SFBB availability
/// (% premises)" held premises between 30 and 300 Mbit/s, and from 2020 on those above 300 as well.
/// </summary>
internal sealed class FixedCoverage
{
    /// <summary>Percentages have one decimal; what is further from its count than rounding is something else.</summary>
    private const decimal Tolerance = 0.11m;

    private const string AllPremises = "All Premises";

    private readonly SeriesTitles.Wanted wanted;
    private readonly string title;
    private readonly int? area,
        value,
        count,
        all;

    private FixedCoverage(CsvHeader header, SeriesTitles.Wanted wanted, string title)
    {
        this.wanted = wanted;
        this.title = title;
        area = header.Find("laua");
        value = header.Find(title);
        all = header.Find(AllPremises);
        count = wanted.Series.Parameters.TryGetValue("count", out var column) ? header.Find(column) : null;
    }

    /// <summary>The series in a table of this header; null when the table has no column for it.</summary>
    public static FixedCoverage? Of(CsvHeader header, SeriesTitles.Wanted wanted) =>
        wanted.Series.Titles.FirstOrDefault(t => header.Has(t.Title)) is { } title
            ? new(header, wanted, title.Title)
            : null;

    public Reading Read(CsvRow row, string month, Period? period, AreaRegister areas)
    {
        var percent = CsvHeader.Text(row, value);
        var number = CsvHeader.Text(row, count);
        var whole = count is null ? "" : CsvHeader.Text(row, all);
        if (
            NumberText.TryRead(percent, out var said)
            && NumberText.TryRead(number, out var some)
            && NumberText.TryRead(whole, out var every)
            && every > 0
            && Math.Abs(100 * some / every - said) > Tolerance
        )
            return new Reading.Quarantined(
                wanted.Indicator.Slug,
                row.Line,
                title,
                row.Raw,
                "anotherMeaning",
                $"The column '{title}' says {percent}%, and the number of premises beside it, {number} of {whole}, is {100 * some / every:0.0}%. They do not mean the same; the column has another meaning in this release."
            );
        return new FigureText
        {
            Indicator = wanted.Indicator,
            Row = row,
            Title = title,
            Breakdown = wanted.Breakdown,
            Area = CsvHeader.Text(row, area),
            PeriodLabel = month,
            Period = period,
            Value = percent,
            Numerator = number,
            Denominator = whole,
            Dictionary = OfcomMarkers.StatusOf,
            ValueColumn = title,
        }.Read(areas);
    }
}
