using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.Tidy;

/// <summary>Reads the rows of one file, whose columns it finds once.</summary>
/// <param name="header">The file's columns.</param>
/// <param name="catalogue">The catalogue.</param>
/// <param name="only">Only this indicator; null for all.</param>
internal sealed class TidyRow(CsvHeader header, RoadmapCatalogue catalogue, string? only)
{
    private const int LongestNote = 500;

    /// <summary>As many keys are remembered; a file of more has no groups.</summary>
    private const int MostRemembered = 10_000;

    private readonly int? indicatorAt = header.Find("indicator");
    private readonly int? areaAt = header.Find("area");
    private readonly int? periodAt = header.Find("period");
    private readonly int? valueAt = header.Find("value");
    private readonly int? lowerAt = header.Find("lower");
    private readonly int? upperAt = header.Find("upper");
    private readonly int? numeratorAt = header.Find("numerator");
    private readonly int? denominatorAt = header.Find("denominator");
    private readonly int? breakdownAt = header.Find("breakdown");
    private readonly int? statusAt = header.Find("status");
    private readonly int? noteAt = header.Find("note");

    // A key stands in thousands of rows and is read once.
    private readonly Dictionary<string, Breakdown?> breakdowns = new(StringComparer.Ordinal)
    {
        [""] = Breakdown.Total,
    };

    /// <summary>The figure of a row, or why it is kept out.</summary>
    public Reading Read(CsvRow row)
    {
        var slug = CsvHeader.Text(row, indicatorAt);
        if (catalogue.FindIndicator(slug) is not { } indicator)
            return new Reading.Quarantined(
                only,
                row.Line,
                "indicator",
                row.Raw,
                "unknownIndicator",
                $"'{(slug.Length <= 80 ? slug : slug[..80])}' is not the slug of an indicator of the catalogue. If it is right, add the indicator there."
            );
        if (only is not null && slug != only)
            return new Reading.NotWanted(slug);
        if (BreakdownOf(CsvHeader.Text(row, breakdownAt)) is not { } breakdown)
            return new Reading.Quarantined(
                slug,
                row.Line,
                "breakdown",
                row.Raw,
                "unknownGroup",
                "The breakdown is empty for everybody, or a key such as sex:female or age:65-74,sex:male."
            );
        var label = CsvHeader.Text(row, periodAt);
        var note = CsvHeader.Text(row, noteAt);
        return new FigureText
        {
            Indicator = indicator,
            Row = row,
            Title = indicator.Title,
            Breakdown = breakdown,
            Area = CsvHeader.Text(row, areaAt),
            PeriodLabel = label,
            Period = PublisherPeriod.TryRead(label, indicator.PeriodKind, out var period)
                ? period
                : (Period?)null,
            Value = CsvHeader.Text(row, valueAt),
            Marker =
                CsvHeader.Text(row, statusAt) is var status
                && status.Equals("normal", StringComparison.OrdinalIgnoreCase)
                    ? ""
                    : status,
            Lower = CsvHeader.Text(row, lowerAt),
            Upper = CsvHeader.Text(row, upperAt),
            Numerator = CsvHeader.Text(row, numeratorAt),
            Denominator = CsvHeader.Text(row, denominatorAt),
            Dictionary = TidyMarkers.StatusOf,
            Note =
                note.Length == 0 ? null
                : note.Length <= LongestNote ? note
                : note[..LongestNote],
        }.Read(catalogue.Areas);
    }

    private Breakdown? BreakdownOf(string key)
    {
        if (breakdowns.TryGetValue(key, out var known))
            return known;
        var read = Breakdown.TryParse(key, out var breakdown) ? breakdown : null;
        if (breakdowns.Count < MostRemembered)
            breakdowns.Add(key, read);
        return read;
    }
}
