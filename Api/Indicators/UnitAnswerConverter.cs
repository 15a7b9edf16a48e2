using System.Text.Json;
using RoadmapIndicators.Api.Answers;

namespace RoadmapIndicators.Api.Indicators;

/// <summary>Writes <see cref="UnitAnswer"/>.</summary>
public sealed class UnitAnswerConverter : RememberingConverter<string, UnitAnswer>
{
    public static readonly UnitAnswerConverter Instance = new();

    protected override string KeyOf(UnitAnswer value) => value.Name;

    protected override void WriteFields(Utf8JsonWriter writer, UnitAnswer value)
    {
        writer.WriteString("name", value.Name);
        writer.WriteString("symbol", value.Symbol);
        writer.WriteNumber("decimals", value.Decimals);
    }
}
