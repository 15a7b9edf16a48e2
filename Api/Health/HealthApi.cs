using Npgsql;
using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Api.Vintages;

namespace RoadmapIndicators.Api.Health;

/// <summary>For whoever runs the service.</summary>
public static class HealthApi
{
    public static void MapHealthApi(this IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("/health").WithTags("Health");
        health
            .MapRead("/live", Live)
            .WithName("getLiveness")
            .WithSummary("Whether the process answers")
            .WithDescription("200 as long as the service runs, whatever becomes of the database.");
        health
            .MapRead("/ready", ReadyAsync)
            .WithName("getReadiness")
            .WithSummary("Whether there are figures to answer from, and the database answers")
            .WithDescription("200 with the newest edition, or 503 with Retry-After.");
    }

    private static Answer<HealthAnswer> Live(QueryReader query) =>
        query.Problem is { } problem
            ? problem
            : new Answer<HealthAnswer>(null, CachePolicy.Never, () => new HealthAnswer("live", null));

    private static async Task<Answer<HealthAnswer>> ReadyAsync(
        QueryReader query,
        EditionLog log,
        NpgsqlDataSource database,
        CancellationToken cancellation
    )
    {
        if (query.Problem is { } problem)
            return problem;
        var edition = log.Current.Newest.Edition;
        await using var ping = database.CreateCommand("select 1");
        await ping.ExecuteScalarAsync(cancellation);
        return new Answer<HealthAnswer>(null, CachePolicy.Never, () => new HealthAnswer("ready", edition));
    }
}
