using System.Globalization;
using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Problems;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Api.Vintages;

namespace RoadmapIndicators.Api.Releases;

/// <summary>What was loaded, held or refused, when and from where.</summary>
public static class ReleasesApi
{
    private static readonly QueryParameter Source = new(
        "source",
        "Only releases that came through this source.",
        "ons-els"
    );

    private static readonly QueryParameter Indicator = new(
        "indicator",
        "Only releases of this indicator.",
        "gigabit-coverage"
    );

    private static readonly QueryParameter Status = new(
        "status",
        "Only releases of which this became.",
        "published",
        OneOf: ["published", "unchanged", "held", "refused", "rejected", "superseded"]
    );

    public static void MapReleasesApi(this IEndpointRouteBuilder routes)
    {
        var releases = routes.MapGroup("/releases").WithTags("Releases");
        releases
            .MapRead("", ListAsync, Source, Indicator, Status, Parameters.CatalogueLimit, Parameters.Cursor)
            .WithName("listReleases")
            .WithSummary("Every release that was read, and what became of it")
            .WithDescription("The last recorded first, those held for review or refused included.");
        releases
            .MapRead("/{id}", GetAsync)
            .WithName("getRelease")
            .WithSummary("One release")
            .WithDescription("A release by its number, as figures and editions name it.");
        releases
            .MapRead("/{id}/issues", IssuesAsync, Parameters.CatalogueLimit, Parameters.Cursor)
            .WithName("listReleaseIssues")
            .WithSummary("Each row of a release that could not be read, and each flag, with its reason")
            .WithDescription(
                "Rows are kept as they stood, so that a mistake can be taken up with the publisher."
            );
    }

    private static async Task<Answer<ReleaseList>> ListAsync(
        QueryReader query,
        ReleaseReader reader,
        EditionLog log,
        CancellationToken cancellation
    )
    {
        var catalogue = log.Current.Catalogue.Catalogue;
        var limit = query.Number(Parameters.CatalogueLimit) ?? Parameters.CatalogueDefault;
        var indicator = query.Text(Indicator);
        if (indicator is not null && catalogue.FindIndicator(indicator) is null)
            query.Add(
                FaultCode.Unknown,
                Indicator.Name,
                $"There is no indicator {NearMatches.Quote(indicator)}.{IndicatorReader.Hint(indicator, catalogue)}"
            );
        var source = query.Text(Source);
        // A source may have been read and refused without ever having made an edition, so any name is looked for.
        if (source is not null && !source.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.'))
            query.Add(
                FaultCode.Malformed,
                Source.Name,
                $"source={NearMatches.Quote(source)} is not the name of a source, such as ons-els."
            );
        var status = query.Choice(Status);
        var cursor = PageQuery.Cursor(query);
        if (query.Problem is { } problem)
            return problem;
        // The cursor holds the number of the last release shown: those recorded since do not shift the pages.
        var found = await reader.ListAsync(
            source,
            indicator,
            status,
            cursor?.Offset ?? long.MaxValue,
            limit + 1,
            cancellation
        );
        var page = found.Take(limit).ToList();
        var next =
            found.Count > limit ? new Cursor(0, 0, checked((int)page[^1].Id), query.Question).Text : null;
        var list = new ReleaseList(page, page.Count == 0 ? "No such release has been read." : null, next);
        return new Answer<ReleaseList>(tag: null, CachePolicy.Moving, () => list) { Next = next };
    }

    private static async Task<Answer<ReleaseAnswer>> GetAsync(
        string id,
        QueryReader query,
        ReleaseReader reader,
        CancellationToken cancellation
    )
    {
        var release = await FindAsync(id, query, reader, cancellation);
        return query.Problem is { } problem
            ? problem
            : new Answer<ReleaseAnswer>(tag: null, CachePolicy.Moving, () => release!);
    }

    private static async Task<Answer<ReleaseIssueList>> IssuesAsync(
        string id,
        QueryReader query,
        ReleaseReader reader,
        CancellationToken cancellation
    )
    {
        var limit = query.Number(Parameters.CatalogueLimit) ?? Parameters.CatalogueDefault;
        var cursor = PageQuery.Cursor(query);
        var release = await FindAsync(id, query, reader, cancellation);
        if (query.Problem is { } problem)
            return problem;
        var offset = cursor?.Offset ?? 0;
        var total = await reader.CountIssuesAsync(release!.Id, cancellation);
        var page = await reader.IssuesAsync(release.Id, offset, limit, cancellation);
        var next =
            offset + page.Count < total && page.Count > 0
                ? new Cursor(0, 0, offset + page.Count, query.Question).Text
                : null;
        var list = new ReleaseIssueList(
            release.Id,
            total,
            page,
            page.Count > 0 ? null
                : total == 0 ? "Every row could be read, and none was worth a look."
                : "The cursor points past the last issue.",
            next
        );
        return new Answer<ReleaseIssueList>(tag: null, CachePolicy.Moving, () => list) { Next = next };
    }

    private static async Task<ReleaseAnswer?> FindAsync(
        string id,
        QueryReader query,
        ReleaseReader reader,
        CancellationToken cancellation
    )
    {
        var release = long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? await reader.FindAsync(number, cancellation)
            : null;
        if (release is null)
            query.AddNotFound("id", $"There is no release {NearMatches.Quote(id)}; /v1/releases lists them.");
        return release;
    }
}
