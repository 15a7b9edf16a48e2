using RoadmapIndicators.Api.Formats;

namespace RoadmapIndicators.Api.Questions;

/// <summary>Refuses formats that are not offered, before any work is done.</summary>
public sealed class FormatFilter : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    ) =>
        FormatChoice.Of(context.HttpContext).Refusal is { } refusal
            ? ValueTask.FromResult<object?>(refusal)
            : next(context);
}
