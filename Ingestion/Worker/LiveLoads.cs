using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Runs;

namespace RoadmapIndicators.Ingestion.Worker;

/// <summary>The two ways in which a worker comes by a source's files.</summary>
public static class LiveLoads
{
    /// <summary>From the publishers.</summary>
    public static LiveLoad FromPublishers(
        ReleaseLoader loader,
        RoadmapCatalogue catalogue,
        TimeProvider clock
    ) =>
        async (source, cancel) =>
        {
            using var live = new LiveFiles(catalogue, clock);
            await live.FetchAsync(source, null, null, cancel);
            var outcomes = await new LoadRun(loader, clock).RunAsync(
                live.Due,
                null,
                passOver: false,
                (_, _) => { },
                cancel
            );
            return new(outcomes, [.. live.Problems.Select(problem => problem.Text)], live.EmbargoedUntil);
        };

    /// <summary>
    /// From a folder with a folder for each source, in which somebody puts the files: for machines that reach no
    /// publisher. A file is dated by a folder named YYYY-MM-DD_…, by its publisher, or by when it was put there.
    /// </summary>
    public static LiveLoad FromFolder(
        string folder,
        ReleaseLoader loader,
        RoadmapCatalogue catalogue,
        TimeProvider clock
    ) =>
        async (source, cancel) =>
        {
            var mine = Path.Combine(folder, source.Name);
            if (!Directory.Exists(mine))
                return new([], []);
            var now = clock.GetUtcNow();
            var embargo = new ReleaseEmbargo(
                catalogue.FindSource(source.Name)?.Schedule?.Embargo ?? SourceSchedule.UsualEmbargo
            );
            var found = ReceivedFiles
                .Under(mine, source)
                .Select(file => new LoadRun.Due(
                    source,
                    file.Path,
                    file.PublishedOn ?? LondonDay.Of(File.GetLastWriteTimeUtc(file.Path))
                ))
                .ToLookup(due => embargo.IsOver(due.PublishedOn, now));
            var outcomes = await new LoadRun(loader, clock).RunAsync(
                found[true],
                null,
                passOver: true,
                (_, _) => { },
                cancel
            );
            return new(
                outcomes,
                [],
                found[false].Any() ? embargo.LiftsAt(found[false].Max(due => due.PublishedOn)) : null
            );
        };
}
