using RoadmapIndicators.Api.Formats;
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

    /// <summary>Offers more formats than JSON; the endpoint's answers then have a table, and a cube where JSON-stat is one.</summary>
    public static RouteHandlerBuilder Offers(this RouteHandlerBuilder endpoint, OfferedFormats formats) =>
        endpoint
            .WithMetadata(formats)
            .Produces<ProblemBody>(StatusCodes.Status413PayloadTooLarge, Problem.MediaType);
}
