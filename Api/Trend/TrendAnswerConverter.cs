using System.Text.Json;
using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Indicators;
using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Api.Projections;
using RoadmapIndicators.Domain;

namespace RoadmapIndicators.Api.Trend;

/// <summary>Writes <see cref="TrendAnswer"/>, which is asked for of every area of every indicator.</summary>
public sealed class TrendAnswerConverter : WriteOnlyConverter<TrendAnswer>
{
    public static readonly TrendAnswerConverter Instance = new();

    private static readonly JsonEncodedText Indicator = JsonEncodedText.Encode("indicator"),
        Title = JsonEncodedText.Encode("title"),
        Area = JsonEncodedText.Encode("area"),
        Breakdown = JsonEncodedText.Encode("breakdown"),
        Edition = JsonEncodedText.Encode("edition"),
        EditionDate = JsonEncodedText.Encode("editionDate"),
        CatalogueEdition = JsonEncodedText.Encode("catalogueEdition"),
        MethodVersion = JsonEncodedText.Encode("methodVersion"),
        Unit = JsonEncodedText.Encode("unit"),
        Polarity = JsonEncodedText.Encode("polarity"),
        Source = JsonEncodedText.Encode("source"),
        Observations = JsonEncodedText.Encode("observations"),
        Segments = JsonEncodedText.Encode("segments"),
        Trend = JsonEncodedText.Encode("trend"),
        Change = JsonEncodedText.Encode("change"),
        SecondOpinion = JsonEncodedText.Encode("secondOpinion"),
        Autocorrelation = JsonEncodedText.Encode("autocorrelation"),
        Projection = JsonEncodedText.Encode("projection"),
        Remarks = JsonEncodedText.Encode("remarks"),
        Headline = JsonEncodedText.Encode("headline"),
        Reason = JsonEncodedText.Encode("reason");

    public override void Write(Utf8JsonWriter writer, TrendAnswer value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString(Indicator, value.Indicator);
        writer.WriteString(Title, value.Title);
        writer.WritePart(Area, value.Area, AreaRefConverter.Instance);
        writer.WriteString(Breakdown, value.Breakdown);
        writer.WriteWhole(Edition, value.Edition);
        writer.WriteDate(EditionDate, value.EditionDate);
        writer.WriteNumber(CatalogueEdition, value.CatalogueEdition);
        writer.WriteString(MethodVersion, value.MethodVersion);
        writer.WritePart(Unit, value.Unit, UnitAnswerConverter.Instance);
        writer.WriteString(Polarity, WireNames<Polarity>.Of(value.Polarity));
        writer.WritePart(Source, value.Source, SourceBlockConverter.Instance);
        writer.WriteParts(Observations, value.Observations, ObservationRowConverter.Instance);
        writer.WriteParts(Segments, value.Segments, TrendSegmentConverter.Instance);
        writer.WritePart(Trend, value.Trend, TrendVerdictConverter.Instance);
        writer.WritePart(Change, value.Change, TrendChangeConverter.Instance);
        writer.WriteOther("samplingTest", value.SamplingTest);
        writer.WritePart(SecondOpinion, value.SecondOpinion, SecondOpinionConverter.Instance);
        writer.WriteDouble(Autocorrelation, value.Autocorrelation);
        writer.WriteOther("possibleChange", value.PossibleChange);
        if (value.Projection.One is { } projection)
            writer.WritePart(Projection, projection, ProjectionAnswerConverter.Instance);
        else
            writer.WriteOther("projection", value.Projection);
        writer.WriteStartArray(Remarks);
        foreach (var remark in value.Remarks)
            writer.WriteStringValue(remark);
        writer.WriteEndArray();
        writer.WriteString(Headline, value.Headline);
        writer.WriteText(Reason, value.Reason);
        writer.WriteEndObject();
    }
}
