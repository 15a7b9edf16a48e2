using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Ingestion.Fetching;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Runs;

/// <summary>The files that publishers have now, fetched into temporary ones that disposing deletes.</summary>
public sealed class LiveFiles(RoadmapCatalogue catalogue, TimeProvider clock) : IDisposable
{
    private readonly PublisherClient client = new(clock);
    private readonly List<string> temporary = [];

    /// <summary>Files that may be loaded.</summary>
    public List<LoadRun.Due> Due { get; } = [];

    /// <summary>What could not be fetched, and why.</summary>
    public List<FetchProblem> Problems { get; } = [];

    /// <summary>When files may be taken that came before the time of their release; null for none.</summary>
    public DateTimeOffset? EmbargoedUntil { get; private set; }

    /// <summary>Fetches all that the catalogue wants of a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="indicator">Only this indicator; null for all.</param>
    /// <param name="published">The day of publication, for files whose publisher states none; null for today.</param>
    public async Task FetchAsync(
        ISource source,
        string? indicator,
        DateOnly? published,
        CancellationToken cancel
    )
    {
        foreach (
            var url in catalogue
                .Indicators.Where(i => indicator is null || i.Slug == indicator)
                .SelectMany(source.Addresses)
                .Distinct()
        )
            await FetchOneAsync(source, url, published, cancel);
    }

    /// <summary>Fetches one address.</summary>
    public async Task FetchOneAsync(ISource source, Uri url, DateOnly? published, CancellationToken cancel)
    {
        var (file, problem) = await client.FetchAsync(url, cancel);
        if (file is null)
        {
            Problems.Add(new(source.Name, problem!));
            return;
        }
        temporary.Add(file.Path);
        var now = clock.GetUtcNow();
        var day = published ?? file.LastModified ?? LondonDay.Of(now);
        var embargo = new ReleaseEmbargo(
            catalogue.FindSource(source.Name)?.Schedule?.Embargo ?? SourceSchedule.UsualEmbargo
        );
        if (embargo.IsOver(day, now))
            Due.Add(new(source, file.Path, day, url.AbsoluteUri, file.Name));
        else if (EmbargoedUntil is not { } known || embargo.LiftsAt(day) > known)
            EmbargoedUntil = embargo.LiftsAt(day);
    }

    public void Dispose()
    {
        client.Dispose();
        temporary.ForEach(File.Delete);
    }
}
