using RoadmapIndicators.Api.Problems;

namespace RoadmapIndicators.Api.Questions;

/// <summary>How every reading endpoint is mapped: GET and HEAD, its parameters declared, its formats checked.</summary>
public static class ReadEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static RouteHandlerBuilder MapRead(
        this IEndpointRouteBuilder routes,
        string pattern,
        Delegate handler,
        params QueryParameter[] parameters
    )
    {
        var endpoint = routes
            .MapMethods(pattern, Methods, handler)
            .WithMetadata(new QueryParameters(parameters))
            .AddEndpointFilter<FormatFilter>();
        if (pattern.Contains('{', StringComparison.Ordinal))
            endpoint.Produces<ProblemBody>(StatusCodes.Status404NotFound, Problem.MediaType);
        return endpoint;
    }
}
