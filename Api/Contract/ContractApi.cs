using RoadmapIndicators.Api.Answers;

namespace RoadmapIndicators.Api.Contract;

/// <summary>The contract and its documentation, served.</summary>
public static class ContractApi
{
    public const string Address = "/openapi.yaml";

    public static void MapContractApi(this WebApplication app)
    {
        app.MapMethods(
                Address,
                [HttpMethods.Get, HttpMethods.Head],
                (ContractText contract, HttpContext context) =>
                {
                    context.Response.Headers.CacheControl = CachePolicy.Moving.Header;
                    return Results.Text(contract.Yaml, "application/yaml; charset=utf-8");
                }
            )
            .ExcludeFromDescription();
        app.UseSwaggerUI(options =>
        {
            options.SwaggerEndpoint(Address, "Roadmap Indicators v1");
            options.DocumentTitle = "Roadmap Indicators: the Api";
        });
    }
}
