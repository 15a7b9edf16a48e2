using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Ingestion.Sources;

/// <summary>
/// The addresses that the catalogue's entries state as the parameter <c>url</c>, for publishers who give each release an
/// address of its own and none that lasts.
/// </summary>
internal static class StatedAddresses
{
    public const string Parameter = "url";

    /// <summary>Those of an indicator's series from a source.</summary>
    public static IEnumerable<Uri> Of(Indicator indicator, string source) =>
        indicator
            .Series.Where(series => series.Source == source)
            .Select(series => series.Parameters.GetValueOrDefault(Parameter))
            .Where(url => Uri.TryCreate(url, UriKind.Absolute, out _))
            .Select(url => new Uri(url!));
}
