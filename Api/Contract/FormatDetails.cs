using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using RoadmapIndicators.Api.Formats;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RoadmapIndicators.Api.Contract;

/// <summary>Describes the formats that an operation offers, with an answer in each as an example.</summary>
public sealed class FormatDetails : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var offered =
            context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<OfferedFormats>().LastOrDefault()
            ?? OfferedFormats.JsonOnly;
        var parameter = operation
            .Parameters?.OfType<OpenApiParameter>()
            .FirstOrDefault(p => p.Name == Questions.QueryParameters.Format.Name);
        if (parameter?.Schema is OpenApiSchema schema)
            schema.Enum = [.. offered.All.Select(f => (JsonNode)JsonValue.Create(f.Name))];
        if (operation.Responses?.GetValueOrDefault("200")?.Content is not { } content)
            return;
        foreach (var format in offered.All)
        {
            if (!content.TryGetValue(format.MediaTypes[0], out var body))
                content.Add(format.MediaTypes[0], body = new OpenApiMediaType { Schema = SchemaOf(format) });
            if (body is OpenApiMediaType written)
                written.Example = ContractExamples.Find(operation.OperationId!, format);
        }
    }

    private static OpenApiSchema SchemaOf(Format format) =>
        format == Format.JsonStat || format == Format.CsvMetadata
            ? new OpenApiSchema { Type = JsonSchemaType.Object }
        : format == Format.Csv || format == Format.Ndjson ? new OpenApiSchema { Type = JsonSchemaType.String }
        // In OpenAPI 3.1 bytes are a body without a type.
        : new OpenApiSchema { Description = $"A file ({format.Extension})." };
}
