using System.Collections.Concurrent;
using Npgsql;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Ingestion.Fetching;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>
/// Fetches what is due from the publishers: all sources beside each other, the addresses of one source one after the
/// other. What one publisher cannot give does not keep the others waiting.
/// </summary>
public sealed class LiveFetch(
    NpgsqlDataSource database,
    RoadmapCatalogue catalogue,
    PublisherClient client,
    UnpackedFiles packed,
    TimeProvider clock
)
{
    private readonly FetchLog log = new(database, clock);

    /// <summary>One address of a source.</summary>
    /// <param name="Source">Whose it is.</param>
    /// <param name="Address">The address.</param>
    /// <param name="Indicators">Slugs of the indicators that it has figures of; empty where that is not known.</param>
    public sealed record Wanted(ISource Source, Uri Address, IReadOnlyList<string> Indicators);

    /// <summary>A file that could not be had.</summary>
    /// <param name="Source">The source's name.</param>
    /// <param name="Address">The address.</param>
    /// <param name="Indicators">Slugs of the indicators that wait for it.</param>
    /// <param name="Reason">What is wrong and what may help, in words.</param>
    public sealed record Problem(
        string Source,
        string Address,
        IReadOnlyList<string> Indicators,
        string Reason
    );

    /// <summary>What came of it.</summary>
    /// <param name="Due">Files to be loaded.</param>
    /// <param name="Unchanged">What publishers say is as it was.</param>
    /// <param name="Problems">What could not be had.</param>
    public sealed record Harvest(
        IReadOnlyList<LoadRun.Due> Due,
        IReadOnlyList<ReleaseOutcome> Unchanged,
        IReadOnlyList<Problem> Problems
    );

    /// <summary>The addresses of sources for the catalogue's indicators, each once.</summary>
    /// <param name="sources">The sources.</param>
    /// <param name="indicator">Only of this indicator; null for all.</param>
    public IReadOnlyList<Wanted> AddressesOf(IEnumerable<ISource> sources, string? indicator) =>
        [
            .. sources.SelectMany(source =>
                catalogue
                    .Indicators.Where(i => indicator is null || i.Slug == indicator)
                    .SelectMany(i => source.Addresses(i).Select(address => (address, i.Slug)))
                    .GroupBy(pair => pair.address.AbsoluteUri)
                    .Select(same => new Wanted(
                        source,
                        same.First().address,
                        [.. same.Select(pair => pair.Slug).Distinct()]
                    ))
            ),
        ];

    /// <param name="wanted">The addresses.</param>
    /// <param name="whole">Whether files are fetched that have not changed, because only a part of them was loaded.</param>
    /// <param name="published">The day of publication; null for the one that each publisher states.</param>
    /// <param name="done">Hears of each address when it is done with; from several threads.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<Harvest> FetchAsync(
        IReadOnlyList<Wanted> wanted,
        bool whole,
        DateOnly? published,
        Action<Wanted> done,
        CancellationToken cancel
    )
    {
        var (due, unchanged, problems) = (
            new ConcurrentBag<LoadRun.Due>(),
            new ConcurrentBag<ReleaseOutcome>(),
            new ConcurrentQueue<Problem>()
        );
        await Task.WhenAll(
            wanted
                .GroupBy(w => w.Source)
                .Select(async ofSource =>
                {
                    var known = whole
                        ? new Dictionary<string, FetchLog.Known>()
                        : await log.OfAsync(ofSource.Key.Name, cancel);
                    foreach (var one in ofSource)
                    {
                        await FetchAsync(one, known.GetValueOrDefault(one.Address.AbsoluteUri));
                        done(one);
                    }
                })
        );
        return new(
            [.. due],
            [.. unchanged.OrderBy(o => o.Source).ThenBy(o => o.Indicator)],
            // Of one source in the order in which they came: the first may be the cause of the others.
            [.. problems.OrderBy(p => p.Source, StringComparer.Ordinal)]
        );

        async Task FetchAsync(Wanted one, FetchLog.Known? known)
        {
            var (source, address, indicators) = one;
            var result = await source.FetchAsync(
                client,
                address,
                known?.Validators ?? Validators.None,
                cancel
            );
            switch (result)
            {
                case FetchResult.Failed failed:
                    problems.Enqueue(new(source.Name, address.AbsoluteUri, indicators, failed.Problem));
                    break;
                case FetchResult.Unchanged:
                    foreach (var slug in indicators)
                        unchanged.Add(Unchanged(source, slug, known!.PublishedOn, address));
                    break;
                case FetchResult.Received { File: var file }:
                    var (files, problem) = await packed.OpenAsync(file.Path, file.Name, source, cancel);
                    if (problem is not null)
                        problems.Enqueue(new(source.Name, address.AbsoluteUri, indicators, problem));
                    foreach (var (path, name) in files)
                    {
                        var day =
                            published
                            ?? file.PublishedOn
                            ?? source.DateStated(path)
                            ?? LondonDay.Of(clock.GetUtcNow());
                        due.Add(
                            new(
                                source,
                                path,
                                day,
                                address.AbsoluteUri,
                                name,
                                files.Count == 1 && !whole ? file.Validators : Validators.None
                            )
                        );
                    }
                    break;
            }
        }
    }

    /// <summary>Remembers that a fetched file was loaded, unless part of it was refused.</summary>
    public async Task RememberAsync(
        LoadRun.Due due,
        IReadOnlyList<ReleaseOutcome> outcomes,
        CancellationToken cancel
    )
    {
        if (
            due is { Url: { } address, Validators: { AreNone: false } validators }
            && outcomes.Count > 0
            && outcomes.All(o => o.Status != ReleaseStatus.Refused)
        )
            await log.RememberAsync(due.Source.Name, address, new(due.PublishedOn, validators), cancel);
    }

    private static ReleaseOutcome Unchanged(ISource source, string slug, DateOnly publishedOn, Uri address) =>
        new(
            0,
            source.Name,
            slug,
            publishedOn,
            ReleaseStatus.Unchanged,
            "The publisher says that nothing has changed since it was last fetched.",
            address.AbsoluteUri,
            0,
            0,
            null,
            0,
            0,
            0
        );
}
