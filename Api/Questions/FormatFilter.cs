using Microsoft.Net.Http.Headers;
using RoadmapIndicators.Api.Problems;

namespace RoadmapIndicators.Api.Questions;

/// <summary>Refuses formats that are not offered, before any work is done. The parameter goes before the header.</summary>
public sealed class FormatFilter : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var request = context.HttpContext.Request;
        if (request.Query.TryGetValue(QueryParameters.Format.Name, out var asked))
            return asked is ["json"]
                ? next(context)
                : Refused($"format={NearMatches.Quote(asked.ToString())}", QueryParameters.Format.Name);
        // A header that cannot be read asks for nothing in particular (RFC 9110 12.5.1 lets a server ignore it).
        if (
            !MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
            || accepted.Count == 0
            || accepted.Any(TakesJson)
        )
            return next(context);
        return Refused($"Accept: {NearMatches.Quote(request.Headers.Accept.ToString())}", null);
    }

    private static bool TakesJson(MediaTypeHeaderValue accepted) =>
        accepted.Quality is not 0
        && (
            accepted.MatchesAllTypes
            || accepted.MediaType.Equals("application/*", StringComparison.OrdinalIgnoreCase)
            || accepted.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || accepted.MediaType.Equals("text/json", StringComparison.OrdinalIgnoreCase)
        );

    private static ValueTask<object?> Refused(string what, string? parameter) =>
        ValueTask.FromResult<object?>(
            Problem.Of(
                ProblemKind.NotAcceptable,
                [new Fault(FaultCode.NotOffered, parameter, $"{what} is not offered here; json is.")]
            )
        );
}
