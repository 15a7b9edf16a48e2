using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.Tidy;

/// <summary>
/// An analyst's own figures: a CSV with the columns <c>indicator,area,period,value</c> in any order and, where wanted,
/// <c>lower,upper,numerator,denominator,breakdown,status,note</c>. The indicator is the slug of one in the catalogue,
/// whose series need not name this source; the area a code; the breakdown a key such as <c>sex:female</c>, empty for
/// everybody. Other columns are flagged and not read.
/// </summary>
public sealed class TidySource : ISource
{
    private static readonly string[] Required = ["indicator", "area", "period", "value"];

    private static readonly string[] Known =
    [
        .. Required,
        "lower",
        "upper",
        "numerator",
        "denominator",
        "breakdown",
        "status",
        "note",
    ];

    public string Name => "tidy";

    /// <summary>None: an analyst can put right what is wrong, and would not expect a row to be left out.</summary>
    public double LargestQuarantinedShare => 0;

    public bool Reads(string fileName) => fileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    public bool Recognises(string path)
    {
        using var table = new CsvTable(path);
        return table.Next() is { } header
            && new CsvHeader(header.Fields).Refusal(Required) is null
            && header.Fields.All(name => Known.Contains(SeriesTitles.Folded(name)));
    }

    /// <summary>None: whoever loads the figures says when they were made.</summary>
    public DateOnly? DateStated(string path) => null;

    /// <summary>What the catalogue states, where an analyst puts the file at one.</summary>
    public IEnumerable<Uri> Addresses(Indicator indicator) => StatedAddresses.Of(indicator, Name);

    public IEnumerable<Reading> Read(ReceivedFile file, RoadmapCatalogue catalogue, string? indicator)
    {
        using var table = new CsvTable(file.Path);
        if (table.Next() is not { } first)
        {
            yield return table.Problem ?? new("emptyFile", "The file is empty.");
            yield break;
        }
        var header = new CsvHeader(first.Fields);
        if ((header.Refusal(Required) ?? header.Refusal([.. Known.Where(header.Has)])) is { } refusal)
        {
            yield return refusal;
            yield break;
        }
        foreach (var name in header.Names.Where(name => !Known.Contains(SeriesTitles.Folded(name))))
            yield return new Reading.Flag(
                indicator,
                first.Line,
                name,
                null,
                "unknownColumn",
                $"The column '{name}' is not read; columns are {string.Join(", ", Known)}."
            );
        var lines = new TidyRow(header, catalogue, indicator);
        var rows = 0;
        while (table.Next() is { } row)
        {
            if (row.IsBlank)
                continue;
            rows++;
            if (header.Misfit(row, indicator) is { } misfit)
                yield return misfit;
            else
                yield return lines.Read(row);
        }
        if (table.Problem is { } problem)
            yield return problem;
        else if (rows == 0)
            yield return new Reading.Refused("noRows", "The file has a header and no rows.");
    }
}
