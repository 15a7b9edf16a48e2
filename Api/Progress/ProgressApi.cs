using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Formats;
using RoadmapIndicators.Api.Missions;
using RoadmapIndicators.Api.Outcomes;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Api.Vintages;
using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Api.Progress;

/// <summary>How areas do by the measures of missions and outcomes.</summary>
public static class ProgressApi
{
    private const string Description =
        "For each measure the newest figure, its trend and how it stands towards its target; for each outcome and mission the counts by status, what has no data and what has no target, the worst gaps first. Never one blended score. With a benchmark each measure is set beside that area, and filter=worseAndWorsening shows those that are worse than it and have a sustained trend the wrong way. Several areas give results with one entry for each.";

    public static void MapProgressApi(this IEndpointRouteBuilder routes)
    {
        routes
            .MapRead("/missions/progress", AllAsync, ProgressQuery.Parameters)
            .Offers(OfferedFormats.Tables)
            .WithTags("Progress")
            .WithName("getMissionsProgress")
            .WithSummary(
                "Scorecard of an area over all missions: counts by status, worst gaps first, no score"
            )
            .WithDescription(Description);
        routes
            .MapRead("/missions/{slug}/progress", MissionAsync, ProgressQuery.Parameters)
            .Offers(OfferedFormats.Tables)
            .WithTags("Progress")
            .WithName("getMissionProgress")
            .WithSummary("Scorecard of an area for one mission")
            .WithDescription(Description);
        routes
            .MapRead("/outcomes/{code}/progress", OutcomeAsync, ProgressQuery.Parameters)
            .Offers(OfferedFormats.Tables)
            .WithTags("Progress")
            .WithName("getOutcomeProgress")
            .WithSummary("Scorecard of an area for one outcome")
            .WithDescription(Description);
    }

    private static Task<Answer<OneOrSeveral<ProgressAnswer>>> AllAsync(
        QueryReader query,
        CatalogueReader reader,
        ProgressStore store,
        CancellationToken cancellation
    ) => AnswerAsync(query, reader, store, (catalogue, _) => catalogue.Outcomes, cancellation);

    private static Task<Answer<OneOrSeveral<ProgressAnswer>>> MissionAsync(
        string slug,
        QueryReader query,
        CatalogueReader reader,
        ProgressStore store,
        CancellationToken cancellation
    ) =>
        AnswerAsync(
            query,
            reader,
            store,
            (catalogue, faults) =>
            {
                if (catalogue.FindMission(slug) is { } mission)
                    return [.. catalogue.OutcomesOf(mission)];
                faults.AddNotFound("slug", MissionsApi.Unknown(slug, catalogue));
                return [];
            },
            cancellation
        );

    private static Task<Answer<OneOrSeveral<ProgressAnswer>>> OutcomeAsync(
        string code,
        QueryReader query,
        CatalogueReader reader,
        ProgressStore store,
        CancellationToken cancellation
    ) =>
        AnswerAsync(
            query,
            reader,
            store,
            (catalogue, faults) =>
            {
                if (catalogue.FindOutcome(code) is { } outcome)
                    return [outcome];
                faults.AddNotFound("code", OutcomesApi.Unknown(code, catalogue));
                return [];
            },
            cancellation
        );

    private static async Task<Answer<OneOrSeveral<ProgressAnswer>>> AnswerAsync(
        QueryReader query,
        CatalogueReader reader,
        ProgressStore store,
        Func<RoadmapCatalogue, QueryReader, IReadOnlyList<Outcome>> choose,
        CancellationToken cancellation
    )
    {
        var (history, asked, inForce) = await reader.ReadAsync(query, cancellation);
        var catalogue = inForce.Catalogue;
        var outcomes = choose(catalogue, query);
        var questions = ProgressQuery.Read(query, catalogue.Areas);
        if (query.Problem is { } problem)
            return problem;
        var read = await store.ReadAsync(history, asked, inForce, cancellation);
        var scorecards = new List<(ProgressQuestion, IReadOnlyList<ScorecardLine>)>(questions.Count);
        foreach (var question in questions)
            scorecards.Add((question, await LinesAsync(store, read, question, cancellation)));
        var states = new VintageOfSeveral(history, asked, inForce, read);
        var permalink = states.Permalink(query.Asked);
        return new Answer<OneOrSeveral<ProgressAnswer>>(
            EntityTag.Of([history.Find(inForce.Edition), .. read.Select(r => r.Entry)]),
            asked.Edition is null ? CachePolicy.Moving : CachePolicy.Revalidate,
            () => new OneOrSeveral<ProgressAnswer>(Made())
        )
        {
            Permalink = permalink,
            Table = () =>
            {
                var made = Made();
                return Table.Of(
                    states.NotesOf(
                        "scorecard",
                        "Scorecard: measures by mission and outcome",
                        query.Asked.Text,
                        permalink,
                        indicator => indicator.Outcomes.Any(IsAsked)
                    ) with
                    {
                        Reason = made.TrueForAll(a => a.Reason is not null) ? made[0].Reason : null,
                    },
                    ScorecardRow.Columns,
                    ScorecardRow.All(made)
                );
            },
        };

        bool IsAsked(string code) => outcomes.Any(o => o.Code == code);

        List<ProgressAnswer> Made() =>
            scorecards.ConvertAll(s =>
                ProgressMaker.Make(s.Item1, s.Item2, outcomes, catalogue, inForce.Edition)
            );
    }

    /// <summary>Every line of an area, in the catalogue's order.</summary>
    internal static async Task<IReadOnlyList<ScorecardLine>> LinesAsync(
        ProgressStore store,
        IReadOnlyList<IndicatorVintage> read,
        ProgressQuestion question,
        CancellationToken cancellation
    )
    {
        var lines = new List<ScorecardLine>(read.Count);
        foreach (var at in read)
        foreach (var line in await store.LinesAsync(at, question.Area, question.Benchmark, cancellation))
            lines.Add(new ScorecardLine(line, at));
        return lines;
    }
}
