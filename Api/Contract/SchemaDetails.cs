using System.Reflection;
using System.Text.Json.Serialization;
using Microsoft.OpenApi;
using RoadmapIndicators.Api.Answers;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RoadmapIndicators.Api.Contract;

/// <summary>
/// Says of every shape which fields are always there (all of them, but those that are left out rather than null) and
/// which may be null, as the code declares it.
/// </summary>
public sealed class SchemaDetails : ISchemaFilter
{
    private readonly NullabilityInfoContext nullability = new();

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema shape || context.MemberInfo is not null)
            return;
        if (context.Type.IsGenericType && context.Type.GetGenericTypeDefinition() == typeof(OneOrSeveral<>))
        {
            OneOrSeveral(shape, context);
            return;
        }
        if (context.Type.IsGenericType && context.Type.GetGenericTypeDefinition() == typeof(Either<,>))
        {
            EitherOf(shape, context);
            return;
        }
        if (shape.Properties is not { Count: > 0 } fields)
            return;
        // More fields may come, as the contract says; those named here do not go.
        shape.AdditionalPropertiesAllowed = true;
        shape.AdditionalProperties = null;
        var declared = context.Type.GetProperties();
        var required = new HashSet<string>();
        foreach (var name in fields.Keys.ToList())
        {
            var property = declared.FirstOrDefault(p => NameOf(p) == name);
            if (property?.IsDefined(typeof(JsonIgnoreAttribute)) != true)
                required.Add(name);
            // Everything is read and nothing written, so saying so of some fields would say nothing.
            if (fields[name] is OpenApiSchema field)
                field.ReadOnly = false;
            if (property is not null)
                fields[name] = WithNullability(fields[name], MayBeNull(property));
        }
        shape.Required = required;
    }

    private static string NameOf(PropertyInfo property) =>
        property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name
        ?? WireJson.Options.PropertyNamingPolicy!.ConvertName(property.Name);

    private bool MayBeNull(PropertyInfo property)
    {
        // The context keeps what it has seen and is not made for several threads.
        lock (nullability)
            return nullability.Create(property).ReadState == NullabilityState.Nullable;
    }

    private static IOpenApiSchema WithNullability(IOpenApiSchema field, bool mayBeNull)
    {
        switch (field)
        {
            case OpenApiSchemaReference reference when mayBeNull:
                return new OpenApiSchema
                {
                    Description = reference.Description,
                    OneOf = [reference, new OpenApiSchema { Type = JsonSchemaType.Null }],
                };
            case OpenApiSchema { Type: { } type } plain:
                plain.Type = mayBeNull ? type | JsonSchemaType.Null : type & ~JsonSchemaType.Null;
                break;
        }
        return field;
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
        schema.AdditionalPropertiesAllowed = true;
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

    private static void EitherOf(OpenApiSchema schema, SchemaFilterContext context)
    {
        schema.Type = null;
        schema.Properties = null;
        schema.Required = null;
        schema.AdditionalPropertiesAllowed = true;
        schema.OneOf =
        [
            .. context
                .Type.GetGenericArguments()
                .Select(type => context.SchemaGenerator.GenerateSchema(type, context.SchemaRepository)),
        ];
    }
}
