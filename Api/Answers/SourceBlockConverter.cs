using System.Text.Json;

namespace RoadmapIndicators.Api.Answers;

/// <summary>Writes <see cref="SourceBlock"/>, which stands in every answer on figures of one release.</summary>
public sealed class SourceBlockConverter : RememberingConverter<string, SourceBlock>
{
    public static readonly SourceBlockConverter Instance = new();

    protected override string KeyOf(SourceBlock value) => value.Title;

    protected override void WriteFields(Utf8JsonWriter writer, SourceBlock value)
    {
        writer.WriteString("publisher", value.Publisher);
        writer.WriteString("title", value.Title);
        writer.WriteOther("releasedOn", value.ReleasedOn);
        writer.WriteOther("retrievedAt", value.RetrievedAt);
        writer.WriteString("licence", value.Licence);
        writer.WriteString("url", value.Url);
        writer.WriteString("citation", value.Citation);
        writer.WriteString("source", value.Source);
        writer.WriteOther("release", value.Release);
    }
}
