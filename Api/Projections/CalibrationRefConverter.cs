using System.Text.Json;
using RoadmapIndicators.Api.Answers;

namespace RoadmapIndicators.Api.Projections;

/// <summary>Writes <see cref="CalibrationRef"/>, which is the same for all indicators of a family.</summary>
public sealed class CalibrationRefConverter : RememberingConverter<string, CalibrationRef>
{
    public static readonly CalibrationRefConverter Instance = new();

    protected override string KeyOf(CalibrationRef value) => value.Family;

    protected override void WriteFields(Utf8JsonWriter writer, CalibrationRef value)
    {
        writer.WriteString("constants", value.Constants);
        writer.WriteString("version", value.Version);
        writer.WriteOther("date", value.Date);
        writer.WriteOther("figuresTo", value.FiguresTo);
        writer.WriteString("family", value.Family);
        writer.WriteString("familyName", value.FamilyName);
        writer.WriteNumber("cases", value.Cases);
        writer.WriteOther("coverage80", value.Coverage80);
        writer.WriteOther("coverage95", value.Coverage95);
        writer.WriteOther("brier", value.Brier);
        writer.WriteOther("brierOfBaseRate", value.BrierOfBaseRate);
        writer.WriteOther("skill", value.Skill);
        writer.WriteString("note", value.Note);
    }
}
