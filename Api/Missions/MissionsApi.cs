using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Problems;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Api.Vintages;
using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Api.Missions;

/// <summary>What the roadmap is for.</summary>
public static class MissionsApi
{
    public static void MapMissionsApi(this IEndpointRouteBuilder routes)
    {
        var missions = routes.MapGroup("/missions").WithTags("Missions");
        missions
            .MapRead("", ListAsync, Parameters.Edition, Parameters.AsOf)
            .WithName("listMissions")
            .WithSummary("The missions, with their outcomes, indicators and activities")
            .WithDescription("What the roadmap asks for, in our own words, each part with its source.");
        missions
            .MapRead("/{slug}", GetAsync, Parameters.Edition, Parameters.AsOf)
            .WithName("getMission")
            .WithSummary("One mission, with its outcomes, indicators and activities")
            .WithDescription("An outcome that no indicator speaks to yet says so.");
    }

    /// <summary>That there is no such mission, with those that may have been meant.</summary>
    public static string Unknown(string slug, RoadmapCatalogue catalogue) =>
        $"There is no mission {NearMatches.Quote(slug)}; missions are {string.Join(", ", catalogue.Missions.Select(m => m.Slug))}."
        + NearMatches.Hint(slug, catalogue.Missions.Select(m => new NearMatches.Candidate(m.Slug, m.Title)));

    private static async Task<Answer<MissionList>> ListAsync(
        QueryReader query,
        CatalogueReader reader,
        CancellationToken cancellation
    )
    {
        var (history, _, catalogue) = await reader.ReadAsync(query, cancellation);
        if (query.Problem is { } problem)
            return problem;
        return new Answer<MissionList>(
            EntityTag.Of(history.Find(catalogue.Edition)),
            CachePolicy.Moving,
            () =>
                new MissionList(
                    catalogue.Edition,
                    [
                        .. catalogue
                            .Catalogue.Missions.OrderBy(m => m.Number)
                            .Select(m => MissionAnswer.Of(m, catalogue.Catalogue, catalogue.Edition)),
                    ],
                    catalogue.Catalogue.Missions.Count == 0 ? "The catalogue holds no missions." : null
                )
        );
    }

    private static async Task<Answer<MissionAnswer>> GetAsync(
        string slug,
        QueryReader query,
        CatalogueReader reader,
        CancellationToken cancellation
    )
    {
        var (history, _, catalogue) = await reader.ReadAsync(query, cancellation);
        var mission = catalogue.Catalogue.FindMission(slug);
        if (mission is null)
            query.AddNotFound("slug", Unknown(slug, catalogue.Catalogue));
        if (query.Problem is { } problem)
            return problem;
        return new Answer<MissionAnswer>(
            EntityTag.Of(history.Find(catalogue.Edition)),
            CachePolicy.Moving,
            () => MissionAnswer.Of(mission!, catalogue.Catalogue, catalogue.Edition)
        );
    }
}
