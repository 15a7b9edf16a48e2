using System.Globalization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

namespace RoadmapIndicators.Api.Contract;

/// <summary>The contract as the text of openapi.yaml.</summary>
public sealed class ContractText(ISwaggerProvider provider)
{
    private readonly Lazy<string> text = new(() =>
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        provider.GetSwagger(ContractServices.Document).SerializeAsV31(new OpenApiYamlWriter(writer));
        return writer.ToString().ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
    });

    public string Yaml => text.Value;
}
