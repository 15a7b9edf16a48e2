using System.Text.Json;
using System.Text.Json.Serialization;

namespace RoadmapIndicators.Domain.Calibration;

/// <summary>
/// A calibration as one JSON text: how the writer stores it with an edition and the reader gets it back. The same
/// calibration always gives the same text, so a change is seen by comparing texts.
/// </summary>
public static class CalibrationDocument
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Write(ForecastCalibration calibration) =>
        JsonSerializer.Serialize(calibration, Options);

    /// <exception cref="JsonException">It is not a text that <see cref="Write"/> made.</exception>
    public static ForecastCalibration Read(string text) =>
        JsonSerializer.Deserialize<ForecastCalibration>(text, Options)
        ?? throw new JsonException("An empty calibration.");
}
