using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Api.Vintages;

namespace RoadmapIndicators.Api.Inequality;

/// <summary>How far groups and places lie apart.</summary>
public static class InequalityApi
{
    private static readonly QueryParameter Within = Parameters.Breakdown with
    {
        Description =
            "The group that is divided further, such as age:75+ for the gap between men and women of that age; everybody when left out.",
        Example = "age:75+",
    };

    public static void MapInequalityApi(this IEndpointRouteBuilder routes) =>
        routes
            .MapRead(
                "/indicators/{slug}/inequality",
                GetAsync,
                Parameters.RequiredAreas,
                Parameters.OnePeriod,
                Within,
                Parameters.Edition,
                Parameters.AsOf
            )
            .WithTags("Inequality")
            .WithName("getInequality")
            .WithSummary(
                "Gaps between groups and between member areas: absolute, relative, over time, at the target's date"
            )
            .WithDescription(
                "For each dimension that figures are held by (age, sex, disability, ethnicity …) and for the local authorities inside the area: the widest gap with interval and test, the ratio, who moved, the trend of the gap, and what it would be at the date of the target that is set for the average. Absolute and relative gaps can move in opposite directions, so both are given. The slope and relative index of inequality are given where figures by quantile of deprivation are held."
            );

    private static async Task<Answer<OneOrSeveral<InequalityAnswer>>> GetAsync(
        string slug,
        QueryReader query,
        IndicatorReader reader,
        EditionLog log,
        CancellationToken cancellation
    )
    {
        var subjects = await SubjectQuery.ReadAsync(slug, query, reader, log, cancellation);
        var period = OnePeriod.Read(query, subjects.Count > 0 ? subjects[0].At.Indicator.PeriodKind : null);
        if (query.Problem is { } problem)
            return problem;
        var at = subjects[0].At;
        return new Answer<OneOrSeveral<InequalityAnswer>>(
            at.ProjectedTag,
            at.ComputedPolicy,
            () =>
                new OneOrSeveral<InequalityAnswer>([.. subjects.Select(s => InequalityMaker.Make(s, period))])
        )
        {
            Permalink = query.Asked.At(at.ProjectionPinnedAt),
        };
    }
}
