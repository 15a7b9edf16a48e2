using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Domain.Catalogue;

/// <summary>
/// The catalogue as one JSON text: how the writer stores it with an edition and the reader gets it back, equal in
/// every field. The same catalogue always gives the same text, so a change is seen by comparing texts.
/// </summary>
public static class CatalogueDocument
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.CamelCase),
            new AreaCodeText(),
            new PeriodText(),
        },
    };

    public static string Write(RoadmapCatalogue catalogue) =>
        JsonSerializer.Serialize(
            new Parts(
                catalogue.Missions,
                catalogue.Outcomes,
                catalogue.Activities,
                catalogue.Indicators,
                catalogue.Targets,
                catalogue.Areas.All,
                catalogue.NeighbourFeatures.Count == 0 ? null : catalogue.NeighbourFeatures,
                catalogue.Sources
            ),
            Options
        );

    /// <exception cref="JsonException">It is not a text that <see cref="Write"/> made.</exception>
    public static RoadmapCatalogue Read(string text)
    {
        var parts =
            JsonSerializer.Deserialize<Parts>(text, Options)
            ?? throw new JsonException("An empty catalogue.");
        return new RoadmapCatalogue(
            parts.Missions,
            parts.Outcomes,
            parts.Activities,
            parts.Indicators,
            parts.Targets,
            parts.Areas,
            parts.NeighbourFeatures,
            parts.Sources
        );
    }

    private sealed record Parts(
        IReadOnlyList<Mission> Missions,
        IReadOnlyList<Outcome> Outcomes,
        IReadOnlyList<Activity> Activities,
        IReadOnlyList<Indicator> Indicators,
        IReadOnlyList<Target> Targets,
        IReadOnlyList<Area> Areas,
        // Catalogues stored before areas were told to be alike, or sources described, have none.
        IReadOnlyList<string>? NeighbourFeatures = null,
        IReadOnlyList<FigureSource>? Sources = null
    );

    private sealed class AreaCodeText : JsonConverter<AreaCode>
    {
        public override AreaCode Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) => AreaCode.Parse(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, AreaCode value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }

    private sealed class PeriodText : JsonConverter<Period>
    {
        public override Period Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) => Period.Parse(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, Period value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Code);
    }
}
