using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Domain.Projections;

namespace RoadmapIndicators.Api.Projections;

/// <summary>Reads how a projection is to be made and how far.</summary>
/// <param name="Named">A named alternative; null for the default.</param>
/// <param name="Horizon">Whole steps or years, 1 to 6.</param>
public sealed record ProjectionQuery(ProjectionMethod? Named, int Horizon)
{
    public static readonly QueryParameter Method = new(
        "method",
        "How to project: the default (a gate decides between no change and a drift that fades; its limits are calibrated), or a named alternative with the method's own limits.",
        "default",
        OneOf: ["default", "noChange", "drift", "dampedDrift", "theta", "holt", "dampedHolt"]
    );

    public static readonly QueryParameter Steps = new(
        "horizon",
        "How many years or steps ahead; no method was tested beyond six.",
        "6",
        Least: 1,
        Most: IntervalMultipliers.LongestHorizon
    );

    public static readonly ProjectionQuery Default = new(null, IntervalMultipliers.LongestHorizon);

    public static ProjectionQuery Read(QueryReader query) =>
        new(
            query.Choice(Method) is { } name && Enum.TryParse<ProjectionMethod>(name, true, out var method)
                ? method
                : null,
            query.Number(Steps) ?? IntervalMultipliers.LongestHorizon
        );
}
