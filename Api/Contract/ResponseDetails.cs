using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.OpenApi;
using RoadmapIndicators.Api.Formats;
using RoadmapIndicators.Api.Questions;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RoadmapIndicators.Api.Contract;

/// <summary>
/// Gives each operation all the answers it can have: those that its endpoint declares, and those that stand before
/// every endpoint; each with its headers, and problems as the document's own shared answers.
/// </summary>
public sealed class ResponseDetails : IOperationFilter
{
    private const string Ok = "200",
        Held = "304";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        var declared = operation.Responses ?? [];
        var isCached = !context.ApiDescription.RelativePath!.StartsWith("health/", StringComparison.Ordinal);
        var responses = new OpenApiResponses();
        if (declared.GetValueOrDefault(Ok) is OpenApiResponse answer)
        {
            answer.Description = isCached ? "The answer." : "The answer, as it is this moment.";
            answer.Headers = Headers(
                isCached ? HeaderDetails.OfAnswers : HeaderDetails.OfChecks,
                context.Document
            );
            if (metadata.OfType<QueryParameters>().Any(p => p.All.Contains(Parameters.Cursor)))
                answer.Headers[HeaderDetails.Link] = Reference(HeaderDetails.Link, context.Document);
            if (
                answer.Content?.Keys.Any(type =>
                    type == DownloadType || Format.All.Any(f => f.IsDownload && f.MediaTypes[0] == type)
                ) == true
            )
                answer.Headers[HeaderDetails.ContentDisposition] = Reference(
                    HeaderDetails.ContentDisposition,
                    context.Document
                );
            responses.Add(Ok, answer);
        }
        if (isCached)
            responses.Add(
                Held,
                new OpenApiResponse
                {
                    Description = "The client holds this answer already (If-None-Match); it has no body.",
                    Headers = Headers(HeaderDetails.OfAnswers, context.Document),
                }
            );
        var problems = new SortedSet<string>(declared.Keys, StringComparer.Ordinal)
        {
            "400",
            "429",
            "500",
            "503",
        };
        if (!metadata.OfType<DisableRequestTimeoutAttribute>().Any())
            problems.Add("504");
        foreach (var status in problems.Where(ProblemDetails.Has))
            responses.Add(
                status,
                new OpenApiResponseReference(ProblemDetails.NameOf(status), context.Document)
            );
        operation.Responses = responses;
    }

    private const string DownloadType = "application/zip";

    private static Dictionary<string, IOpenApiHeader> Headers(
        IEnumerable<string> names,
        OpenApiDocument document
    ) => names.ToDictionary(name => name, name => Reference(name, document));

    private static IOpenApiHeader Reference(string name, OpenApiDocument document) =>
        new OpenApiHeaderReference(name, document);
}
