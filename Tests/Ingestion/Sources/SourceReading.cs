using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Ingestion.Catalogue;
using RoadmapIndicators.Ingestion.Pipeline;
using ValueType = RoadmapIndicators.Domain.Catalogue.ValueType;

namespace RoadmapIndicators.Tests.Ingestion.Sources;

/// <summary>Reads small files of any source under a catalogue made for the test, with the areas of the shipped one.</summary>
internal static class SourceReading
{
    private static readonly RoadmapCatalogue Shipped =
        CatalogueFolder.Read(CatalogueFolder.Default).Catalogue
        ?? throw new InvalidOperationException("The shipped catalogue has mistakes.");

    /// <summary>An indicator in per cent, found in a source as said.</summary>
    public static Indicator Indicator(
        string slug,
        string source,
        string[] files,
        SeriesTitle[] titles,
        Dictionary<string, string>? parameters = null,
        string? measure = null,
        PeriodKind kind = PeriodKind.Interval,
        decimal? ceiling = 100
    ) =>
        new(
            slug,
            slug,
            "What is counted.",
            new Unit("%", "%", 1),
            Polarity.HigherIsBetter,
            ValueType.Share,
            kind,
            "yearly",
            0,
            ceiling,
            [],
            null,
            "A publisher",
            "A data set",
            null,
            "Open Government Licence v3.0",
            [new SourceSeries(source, files, titles, measure, parameters ?? [])],
            [],
            [],
            null
        );

    public static List<Reading> Read(
        ISource source,
        string name,
        string text,
        params Indicator[] indicators
    ) => Read(source, name, System.Text.Encoding.UTF8.GetBytes(text), indicators);

    public static List<Reading> Read(ISource source, string name, byte[] bytes, params Indicator[] indicators)
    {
        using var folder = new ScratchFolder();
        var path = folder.Write(name, bytes);
        return [.. source.Read(File(path, bytes.Length), Catalogue(indicators), null)];
    }

    /// <summary>Whether the source takes a file that begins so for its own.</summary>
    public static bool Recognises(ISource source, string text)
    {
        using var folder = new ScratchFolder();
        return source.Recognises(folder.Write("some.csv", text));
    }

    /// <summary>A file on disk read under the shipped catalogue.</summary>
    public static List<Reading> ReadShipped(ISource source, string path) =>
        [.. source.Read(File(path, new FileInfo(path).Length), Shipped, null)];

    public static IEnumerable<Observation> Figures(IEnumerable<Reading> readings) =>
        readings.OfType<Reading.Figure>().Select(figure => figure.Observation);

    public static Observation Figure(IEnumerable<Reading> readings) => Figures(readings).Single();

    public static string Code(IEnumerable<Reading> readings) =>
        readings.OfType<Reading.Quarantined>().Single().Code;

    public static string Refusal(IEnumerable<Reading> readings) =>
        readings.OfType<Reading.Refused>().Single().Code;

    public static RoadmapCatalogue Catalogue(params Indicator[] indicators) =>
        new([], [], [], indicators, [], Shipped.Areas.All);

    private static ReceivedFile File(string path, long length) =>
        new(path, Path.GetFileName(path), new string('0', 64), length, new(2026, 1, 1), default, null);
}
