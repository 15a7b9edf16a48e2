using System.Text.Json;

namespace RoadmapIndicators.Api.Answers;

/// <summary>Writes <see cref="AreaRef"/>.</summary>
public sealed class AreaRefConverter : RememberingConverter<string, AreaRef>
{
    public static readonly AreaRefConverter Instance = new();

    protected override string KeyOf(AreaRef value) => value.Code;

    protected override void WriteFields(Utf8JsonWriter writer, AreaRef value)
    {
        writer.WriteString("code", value.Code);
        writer.WriteString("name", value.Name);
        writer.WriteString("type", WireJson.NameOf(value.Type));
    }
}
