using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Problems;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Api.Vintages;
using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Api.Outcomes;

/// <summary>What would be true if the roadmap's missions were reached.</summary>
public static class OutcomesApi
{
    public static void MapOutcomesApi(this IEndpointRouteBuilder routes)
    {
        var outcomes = routes.MapGroup("/outcomes").WithTags("Outcomes");
        outcomes
            .MapRead("", ListAsync, Parameters.Edition, Parameters.AsOf)
            .WithName("listOutcomes")
            .WithSummary("The outcomes, with their indicators, targets and activities")
            .WithDescription("Every outcome of every mission; those that nothing measures yet say so.");
        outcomes
            .MapRead("/{code}", GetAsync, Parameters.Edition, Parameters.AsOf)
            .WithName("getOutcome")
            .WithSummary("One outcome, with its indicators, targets and activities")
            .WithDescription("An outcome by its code: the mission's number and a letter.");
    }

    /// <summary>That there is no such outcome, with those that there are.</summary>
    public static string Unknown(string code, RoadmapCatalogue catalogue) =>
        $"There is no outcome {NearMatches.Quote(code)}; outcomes are {string.Join(", ", catalogue.Outcomes.Select(o => o.Code))}."
        + NearMatches.Hint(code, catalogue.Outcomes.Select(o => new NearMatches.Candidate(o.Code, o.Title)));

    private static async Task<Answer<OutcomeList>> ListAsync(
        QueryReader query,
        CatalogueReader reader,
        CancellationToken cancellation
    )
    {
        var (history, _, catalogue) = await reader.ReadAsync(query, cancellation);
        if (query.Problem is { } problem)
            return problem;
        return new Answer<OutcomeList>(
            EntityTag.Of(history.Find(catalogue.Edition)),
            CachePolicy.Moving,
            () =>
                new OutcomeList(
                    catalogue.Edition,
                    [
                        .. catalogue.Catalogue.Outcomes.Select(o =>
                            OutcomeAnswer.Of(o, catalogue.Catalogue, catalogue.Edition)
                        ),
                    ],
                    catalogue.Catalogue.Outcomes.Count == 0 ? "The catalogue holds no outcomes." : null
                )
        );
    }

    private static async Task<Answer<OutcomeAnswer>> GetAsync(
        string code,
        QueryReader query,
        CatalogueReader reader,
        CancellationToken cancellation
    )
    {
        var (history, _, catalogue) = await reader.ReadAsync(query, cancellation);
        var outcome = catalogue.Catalogue.FindOutcome(code);
        if (outcome is null)
            query.AddNotFound("code", Unknown(code, catalogue.Catalogue));
        if (query.Problem is { } problem)
            return problem;
        return new Answer<OutcomeAnswer>(
            EntityTag.Of(history.Find(catalogue.Edition)),
            CachePolicy.Moving,
            () => OutcomeAnswer.Of(outcome!, catalogue.Catalogue, catalogue.Edition)
        );
    }
}
