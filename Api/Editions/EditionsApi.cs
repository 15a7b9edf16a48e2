using System.Globalization;
using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Problems;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Api.Vintages;

namespace RoadmapIndicators.Api.Editions;

/// <summary>The edition log.</summary>
public static class EditionsApi
{
    private static readonly QueryParameter Indicator = new(
        "indicator",
        "Only editions that changed this indicator's figures.",
        "gigabit-coverage"
    );

    public static void MapEditionsApi(this IEndpointRouteBuilder routes)
    {
        var editions = routes.MapGroup("/editions").WithTags("Editions");
        editions
            .MapRead("", List, Indicator, Parameters.CatalogueLimit, Parameters.Cursor)
            .WithName("listEditions")
            .WithSummary("Every change to what is served, newest first")
            .WithDescription(
                "A number that only grows. Any answer can be had again as of an edition, with edition=n."
            );
        editions
            .MapRead("/{n}", Get)
            .WithName("getEdition")
            .WithSummary("One edition: what it changed, when, from which release")
            .WithDescription("An edition by its number.");
    }

    private static Answer<EditionList> List(QueryReader query, EditionLog log)
    {
        var history = log.Current;
        var catalogue = history.Catalogue.Catalogue;
        var limit = query.Number(Parameters.CatalogueLimit) ?? Parameters.CatalogueDefault;
        var indicator = query.Text(Indicator);
        if (indicator is not null && catalogue.FindIndicator(indicator) is null)
            query.Add(
                FaultCode.Unknown,
                Indicator.Name,
                $"There is no indicator {NearMatches.Quote(indicator)}.{IndicatorReader.Hint(indicator, catalogue)}"
            );
        var cursor = PageQuery.Cursor(query);
        if (query.Problem is { } problem)
            return problem;
        var newest = cursor?.Edition ?? history.Newest.Edition;
        var found = history
            .Entries.Where(e => e.Edition <= newest && (indicator is null || e.Indicator == indicator))
            .Reverse()
            .ToList();
        var (page, next) = PageQuery.Cut(found, cursor ?? new Cursor(newest, 0, 0, query.Question), limit);
        return new Answer<EditionList>(
            EntityTag.Of(history.Find(newest) ?? history.Newest),
            CachePolicy.Moving,
            () =>
                new EditionList(
                    newest,
                    found.Count,
                    [.. page.Select(EditionAnswer.Of)],
                    page.Count == 0 ? $"No figures of {indicator} have been published here." : null,
                    next
                )
        )
        {
            Next = next,
        };
    }

    private static Answer<EditionAnswer> Get(string n, QueryReader query, EditionLog log)
    {
        var entry = Find(n, query, log.Current);
        return query.Problem is { } problem
            ? problem
            : new Answer<EditionAnswer>(
                EntityTag.Of(entry),
                CachePolicy.Moving,
                () => EditionAnswer.Of(entry!)
            );
    }

    /// <summary>The edition that an address names; null where there is none, which the reader then says.</summary>
    public static EditionEntry? Find(string n, QueryReader query, EditionHistory history)
    {
        var entry = int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? history.Find(number)
            : null;
        if (entry is null)
            query.AddNotFound(
                "n",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"There is no edition {NearMatches.Quote(n)}: the first is {history.First.Edition}, the last {history.Newest.Edition}."
                )
            );
        return entry;
    }
}
