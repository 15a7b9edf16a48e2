using System.Text;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>
/// Finds which indicator, and which breakdown of it, a title inside a source's files stands for. Titles are compared
/// without regard to case, repeated blanks and the kind of dash.
/// </summary>
public sealed class SeriesTitles
{
    private readonly Dictionary<string, Wanted> byTitle = [];
    private readonly Dictionary<string, Wanted?> asWritten = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Wanted>> byFile = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="catalogue">The catalogue.</param>
    /// <param name="source">The source's name; series of other sources do not count.</param>
    /// <param name="indicator">Only this indicator; null for all.</param>
    public SeriesTitles(RoadmapCatalogue catalogue, string source, string? indicator)
    {
        foreach (var wanted in catalogue.Indicators.Where(i => indicator is null || i.Slug == indicator))
        foreach (var series in wanted.Series.Where(s => s.Source == source))
        {
            foreach (var title in series.Titles)
                byTitle.TryAdd(Folded(title.Title), new(wanted, series, Breakdown.Parse(title.Breakdown)));
            foreach (var file in series.Files)
            {
                if (!byFile.TryGetValue(file, out var inFile))
                    byFile[file] = inFile = [];
                inFile.Add(new(wanted, series, Breakdown.Total));
            }
        }
    }

    /// <summary>As many spellings are remembered; a file of more is no file of series.</summary>
    private const int MostRemembered = 10_000;

    /// <summary>What the catalogue wants under a title.</summary>
    public sealed record Wanted(Indicator Indicator, SourceSeries Series, Breakdown Breakdown);

    /// <summary>The series of a title; null when the catalogue does not ask for it.</summary>
    public Wanted? ByTitle(string title)
    {
        // A title stands in thousands of rows and is folded once.
        if (asWritten.TryGetValue(title, out var wanted))
            return wanted;
        wanted = byTitle.GetValueOrDefault(Folded(title));
        if (asWritten.Count < MostRemembered)
            asWritten.Add(title, wanted);
        return wanted;
    }

    /// <summary>The indicators that a file of this name may hold, its extension left out.</summary>
    public IReadOnlyList<Wanted> ByFile(string fileName) =>
        byFile.GetValueOrDefault(Path.GetFileNameWithoutExtension(fileName)) ?? [];

    /// <summary>A text as it is compared.</summary>
    public static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var plain = c is '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014'
                ? '-'
                : char.ToLowerInvariant(c);
            if (!char.IsWhiteSpace(plain))
                folded.Append(plain);
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }
        return folded.ToString().TrimEnd();
    }
}
