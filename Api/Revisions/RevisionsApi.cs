using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Formats;
using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Api.Vintages;

namespace RoadmapIndicators.Api.Revisions;

/// <summary>How figures were revised.</summary>
public static class RevisionsApi
{
    public static void MapRevisionsApi(this IEndpointRouteBuilder routes) =>
        routes
            .MapRead(
                "/indicators/{slug}/revisions",
                GetAsync,
                [.. SubjectQuery.Parameters, Parameters.Period]
            )
            .Offers(OfferedFormats.Tables)
            .WithTags("Revisions")
            .WithName("getRevisions")
            .WithSummary("Every value that a period ever had, with the edition and release of each")
            .WithDescription(
                "What the publisher said first and what it says now. A mean of the changes is given from three revisions on. With edition or asOf, what came later is left out. Several areas give results with one entry for each."
            );

    private static async Task<Answer<OneOrSeveral<RevisionsAnswer>>> GetAsync(
        string slug,
        QueryReader query,
        IndicatorReader indicators,
        RevisionReader reader,
        EditionLog log,
        CancellationToken cancellation
    )
    {
        var subjects = await SubjectQuery.ReadAsync(slug, query, indicators, log, cancellation);
        var asked = PeriodQuery.Read(query);
        if (query.Problem is { } problem)
            return problem;
        var at = subjects[0].At;
        var periods = asked.ReadAs(at.Indicator.PeriodKind);
        var held = at.Entry is { } entry
            ? (
                await reader.ReadAsync(
                    slug,
                    [.. subjects.Select(s => s.Area)],
                    subjects[0].Breakdown,
                    entry.Edition,
                    cancellation
                )
            ).ToLookup(h => h.Area)
            : Enumerable.Empty<HeldFigure>().ToLookup(h => h.Area);
        var permalink = query.Asked.At(at.PinnedAt);
        var answers = subjects
            .Select(s => RevisionsMaker.Make(s, [.. held[s.Area]], periods, permalink))
            .ToList();
        return new Answer<OneOrSeveral<RevisionsAnswer>>(
            at.Tag,
            at.ComputedPolicy,
            () => new OneOrSeveral<RevisionsAnswer>(answers)
        )
        {
            Permalink = permalink,
            MayBeLong = true,
            Table = () =>
                Table.Of(
                    at.NotesOf(
                        "revisions",
                        "every value that was published",
                        query.Asked.Text,
                        permalink
                    ) with
                    {
                        Reason = answers.All(a => a.Periods.Count == 0) ? answers[0].Reason : null,
                    },
                    RevisionRow.Columns,
                    RevisionRow.All(answers)
                ),
        };
    }
}
