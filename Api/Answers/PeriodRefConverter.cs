using System.Globalization;
using System.Text.Json;

namespace RoadmapIndicators.Api.Answers;

/// <summary>Writes <see cref="PeriodRef"/>.</summary>
public sealed class PeriodRefConverter : RememberingConverter<(DateOnly, DateOnly), PeriodRef>
{
    public static readonly PeriodRefConverter Instance = new();

    protected override (DateOnly, DateOnly) KeyOf(PeriodRef value) => (value.Start, value.End);

    protected override void WriteFields(Utf8JsonWriter writer, PeriodRef value)
    {
        writer.WriteString("code", value.Code);
        writer.WriteString("label", value.Label);
        writer.WriteString("start", value.Start.ToString("o", CultureInfo.InvariantCulture));
        writer.WriteString("end", value.End.ToString("o", CultureInfo.InvariantCulture));
    }
}
