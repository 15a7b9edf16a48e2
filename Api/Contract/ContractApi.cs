using System.Security.Cryptography;
using System.Text;
using RoadmapIndicators.Api.Answers;

namespace RoadmapIndicators.Api.Contract;

/// <summary>The contract and its documentation, served.</summary>
public static class ContractApi
{
    public const string Address = "/openapi.yaml";

    private const string Pages = "/swagger";

    private const string MediaType = "application/yaml; charset=utf-8";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapContractApi(this WebApplication app)
    {
        app.MapMethods(Address, Methods, YamlAsync).ExcludeFromDescription();
        // It matches every address against expressions of its own.
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments(Pages, StringComparison.OrdinalIgnoreCase),
            pages =>
                pages.UseSwaggerUI(options =>
                {
                    options.SwaggerEndpoint(Address, "Roadmap Indicators v1");
                    options.DocumentTitle = "Roadmap Indicators: the Api";
                })
        );
    }

    private static async Task YamlAsync(
        HttpContext context,
        ContractText contract,
        CancellationToken cancellation
    )
    {
        var tag = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(contract.Yaml)))[..24];
        if (!ConditionalRequest.IsHeld(context, tag, CachePolicy.Moving, MediaType))
            await TextAnswer.WriteAsync(context, contract.Yaml, MediaType);
    }
}
