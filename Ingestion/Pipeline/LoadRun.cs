using RoadmapIndicators.Ingestion.Fetching;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>Loads many files one after the other, in the order of their dates.</summary>
public sealed class LoadRun(ReleaseLoader loader, TimeProvider clock)
{
    /// <summary>One file that is due.</summary>
    /// <param name="Source">How it is read.</param>
    /// <param name="Path">Where it is.</param>
    /// <param name="PublishedOn">When it was published.</param>
    /// <param name="Url">Where it was fetched from.</param>
    /// <param name="Name">The publisher's name of it; null for the name that it has on disk.</param>
    /// <param name="Validators">For asking the publisher again; null for a file from disk.</param>
    public sealed record Due(
        ISource Source,
        string Path,
        DateOnly PublishedOn,
        string? Url = null,
        string? Name = null,
        Validators? Validators = null
    );

    /// <summary>Files in the order in which they are loaded.</summary>
    // What was fetched lies under names of chance; its address gives the same order each time.
    public static IEnumerable<Due> InOrder(IEnumerable<Due> due) =>
        due.OrderBy(d => d.PublishedOn).ThenBy(d => d.Url ?? d.Path, StringComparer.Ordinal);

    /// <param name="due">The files, in any order.</param>
    /// <param name="indicator">Only this indicator; null for all.</param>
    /// <param name="passOver">
    /// Whether a file without any series that is asked for is passed over, as in a folder of many, instead of refused.
    /// </param>
    /// <param name="done">Hears of each file and what became of it.</param>
    /// <param name="cancel">Ends the run between two files, or within one without publishing it.</param>
    /// <param name="moved">Hears, within a long file, of the share of it that was read, about.</param>
    public async Task<IReadOnlyList<ReleaseOutcome>> RunAsync(
        IEnumerable<Due> due,
        string? indicator,
        bool passOver,
        Action<Due, IReadOnlyList<ReleaseOutcome>> done,
        CancellationToken cancel,
        Action<Due, double>? moved = null
    )
    {
        var all = new List<ReleaseOutcome>();
        foreach (var next in InOrder(due))
        {
            var file = await ReceivedFiles.OpenAsync(
                next.Path,
                next.PublishedOn,
                clock.GetUtcNow(),
                next.Url,
                next.Name,
                cancel
            );
            var lines = moved is null ? null : TextFile.LinesAbout(next.Path);
            var outcomes = await loader.LoadAsync(
                next.Source,
                file,
                indicator,
                passOver,
                null,
                cancel,
                lines is { } of ? read => moved!(next, Math.Min(1, read / of)) : null
            );
            all.AddRange(outcomes);
            done(next, outcomes);
        }
        return all;
    }
}
