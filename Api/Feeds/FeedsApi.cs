using System.Globalization;
using Microsoft.AspNetCore.Http.Timeouts;
using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Changes;
using RoadmapIndicators.Api.Problems;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Api.Vintages;

namespace RoadmapIndicators.Api.Feeds;

/// <summary>What is new, for feed readers and for other systems.</summary>
public static class FeedsApi
{
    public const string JsonFeedType = "application/feed+json";

    private const int Usual = 20,
        Most = 100;

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    private static readonly QueryParameter Indicator = new(
        "indicator",
        "Only releases of this indicator.",
        "gigabit-coverage"
    );

    private static readonly QueryParameter Before = new(
        "before",
        "Only releases that made an edition before this one.",
        "60",
        Least: 1,
        Most: int.MaxValue
    );

    private static readonly QueryParameter Limit = new(
        "limit",
        "The most releases of a page, 20 unless said.",
        "20",
        Least: 1,
        Most: Most
    );

    private static readonly QueryParameter Since = new(
        "since",
        "The last edition that the client has seen all of; 0 for everything.",
        "60",
        Least: 0,
        Most: int.MaxValue
    );

    public static void MapFeedsApi(this IEndpointRouteBuilder routes)
    {
        Feed(routes, "releases.json", JsonFeedType, "Releases as a JSON Feed 1.1", page => page.AsJsonBytes())
            .WithName("getJsonFeed");
        Feed(routes, "releases.atom", AtomFeed.MediaType, "Releases as an Atom feed", AtomFeed.Write)
            .WithName("getAtomFeed");
        var changes = routes
            .MapMethods("/feeds/changes.ndjson", Methods, Changes)
            .WithMetadata(new QueryParameters([Since, Indicator]))
            .WithMetadata(new DisableRequestTimeoutAttribute())
            .WithTags("Feeds")
            .WithName("getChangesFeed")
            .WithSummary("Every change since an edition, in order and without gaps, a JSON object a line")
            .WithDescription(
                "For each edition after since a line of type edition, then a line of type change for each figure that it added, revised or withdrew. Go on with since = the last edition read. It ends with the newest edition at the time of asking."
            )
            .Produces<ChangeEvent>(StatusCodes.Status200OK, Formats.Format.Ndjson.MediaTypes[0])
            .Produces(StatusCodes.Status304NotModified);
        foreach (var status in new[] { 400, 503 })
            changes.Produces<ProblemBody>(status, Problem.MediaType);
    }

    private static RouteHandlerBuilder Feed(
        IEndpointRouteBuilder routes,
        string file,
        string mediaType,
        string summary,
        Func<FeedPage, byte[]> write
    )
    {
        var endpoint = routes
            .MapMethods(
                $"/feeds/{file}",
                Methods,
                (
                    HttpContext context,
                    QueryReader query,
                    ReleaseNewsReader reader,
                    EditionLog log,
                    CancellationToken cancellation
                ) => FeedAsync(file, mediaType, write, context, query, reader, log, cancellation)
            )
            .WithMetadata(new QueryParameters([Indicator, Before, Limit]))
            .WithTags("Feeds")
            .WithSummary(summary)
            .WithDescription("Newest first, with what each release changed for the region in a sentence.")
            .Produces<JsonFeed>(StatusCodes.Status200OK, mediaType)
            .Produces(StatusCodes.Status304NotModified);
        foreach (var status in new[] { 400, 503 })
            endpoint.Produces<ProblemBody>(status, Problem.MediaType);
        return endpoint;
    }

    private static async Task<IResult> FeedAsync(
        string file,
        string mediaType,
        Func<FeedPage, byte[]> write,
        HttpContext context,
        QueryReader query,
        ReleaseNewsReader reader,
        EditionLog log,
        CancellationToken cancellation
    )
    {
        var history = log.Current;
        var indicator = ReadIndicator(query, history);
        var before = query.Number(Before) ?? int.MaxValue;
        var limit = query.Number(Limit) ?? Usual;
        if (query.Problem is { } problem)
            return problem;
        var fitting = history
            .Entries.Where(e =>
                e.Indicator is not null
                && e.Edition < before
                && (indicator is null || e.Indicator == indicator)
            )
            .Reverse()
            .Take(limit + 1)
            .ToList();
        var news = new List<ReleaseNews>();
        foreach (var entry in fitting.Take(limit))
            news.Add(await reader.ReadAsync(entry, history.Catalogue, cancellation));
        var request = context.Request;
        var page = new FeedPage(
            $"{request.Scheme}://{request.Host}{request.PathBase}",
            query.Asked.Text,
            fitting.Count > limit
                ? FeedPage.Root + file + NextQuery(indicator, fitting[limit - 1].Edition, limit)
                : null,
            news.Count == 0 ? history.Newest.MadeAt : news.Max(n => n.Entry.MadeAt),
            news
        );
        return new BytesAnswer(
            EntityTag.Of(history.Newest, history.Find(history.Catalogue.Edition)),
            CachePolicy.Moving,
            $"{mediaType}; charset=utf-8",
            () => write(page)
        );
    }

    private static IResult Changes(QueryReader query, ChangeReader reader, EditionLog log)
    {
        var history = log.Current;
        var since = query.Number(Since) ?? 0;
        var indicator = ReadIndicator(query, history);
        if (since > history.Newest.Edition)
            query.Add(
                FaultCode.OutOfRange,
                Since.Name,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"since={since} is after the newest edition, {history.Newest.Edition}."
                )
            );
        if (query.Problem is { } problem)
            return problem;
        return new ChangesStream(history, since, indicator, reader);
    }

    private static string? ReadIndicator(QueryReader query, EditionHistory history)
    {
        if (query.Text(Indicator) is not { } slug)
            return null;
        if (history.Catalogue.Catalogue.FindIndicator(slug) is null)
            query.Add(
                FaultCode.Unknown,
                Indicator.Name,
                $"There is no indicator {NearMatches.Quote(slug)}.{IndicatorReader.Hint(slug, history.Catalogue.Catalogue)}"
            );
        return slug;
    }

    private static string NextQuery(string? indicator, int before, int limit)
    {
        var query = QueryString.Empty;
        if (indicator is not null)
            query = query.Add(Indicator.Name, indicator);
        return query
            .Add(Before.Name, before.ToString(CultureInfo.InvariantCulture))
            .Add(Limit.Name, limit.ToString(CultureInfo.InvariantCulture))
            .ToUriComponent();
    }
}
