using System.Collections.Frozen;
using System.Text.Json;

namespace RoadmapIndicators.Api.Answers;

/// <summary>Names of an enum as clients read them, encoded once.</summary>
internal static class WireNames<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, JsonEncodedText> Names = Enum.GetValues<T>()
        .Distinct()
        .ToFrozenDictionary(value => value, value => JsonEncodedText.Encode(WireJson.NameOf(value)));

    public static JsonEncodedText Of(T value) => Names[value];
}
