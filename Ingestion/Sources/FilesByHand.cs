using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources;

/// <summary>Says of sources that cannot be asked how their figures come in all the same.</summary>
public static class FilesByHand
{
    /// <summary>Why there is nobody to ask, and where a person gets the file; null where the catalogue has an address.</summary>
    /// <param name="source">The source.</param>
    /// <param name="catalogue">What states addresses.</param>
    /// <param name="indicator">Of this indicator alone; null for all.</param>
    public static string? InsteadOf(ISource source, RoadmapCatalogue catalogue, string? indicator = null)
    {
        var taken = catalogue
            .Indicators.Where(i => indicator is null || i.Slug == indicator)
            .Where(i => i.Series.Any(series => series.Source == source.Name))
            .ToList();
        if (taken.SelectMany(source.Addresses).Any())
            return null;
        if (taken.Count == 0)
            return indicator is null
                ? $"{source.Name} is asked for nothing: no indicator of the catalogue is taken from it. What an entry has to say for that stands in Ingestion/Catalogue/README.md."
                : $"{source.Name} is asked for nothing: the catalogue does not take {indicator} from it.";
        var from = catalogue.FindSource(source.Name) is { } known
            ? $" from {known.Publisher}{(known.AskAt is { } page ? $" ({page})" : "")}"
            : "";
        var whatToAsk = taken.Where(i => i.ToObtain is not null).Select(i => i.Slug).ToList();
        var words =
            whatToAsk.Count == 0 ? "" : $" What to ask for: 'toObtain' of {string.Join(", ", whatToAsk)}.";
        return $"{source.Name} has no address to fetch from{(indicator is null ? "" : $" for {indicator}")}: the catalogue states none. Get the file by hand{from} and load it with: load {source.Name} --from PATH --published YYYY-MM-DD.{words}";
    }
}
