using Microsoft.OpenApi;
using RoadmapIndicators.Api.Answers;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RoadmapIndicators.Api.Contract;

/// <summary>
/// Says of every shape which fields are always there: all of them, but those that are left out rather than null.
/// </summary>
public sealed class SchemaDetails : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (
            schema is OpenApiSchema either
            && context.Type.IsGenericType
            && context.Type.GetGenericTypeDefinition() == typeof(OneOrSeveral<>)
        )
        {
            OneOrSeveral(either, context);
            return;
        }
        if (schema is not OpenApiSchema { Properties.Count: > 0 } shape || context.MemberInfo is not null)
            return;
        // Additional fields may come (the contract allows it); those named here do not go.
        shape.AdditionalPropertiesAllowed = true;
        shape.AdditionalProperties = null;
        shape.Required = shape
            .Properties.Keys.Where(name => !IsLeftOutWhenNull(context.Type, name))
            .ToHashSet();
    }

    private static void OneOrSeveral(OpenApiSchema schema, SchemaFilterContext context)
    {
        var one = context.SchemaGenerator.GenerateSchema(
            context.Type.GetGenericArguments()[0],
            context.SchemaRepository
        );
        schema.Type = null;
        schema.Properties = null;
        schema.Required = null;
        schema.OneOf =
        [
            one,
            new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Properties = new Dictionary<string, IOpenApiSchema>
                {
                    ["results"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = one },
                },
                Required = new HashSet<string> { "results" },
            },
        ];
    }

    private static bool IsLeftOutWhenNull(Type type, string field) =>
        type.GetProperties()
            .Any(p =>
                p.Name.Equals(field, StringComparison.OrdinalIgnoreCase)
                && p.IsDefined(typeof(System.Text.Json.Serialization.JsonIgnoreAttribute), inherit: true)
            );
}
