using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Areas;
using RoadmapIndicators.Api.Formats;
using RoadmapIndicators.Api.Progress;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Api.Vintages;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Progress;

namespace RoadmapIndicators.Api.Profile;

/// <summary>All that is known of one area.</summary>
public static class ProfileApi
{
    public static void MapProfileApi(this IEndpointRouteBuilder routes) =>
        routes
            .MapRead(
                "/areas/{code}/profile",
                GetAsync,
                ProgressQuery.Benchmark,
                Parameters.Edition,
                Parameters.AsOf
            )
            .Offers(OfferedFormats.Tables)
            .WithTags("Areas")
            .WithName("getAreaProfile")
            .WithSummary("Every indicator for one area: newest figure, trend, targets, beside a benchmark")
            .WithDescription(
                "The measures that have a figure of the area, in the order of the catalogue, and apart from them those that have none, each with the reason. An indicator without a published total stands by its groups."
            );

    private static async Task<Answer<ProfileAnswer>> GetAsync(
        string code,
        QueryReader query,
        CatalogueReader reader,
        ProgressStore store,
        CancellationToken cancellation
    )
    {
        var (history, asked, inForce) = await reader.ReadAsync(query, cancellation);
        var areas = inForce.Catalogue.Areas;
        var area = areas.Find(code);
        if (area is null)
            query.AddNotFound("code", AreaQuery.Unknown(code, areas));
        var benchmark = AreaQuery.One(query, ProgressQuery.Benchmark, areas);
        if (query.Problem is { } problem)
            return problem;
        var question = new ProgressQuestion(area!.Code, benchmark, null);
        var read = await store.ReadAsync(history, asked, inForce, cancellation);
        var lines = await ProgressApi.LinesAsync(store, read, question, cancellation);
        var states = new VintageOfSeveral(history, asked, inForce, read);
        var permalink = states.Permalink(query.Asked);
        return new Answer<ProfileAnswer>(
            EntityTag.Of([history.Find(inForce.Edition), .. read.Select(r => r.Entry)]),
            asked.Edition is null ? CachePolicy.Moving : CachePolicy.Revalidate,
            () => Make(question, lines, areas, inForce.Edition)
        )
        {
            Permalink = permalink,
            Table = () =>
                Table.Of(
                    states.NotesOf(
                        $"{area.Code}-profile",
                        $"{area.Name}: every indicator",
                        query.Asked.Text,
                        permalink,
                        _ => true
                    ),
                    ProfileRow.Columns,
                    ProfileRow.All(Make(question, lines, areas, inForce.Edition))
                ),
        };
    }

    private static ProfileAnswer Make(
        ProgressQuestion question,
        IReadOnlyList<ScorecardLine> lines,
        AreaRegister areas,
        int catalogueEdition
    )
    {
        var measures = lines.Select(l => l.Line).ToList();
        var newest = lines
            .Where(l => l.Line.Latest is not null)
            .Select(l => l.At.Entry)
            .MaxBy(e => e!.Edition);
        var name = areas.NameOf(question.Area);
        return new ProfileAnswer(
            AreaRef.Of(question.Area, areas),
            question.Benchmark is { } benchmark ? AreaRef.Of(benchmark, areas) : null,
            newest?.Edition,
            newest?.Date,
            catalogueEdition,
            MethodVersion.Current,
            TallyAnswer.Of(measures),
            Answers(held: true),
            Answers(held: false),
            ProgressHeadline.Of(ProgressTally.Of(measures), name),
            newest is null ? $"No figure of {name} is held." : null
        );

        IReadOnlyList<MeasureAnswer> Answers(bool held) =>
            [
                .. lines
                    .Where(l => (l.Line.Latest is not null) == held)
                    .Select(l => MeasureAnswer.Of(l.Line, l.At, question.Area)),
            ];
    }
}
