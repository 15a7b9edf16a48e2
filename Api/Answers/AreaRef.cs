using System.Text.Json.Serialization;
using RoadmapIndicators.Domain.Areas;

namespace RoadmapIndicators.Api.Answers;

/// <summary>An area as answers name it.</summary>
/// <param name="Code">GSS code.</param>
/// <param name="Name">For display; the code again where the catalogue has no name for it.</param>
/// <param name="Type">What kind of place it is.</param>
[JsonConverter(typeof(AreaRefConverter))]
public sealed record AreaRef(string Code, string Name, AreaType Type)
{
    public static AreaRef Of(AreaCode code, AreaRegister areas) => AreaRefs.Of(areas).Of(code);
}
