using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Formats;
using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Api.Vintages;

namespace RoadmapIndicators.Api.TargetGap;

/// <summary>How far areas are from targets.</summary>
public static class TargetGapApi
{
    public static void MapTargetGapApi(this IEndpointRouteBuilder routes) =>
        routes
            .MapRead(
                "/indicators/{slug}/target-gap",
                GetAsync,
                [.. SubjectQuery.Parameters, WhatIfQuery.Level, WhatIfQuery.Year]
            )
            .Offers(OfferedFormats.Tables)
            .WithTags("Target gap")
            .WithName("getTargetGap")
            .WithSummary(
                "How far an area is from each target: gap, required change, pace, chance of meeting it, status"
            )
            .WithDescription(
                "Every published target of the indicator, whatever area it was set for; each says for which, from what source, and whether the series measures what was meant. A target year ends on 31 December, and whether it has passed is judged by the latest figure. The chance of meeting it comes from a calibrated projection; published schemes stand beside it. With target (and by) it answers what if. Several areas give results with one entry for each; in files each area and target is a row."
            );

    private static async Task<Answer<OneOrSeveral<TargetGapAnswer>>> GetAsync(
        string slug,
        QueryReader query,
        IndicatorReader reader,
        EditionLog log,
        CancellationToken cancellation
    )
    {
        var subjects = await SubjectQuery.ReadAsync(slug, query, reader, log, cancellation);
        var indicator = subjects.Count > 0 ? subjects[0].At.Indicator : null;
        var whatIf = WhatIfQuery.Read(query, indicator);
        if (query.Problem is { } problem)
            return problem;
        var at = subjects[0].At;
        var permalink = query.Asked.At(at.ProjectionPinnedAt);
        return new Answer<OneOrSeveral<TargetGapAnswer>>(
            at.ProjectedTag,
            at.ComputedPolicy,
            () => new OneOrSeveral<TargetGapAnswer>([.. subjects.Select(s => TargetGapMaker.Make(s, whatIf))])
        )
        {
            Permalink = permalink,
            Table = () =>
                Table.Of(
                    at.NotesOf("target-gap", "distance to targets", query.Asked.Text, permalink),
                    TargetGapRow.Columns,
                    TargetGapRow.All(subjects.Select(s => TargetGapMaker.Make(s, whatIf)))
                ),
        };
    }
}
