using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.SubnationalWorkbook;

/// <summary>
/// The workbook that ONS put out with its subnational indicators explorer in February 2022, before Explore Local
/// Statistics: a sheet for each indicator, saved as CSV. A preamble names the indicator and the one period of all its
/// rows; the table begins at the row "Area Code". It is the only source of coverage in May 2021.
/// </summary>
public sealed class WorkbookSource : ISource
{
    private const int LongestPreamble = 30;

    public string Name => "ons-workbook";

    public bool Reads(string fileName) => fileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    public bool Recognises(string path)
    {
        using var table = new CsvTable(path);
        return table.Next() is { Fields: [var first, ..] } && first.Trim() == "Indicator:";
    }

    /// <summary>None: the workbook states its date on a sheet of its own.</summary>
    public DateOnly? DateStated(string path) => null;

    /// <summary>None: the publisher no longer serves it.</summary>
    public IEnumerable<Uri> Addresses(Indicator indicator) => [];

    public IEnumerable<Reading> Read(ReceivedFile file, RoadmapCatalogue catalogue, string? indicator)
    {
        using var table = new CsvTable(file.Path);
        string? title = null;
        string? date = null;
        CsvRow? header = null;
        for (var i = 0; i < LongestPreamble && header is null && table.Next() is { } row; i++)
        {
            var label = row.Fields.Length > 0 ? row.Fields[0].Trim().TrimEnd(':') : "";
            var said = row.Fields.Length > 1 ? row.Fields[1].Trim() : "";
            if (label == "Indicator")
                title = said;
            else if (label == "Date")
                date = said;
            else if (label == "Area Code")
                header = row;
        }
        var titles = new SeriesTitles(catalogue, Name, indicator);
        if (header is null && table.Problem is null && titles.ByFile(file.Name).Count == 0)
        {
            yield return new Reading.NotWanted(file.Name);
            yield break;
        }
        if (header is null || title is null || date is null)
        {
            yield return table.Problem
                ?? new(
                    "notASheet",
                    "The file is not an indicator's sheet of the workbook: it needs rows that begin with 'Indicator:', 'Date:' and 'Area Code'."
                );
            yield break;
        }
        if (titles.ByTitle(title) is not { } wanted)
        {
            yield return new Reading.NotWanted(title);
            yield break;
        }
        if (!WorkbookPeriod.TryRead(date, wanted.Indicator.PeriodKind, out var period))
        {
            yield return new Reading.Refused(
                "unreadablePeriod",
                $"The sheet's date '{date}' is not a period of this indicator; expected {WorkbookPeriod.Accepted}."
            );
            yield break;
        }
        while (table.Next() is { } row)
        {
            if (row.IsBlank)
                continue;
            if (row.Malformed || row.Fields.Length < 3)
                yield return new Reading.Quarantined(
                    wanted.Indicator.Slug,
                    row.Line,
                    null,
                    row.Raw,
                    "malformedRow",
                    "The row does not hold an area code, a name and a value."
                );
            else if (catalogue.Areas.Find(row.Fields[0].Trim())?.Code is not { } area)
                yield return new Reading.Quarantined(
                    wanted.Indicator.Slug,
                    row.Line,
                    "Area Code",
                    row.Raw,
                    "unknownArea",
                    "The row does not begin with the code of an area of the catalogue."
                );
            else if (Value(row.Fields[2], wanted.Indicator, out var value, out var status) is { } reason)
                yield return new Reading.Quarantined(
                    wanted.Indicator.Slug,
                    row.Line,
                    header.Fields.Length > 2 ? header.Fields[2] : null,
                    row.Raw,
                    "unreadableValue",
                    reason
                );
            else
                yield return new Reading.Figure(
                    wanted.Indicator.Slug,
                    row.Line,
                    title,
                    date,
                    new Observation(area, period, wanted.Breakdown, value, status)
                );
        }
        if (table.Problem is { } problem)
            yield return problem;
    }

    private static string? Value(
        string text,
        Indicator indicator,
        out decimal? value,
        out ObservationStatus status
    )
    {
        value = null;
        status = string.IsNullOrWhiteSpace(text) ? ObservationStatus.Missing : ObservationStatus.Normal;
        if (status == ObservationStatus.Missing)
            return null;
        if (!NumberText.TryRead(text, out var number))
            return "The value is not a number that can be held.";
        if (number < indicator.Floor || number > indicator.Ceiling)
            return $"The value is outside what is possible ({indicator.Floor} to {indicator.Ceiling}).";
        value = number;
        return null;
    }
}
