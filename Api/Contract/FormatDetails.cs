using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using RoadmapIndicators.Api.Feeds;
using RoadmapIndicators.Api.Formats;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RoadmapIndicators.Api.Contract;

/// <summary>
/// Describes the formats that an operation offers, with an answer in each as an example: the answer itself where it is
/// text and short, else the address of one.
/// </summary>
public sealed class FormatDetails : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (operation.Responses?.GetValueOrDefault("200")?.Content is not { } content)
            return;
        var offered =
            context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<OfferedFormats>().LastOrDefault()
            ?? OfferedFormats.JsonOnly;
        if (content.ContainsKey(Format.Json.MediaTypes[0]))
            DescribeChoice(operation, content, offered);
        else
            foreach (var (mediaType, body) in content)
                if (body is OpenApiMediaType written)
                    DescribeOnly(operation.OperationId!, mediaType, written);
    }

    private static void DescribeChoice(
        OpenApiOperation operation,
        IDictionary<string, IOpenApiMediaType> content,
        OfferedFormats offered
    )
    {
        var parameter = operation
            .Parameters?.OfType<OpenApiParameter>()
            .FirstOrDefault(p => p.Name == Questions.QueryParameters.Format.Name);
        if (parameter?.Schema is OpenApiSchema schema)
            schema.Enum = [.. offered.All.Select(f => (JsonNode)JsonValue.Create(f.Name))];
        foreach (var format in offered.All)
        {
            if (!content.TryGetValue(format.MediaTypes[0], out var body))
                content.Add(format.MediaTypes[0], body = new OpenApiMediaType { Schema = SchemaOf(format) });
            if (body is not OpenApiMediaType written)
                continue;
            written.Example = ContractExamples.Find(operation.OperationId!, format);
        }
    }

    private static void DescribeOnly(string operation, string mediaType, OpenApiMediaType body)
    {
        switch (mediaType)
        {
            case FeedsApi.JsonFeedType:
                body.Example = ContractExamples.Find($"{operation}.json", isJson: true);
                break;
            case "application/x-ndjson":
                // A line of it.
                body.Example = ContractExamples.Find($"{operation}.json", isJson: true);
                break;
            case "application/atom+xml":
                body.Schema = new OpenApiSchema { Type = JsonSchemaType.String };
                body.Example = ContractExamples.Find($"{operation}.xml", isJson: false);
                break;
            case "image/svg+xml":
                body.Schema = Text("A picture; see /v1/figures/gigabit-coverage.svg?area=E08000031.");
                break;
            case "text/html":
                body.Schema = Text("A page; see /v1/figures/gigabit-coverage.html?area=E08000031.");
                break;
            case "image/png":
                body.Schema = Bytes("A picture; see /v1/figures/gigabit-coverage.png?area=E08000031.");
                break;
            default:
                body.Schema = Bytes("A file; see /v1/downloads/17.zip.");
                break;
        }
    }

    private static bool IsBinary(Format format) => format == Format.Xlsx || format == Format.Parquet;

    private static OpenApiSchema SchemaOf(Format format) =>
        format == Format.JsonStat || format == Format.CsvMetadata
            ? new OpenApiSchema { Type = JsonSchemaType.Object }
        : IsBinary(format) ? Bytes($"A file; see /v1/areas{format.Extension}.")
        : new OpenApiSchema { Type = JsonSchemaType.String };

    private static OpenApiSchema Text(string description) =>
        new() { Type = JsonSchemaType.String, Description = description };

    // In OpenAPI 3.1 bytes are a body without a type.
    private static OpenApiSchema Bytes(string description) => new() { Description = description };
}
