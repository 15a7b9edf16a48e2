using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RoadmapIndicators.Api.Contract;

/// <summary>What the document says once for all operations: tags, headers, problems.</summary>
public sealed class DocumentDetails : IDocumentFilter
{
    private static readonly Dictionary<string, string> Tags = new()
    {
        ["Aggregate"] = "The figure of a whole from the figures of its parts, where that can be calculated.",
        ["Areas"] = "Authorities, regions, nations and former areas, by GSS code.",
        ["Back-test"] = "How well projections would have done, and how those that were made have done.",
        ["Comparison"] = "An area beside a benchmark, with the difference tested.",
        ["Downloads"] = "Whole editions as files.",
        ["Editions"] = "Every change to what is served, numbered; any answer can be had as of an edition.",
        ["Feeds"] = "What is new, for feed readers and for other systems.",
        ["Figures"] = "Pictures for reports, each at an address.",
        ["Health"] = "For whoever runs the service.",
        ["Indicators"] = "What is measured: definitions, units, sources, targets, coverage.",
        ["Inequality"] = "How unequal the groups or the areas of a figure are, and whether that changes.",
        ["Missions"] = "The five missions of the roadmap.",
        ["Observations"] = "The published figures.",
        ["Outcomes"] = "What each mission is to bring about.",
        ["Progress"] = "Where areas stand on all measures at once.",
        ["Ranking"] = "Areas in the order of a figure, with the uncertainty of each place.",
        ["Releases"] = "What was read from publishers, and what became of it.",
        ["Revisions"] = "What publishers changed in figures that were out already.",
        ["Sources"] = "Where figures come from, how each source does, and when it is asked next.",
        ["Target gap"] = "How far an area is from a target, and what it would take.",
        ["Trend"] = "Which way a figure goes, tested, and projected.",
    };

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var used = swaggerDoc
            .Paths.Values.SelectMany(path =>
                path.Operations is { } all ? all.Values : Enumerable.Empty<OpenApiOperation>()
            )
            .SelectMany(operation => operation.Tags ?? Enumerable.Empty<OpenApiTagReference>())
            .Select(tag => tag.Name!)
            .ToHashSet(StringComparer.Ordinal);
        swaggerDoc.Tags = used.Order(StringComparer.Ordinal)
            .Select(name => new OpenApiTag { Name = name, Description = Tags[name] })
            .ToHashSet();
        // Nobody needs to say who they are; a document silent on it leaves clients guessing.
        swaggerDoc.Security = [new OpenApiSecurityRequirement()];
        swaggerDoc.Components ??= new OpenApiComponents();
        swaggerDoc.Components.Headers = HeaderDetails.All;
        swaggerDoc.Components.Responses = ProblemDetails.All(swaggerDoc);
    }
}
