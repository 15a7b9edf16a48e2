using Microsoft.OpenApi;
using RoadmapIndicators.Api.Answers;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RoadmapIndicators.Api.Contract;

/// <summary>How the contract is written from the code.</summary>
public static class ContractServices
{
    public const string Document = "v1";

    public static void AddContract(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSingleton<ContractText>();
        // Before AddSwaggerGen, which would otherwise describe another spelling of JSON than the one that is spoken.
        services.AddSingleton<ISerializerDataContractResolver>(
            new JsonSerializerDataContractResolver(WireJson.Options)
        );
        services.AddSwaggerGen(options =>
        {
            options.SwaggerDoc(
                Document,
                new OpenApiInfo
                {
                    Title = "Roadmap Indicators",
                    Version = "1.0",
                    Description =
                        "Indicators of the West Midlands Digital Roadmap: published figures with their source, trends and distance to targets, as they are now or as they were on any day.",
                    Contact = new OpenApiContact { Name = "Roadmap Indicators" },
                    License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
                }
            );
            options.AddServer(new OpenApiServer { Url = "/", Description = "This service" });
            options.SupportNonNullableReferenceTypes();
            options.NonNullableReferenceTypesAsRequired();
            options.IncludeXmlComments(typeof(ContractServices).Assembly);
            options.IncludeXmlComments(typeof(Domain.Areas.Area).Assembly);
            options.DocInclusionPredicate(
                (_, description) =>
                    // HEAD is GET without a body; describing both would say everything twice.
                    description.HttpMethod == HttpMethods.Get
            );
            options.OperationFilter<OperationDetails>();
            options.OperationFilter<FormatDetails>();
            options.OperationFilter<ResponseDetails>();
            options.DocumentFilter<DocumentDetails>();
            options.SchemaFilter<SchemaDetails>();
        });
    }
}
