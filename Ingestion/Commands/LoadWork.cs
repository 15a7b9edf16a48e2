using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Ingestion.Fetching;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Runs;
using RoadmapIndicators.Ingestion.Sources;
using RoadmapIndicators.Ingestion.Store;

namespace RoadmapIndicators.Ingestion.Commands;

/// <summary>What <c>load</c> does once it is known what is to be loaded, and from where.</summary>
/// <param name="sources">The sources.</param>
/// <param name="from">A file, a folder or an address; null for the publishers' own addresses.</param>
/// <param name="indicator">Only this indicator; null for all.</param>
/// <param name="published">The day of publication; null for the one that is stated.</param>
/// <param name="json">Whether the answer is for machines.</param>
internal sealed class LoadWork(
    IReadOnlyList<ISource> sources,
    string? from,
    string? indicator,
    DateOnly? published,
    bool json
) : IDisposable
{
    private readonly UnpackedFiles packed = new(FetchLimits.Usual);
    private FilesOnDisk onDisk = FilesOnDisk.None;

    private Uri? Address =>
        Uri.TryCreate(from, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
            ? url
            : null;

    private bool IsFolder => Address is null && Directory.Exists(from);

    /// <summary>Finds the files on disk. Says what is wrong with what was asked; null when nothing is.</summary>
    public async Task<string?> ProblemAsync(CancellationToken cancel)
    {
        if (Address is not null && sources.Count > 1)
            return "An address is of one source: say which, in the place of 'all'.";
        if (from is null || Address is not null)
            return null;
        if (!File.Exists(from) && !IsFolder)
            return $"There is no file or folder '{from}'.";
        onDisk = await FilesOnDisk.FindAsync(from, sources, published, packed, cancel);
        return !IsFolder && onDisk.Undated.Count > 0
            ? $"'{from}' has no date: say when it was published with --published YYYY-MM-DD, or put it in a folder named YYYY-MM-DD_…."
            : null;
    }

    public async Task<int> RunAsync(StoreSession session, CancellationToken cancel)
    {
        if (indicator is not null && session.Catalogue.FindIndicator(indicator) is null)
            return await JsonOption.BadUsage($"The catalogue has no indicator '{indicator}'.");
        await using var runs = await BeginAsync(session, cancel);
        using var client = new PublisherClient(TimeProvider.System);
        var live = new LiveFetch(session.Database, session.Catalogue, client, packed, TimeProvider.System);
        var harvest =
            from is null || Address is not null
                ? await FetchAsync(live, cancel)
                : new LiveFetch.Harvest(onDisk.Due, [], []);
        var (due, embargoedUntil) = AfterEmbargo(harvest.Due, session.Catalogue);
        var loaded = new List<(LoadRun.Due Due, IReadOnlyList<ReleaseOutcome> Outcomes)>();
        var made = await ProgressBar.RunAsync(
            due,
            hearing =>
                new LoadRun(session.Loader, TimeProvider.System).RunAsync(
                    due,
                    indicator,
                    passOver: IsFolder,
                    (file, outcomes) =>
                    {
                        loaded.Add((file, outcomes));
                        hearing.Done(file, outcomes);
                    },
                    cancel,
                    hearing.Moved
                )
        );
        foreach (var (file, outcomes) in loaded)
            await live.RememberAsync(file, outcomes, cancel);
        ReleaseOutcome[] all = [.. harvest.Unchanged, .. made];
        await runs.EndAsync(all, harvest.Problems, embargoedUntil);
        var problems = Lines(harvest, session.Catalogue);
        var byHand = WithoutAddress(session);
        if (json)
            Report.WriteJson(
                new
                {
                    sources = SourceTotals.Of(all),
                    releases = all,
                    notFetched = harvest.Problems,
                    byHand,
                    problems,
                    embargoedUntil,
                    onDisk.Undated,
                    onDisk.PassedOver,
                }
            );
        else
            Write(all);
        if (byHand.Count > 0 && !json)
            await Console.Error.WriteLineAsync(
                $"Nobody can be asked for {string.Join(", ", byHand)}: the catalogue has no address of theirs. 'status' says of each where to get its files; load them with --from."
            );
        foreach (var problem in problems)
            await Console.Error.WriteLineAsync(problem);
        if (embargoedUntil is { } until && !json)
            await Console.Error.WriteLineAsync(
                $"Files dated today were left: a release is not taken before {until:HH:mm} in London."
            );
        return problems.Count > 0 ? ExitCode.Failed : ExitCode.Of(all);
    }

    public void Dispose() => packed.Dispose();

    private void Write(IReadOnlyList<ReleaseOutcome> outcomes)
    {
        if (sources.Count == 1)
            Report.WriteTable(outcomes);
        else
            Report.WriteReasons(outcomes);
        SourceTotals.Write(outcomes);
        if (onDisk.PassedOver > 0)
            Console.Out.WriteLine(
                $"{onDisk.PassedOver} files are of {(sources.Count == 1 ? "another source" : "no source")} and were passed over."
            );
        if (onDisk.Undated.Count == 0)
            return;
        Console.Out.WriteLine(
            $"{onDisk.Undated.Count} files have no date and were left out. Load each with --published YYYY-MM-DD, or put it in a folder named YYYY-MM-DD_…:"
        );
        foreach (var path in onDisk.Undated)
            Console.Out.WriteLine($"  {Path.GetRelativePath(from!, path)}");
    }

    /// <summary>
    /// Asking a publisher for all of a source is recorded; a part of it says nothing of the whole, and sources that
    /// nobody can ask have no record.
    /// </summary>
    private Task<OpenRuns> BeginAsync(StoreSession session, CancellationToken cancel) =>
        OpenRuns.BeginAsync(
            new SourceRuns(session.Database, TimeProvider.System),
            from is null && indicator is null
                ? sources.Where(s => session.Catalogue.FindSource(s.Name)?.Schedule is not null)
                : [],
            "load",
            cancel
        );

    /// <summary>What may be taken of what a publisher's own address gave, and when the rest may be.</summary>
    private (IReadOnlyList<LoadRun.Due> Due, DateTimeOffset? Until) AfterEmbargo(
        IReadOnlyList<LoadRun.Due> fetched,
        RoadmapCatalogue catalogue
    )
    {
        if (from is not null)
            return (fetched, null);
        var now = TimeProvider.System.GetUtcNow();
        var parted = fetched.ToLookup(file =>
            catalogue.EmbargoOf(file.Source.Name).IsOver(file.PublishedOn, now)
        );
        return (
            [.. parted[true]],
            parted[false]
                .Select(file =>
                    (DateTimeOffset?)catalogue.EmbargoOf(file.Source.Name).LiftsAt(file.PublishedOn)
                )
                .Max()
        );
    }

    private Task<LiveFetch.Harvest> FetchAsync(LiveFetch live, CancellationToken cancel)
    {
        IReadOnlyList<LiveFetch.Wanted> wanted = Address is { } one
            ? [new(sources[0], one, [])]
            : live.AddressesOf(sources, indicator);
        return ProgressBar.FetchAsync(
            wanted,
            done =>
                live.FetchAsync(
                    wanted,
                    whole: from is not null || indicator is not null,
                    published,
                    done,
                    cancel
                )
        );
    }

    // Of those that were asked for together; one that was asked for by itself is a problem.
    private List<string> WithoutAddress(StoreSession session) =>
        from is not null || sources.Count == 1
            ? []
            :
            [
                .. sources
                    .Where(source => FilesByHand.InsteadOf(source, session.Catalogue) is not null)
                    .Select(source => source.Name),
            ];

    // A line for each source: what keeps it, and how much waits for the same or another reason.
    private List<string> Lines(LiveFetch.Harvest harvest, RoadmapCatalogue catalogue)
    {
        List<string> lines =
        [
            .. onDisk.Problems,
            .. harvest
                .Problems.GroupBy(problem => problem.Source)
                .Select(of =>
                    $"{of.Key} was not fetched{(of.Count() == 1 ? "" : $" from {of.Count()} addresses")}. {of.First().Reason}{(of.Count() == 1 ? "" : " The others are listed with --json.")}"
                ),
        ];
        if (
            from is null
            && sources is [var only]
            && FilesByHand.InsteadOf(only, catalogue, indicator) is { } words
        )
            lines.Add(words);
        return lines;
    }
}
