using System.Globalization;
using System.Text;
using System.Text.Json;
using RoadmapIndicators.Domain;

namespace RoadmapIndicators.Tests.Oracle;

/// <summary>Reading of the numbers and words of a case's input.</summary>
internal static class OracleWords
{
    public static double[] Numbers(this JsonElement input, string field) =>
        [.. input.GetProperty(field).EnumerateArray().Select(x => x.GetDouble())];

    public static double?[] NumbersOrNull(this JsonElement input, string field) =>
        [
            .. input
                .GetProperty(field)
                .EnumerateArray()
                .Select(x => x.ValueKind == JsonValueKind.Number ? x.GetDouble() : (double?)null),
        ];

    public static double? NumberOrNull(this JsonElement input, string field) =>
        input.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Number
            ? value.GetDouble()
            : null;

    public static double Number(this JsonElement input, string field) => input.GetProperty(field).GetDouble();

    public static int Integer(this JsonElement input, string field) => input.GetProperty(field).GetInt32();

    public static string? Word(this JsonElement input, string field) =>
        input.TryGetProperty(field, out var value) ? value.GetString() : null;

    /// <summary>The figure, or null where it was refused.</summary>
    public static double? OrNull(this Calculated<double> figure) => figure.HasValue ? figure.Value : null;

    public static DesiredDirection Desired(this JsonElement input) =>
        input.Word("desired") == "down" ? DesiredDirection.Down : DesiredDirection.Up;

    public static Polarity IndicatorPolarity(this JsonElement input) =>
        input.Word("polarity") switch
        {
            "high_is_good" => Polarity.HigherIsBetter,
            "low_is_good" => Polarity.LowerIsBetter,
            _ => Polarity.Neutral,
        };

    /// <summary>A name as the cases write it: OnPace is on_pace.</summary>
    public static string Snake<T>(T name)
        where T : struct, Enum
    {
        var words = new StringBuilder();
        foreach (var letter in name.ToString())
        {
            if (char.IsUpper(letter) && words.Length > 0)
                words.Append('_');
            words.Append(char.ToLower(letter, CultureInfo.InvariantCulture));
        }
        return words.ToString();
    }
}
