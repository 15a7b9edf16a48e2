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
        PublisherLoad load,
        RoadmapCatalogue catalogue,
        TimeProvider clock
    ) =>
        async (source, cancel) =>
        {
            var now = clock.GetUtcNow();
            var embargo = catalogue.EmbargoOf(source.Name);
            var result = await load.RunAsync([source], due => embargo.IsOver(due.PublishedOn, now), cancel);
            return new(
                result.Outcomes,
                [.. result.Problems.Select(problem => problem.Reason)],
                result.Left.Count > 0 ? embargo.LiftsAt(result.Left.Max(due => due.PublishedOn)) : null
            );
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
            var embargo = catalogue.EmbargoOf(source.Name);
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
