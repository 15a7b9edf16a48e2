using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using RoadmapIndicators.Api.Questions;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RoadmapIndicators.Api.Contract;

/// <summary>Describes what the code declares outside of signatures: query parameters, path parameters, statuses.</summary>
public sealed class OperationDetails : IOperationFilter
{
    private static readonly Dictionary<string, (string Description, string Example)> PathParameters = new()
    {
        ["slug"] = ("The name of an indicator or mission in addresses.", "gigabit-coverage"),
        ["code"] = ("A GSS code of an area, or the code of an outcome.", "E08000031"),
        ["n"] = ("The number of an edition.", "17"),
        ["id"] = ("The number of a release.", "5"),
        ["name"] = ("The name of a source.", "ons-els"),
    };

    private static readonly Dictionary<string, string> PathExamples = new()
    {
        ["/v1/indicators/{slug}/comparison"] = "employment-rate",
        ["/v1/indicators/{slug}/inequality"] = "internet-users",
        ["/v1/indicators/{slug}/aggregate"] = "active-enterprises",
        ["/v1/missions/{slug}"] = "connectivity",
        ["/v1/missions/{slug}/progress"] = "connectivity",
        ["/v1/outcomes/{code}"] = "3b",
        ["/v1/outcomes/{code}/progress"] = "3b",
    };

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var declared = context
            .ApiDescription.ActionDescriptor.EndpointMetadata.OfType<QueryParameters>()
            .FirstOrDefault();
        operation.Parameters =
        [
            .. (operation.Parameters ?? []).Where(p => p.In == ParameterLocation.Path),
            .. (declared?.All ?? [])
                .Concat(HasFormats(context) ? [QueryParameters.Format] : [])
                .Select(Describe),
        ];
        operation.RequestBody = null;
        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>())
            if (
                parameter.In == ParameterLocation.Path
                && PathParameters.TryGetValue(parameter.Name!, out var known)
            )
            {
                parameter.Description = known.Description;
                parameter.Example = JsonValue.Create(
                    PathExamples.GetValueOrDefault("/" + context.ApiDescription.RelativePath, known.Example)
                );
            }
    }

    /// <summary>Figures, feeds and downloads have an address for each of theirs.</summary>
    private static bool HasFormats(OperationFilterContext context) =>
        context.ApiDescription.SupportedResponseTypes.Any(type =>
            type.StatusCode == StatusCodes.Status200OK
            && type.ApiResponseFormats.Any(format => format.MediaType == Formats.Format.Json.MediaTypes[0])
        );

    private static IOpenApiParameter Describe(QueryParameter parameter)
    {
        var one = parameter.IsNumber
            ? new OpenApiSchema
            {
                Type = JsonSchemaType.Integer,
                Minimum = parameter.Least == int.MinValue ? null : $"{parameter.Least}",
                Maximum = parameter.Most == int.MaxValue ? null : $"{parameter.Most}",
            }
            : new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Enum = parameter.OneOf is { } values
                    ? [.. values.Select(v => (JsonNode)JsonValue.Create(v))]
                    : null,
            };
        JsonNode example =
            parameter.Many ? new JsonArray([.. parameter.Example.Split(',').Select(v => JsonValue.Create(v))])
            : parameter.Repeats ? new JsonArray(JsonValue.Create(parameter.Example))
            : parameter.IsNumber
                ? JsonValue.Create(
                    int.Parse(parameter.Example, System.Globalization.CultureInfo.InvariantCulture)
                )
            : JsonValue.Create(parameter.Example);
        var schema =
            parameter.Many || parameter.Repeats
                ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = one }
                : one;
        // Documentation that lets people try fills in examples of parameters, but not of their schemas; and parameters
        // that exclude one another, as edition and asOf do, cannot all be filled in.
        if (!parameter.Required)
            schema.Examples = [example];
        return new OpenApiParameter
        {
            Name = parameter.Name,
            In = ParameterLocation.Query,
            Description = parameter.Description,
            Required = parameter.Required,
            Style = ParameterStyle.Form,
            // Repeated or parted by commas: where both are read, the contract describes the shorter.
            Explode = !parameter.Many,
            Schema = schema,
            Example = parameter.Required ? example : null,
        };
    }
}
