using System.Text.Json.Serialization;

namespace RoadmapIndicators.Api.Figures;

/// <summary>How a page embeds a figure (oEmbed 1.0). Names are those of oEmbed.</summary>
/// <param name="Version">Of oEmbed.</param>
/// <param name="Type">photo for a picture, rich for the page with its table.</param>
/// <param name="Title">The finding.</param>
/// <param name="ProviderName">This service.</param>
/// <param name="ProviderUrl">Its address.</param>
/// <param name="CacheAge">Seconds for which this may be kept.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Url">For photo: the address of the picture.</param>
/// <param name="Html">For rich: what to put into the page.</param>
public sealed record OembedAnswer(
    string Version,
    string Type,
    string Title,
    [property: JsonPropertyName("provider_name")] string ProviderName,
    [property: JsonPropertyName("provider_url")] string ProviderUrl,
    [property: JsonPropertyName("cache_age")] int CacheAge,
    int Width,
    int Height,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Url,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Html
);
