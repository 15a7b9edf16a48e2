using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Tests.Ingestion.Sources;

/// <summary>Reads bytes as a file of a source.</summary>
internal static class FileOfSource
{
    public static List<Reading> Of(ISource source, string name, byte[] bytes, RoadmapCatalogue catalogue)
    {
        using var folder = new ScratchFolder();
        return OfFile(source, folder.Write(name, bytes), catalogue);
    }

    public static List<Reading> OfFile(ISource source, string path, RoadmapCatalogue catalogue) =>
        [
            .. source.Read(
                new ReceivedFile(
                    path,
                    Path.GetFileName(path),
                    new string('0', 64),
                    new FileInfo(path).Length,
                    new(2026, 1, 1),
                    default,
                    null
                ),
                catalogue,
                null
            ),
        ];

    public static Observation Figure(Reading reading) => ((Reading.Figure)reading).Observation;

    /// <summary>The figures as lines of area, period, value, status.</summary>
    public static IEnumerable<string> Lines(IEnumerable<Reading> readings) =>
        readings
            .OfType<Reading.Figure>()
            .Select(f =>
                FormattableString.Invariant(
                    $"{f.Observation.Area} {f.Observation.Period.Code} {f.Observation.Value} {f.Observation.Status}"
                )
            );
}
