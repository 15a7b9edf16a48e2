using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Problems;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Api.Vintages;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Api.Sources;

/// <summary>Where figures come from, when publishers are asked, and how that goes.</summary>
public static class SourcesApi
{
    public static void MapSourcesApi(this IEndpointRouteBuilder routes)
    {
        var sources = routes.MapGroup("/sources").WithTags("Sources");
        sources
            .MapRead("", ListAsync)
            .WithName("listSources")
            .WithSummary("Every source: what it is, when it is asked, and how that goes")
            .WithDescription(
                "The last success and the last attempt, the next run, since when it has been failing, what is held for review, and how old its newest release is against what its publisher promises."
            );
        sources
            .MapRead("/{name}", GetAsync)
            .WithName("getSource")
            .WithSummary("One source")
            .WithDescription("A source by its name, as releases and indicators give it.");
    }

    private static async Task<Answer<SourceList>> ListAsync(
        QueryReader query,
        SourceReader reader,
        EditionLog log,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        if (query.Problem is { } problem)
            return problem;
        var sources = await AllAsync(reader, log, clock, cancellation);
        var list = new SourceList(sources, sources.Count == 0 ? "The catalogue names no source." : null);
        return new Answer<SourceList>(tag: null, CachePolicy.Moving, () => list);
    }

    private static async Task<Answer<SourceAnswer>> GetAsync(
        string name,
        QueryReader query,
        SourceReader reader,
        EditionLog log,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var sources = await AllAsync(reader, log, clock, cancellation);
        var source = sources.FirstOrDefault(one => one.Name == name);
        if (source is null)
            query.AddNotFound(
                "name",
                $"There is no source {NearMatches.Quote(name)}; /v1/sources lists them.{NearMatches.Hint(name, sources.Select(one => new NearMatches.Candidate(one.Name, one.Title)))}"
            );
        return query.Problem is { } problem
            ? problem
            : new Answer<SourceAnswer>(tag: null, CachePolicy.Moving, () => source!);
    }

    private static async Task<IReadOnlyList<SourceAnswer>> AllAsync(
        SourceReader reader,
        EditionLog log,
        TimeProvider clock,
        CancellationToken cancellation
    ) =>
        SourceMaker.Make(
            log.Current.Catalogue.Catalogue,
            await reader.ReadAsync(cancellation),
            LondonDay.Of(clock.GetUtcNow())
        );
}
