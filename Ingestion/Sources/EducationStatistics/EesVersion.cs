using System.Globalization;
using System.Text.Json;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Ingestion.Sources.EducationStatistics;

/// <summary>What the API says of a data set: its newest version, and whether it may still be used.</summary>
/// <param name="Number">Such as 1.2 or 2.0; a new first number breaks with what was.</param>
/// <param name="Title">The data set's title.</param>
/// <param name="Status">Published, Deprecated or Withdrawn.</param>
/// <param name="PublishedOn">When the version came out; null where it does not say.</param>
internal sealed record EesVersion(string Number, string Title, string Status, DateOnly? PublishedOn)
{
    public string Major => Number.Split('.')[0].TrimStart('v');

    /// <summary>Reads the data set's summary; null when it is none.</summary>
    public static EesVersion? Of(JsonElement summary) =>
        summary.ValueKind == JsonValueKind.Object
        && summary.TryGetProperty("latestVersion", out var latest)
        && latest.ValueKind == JsonValueKind.Object
        && Text(latest, "version") is { Length: > 0 } number
            ? new(
                number,
                Text(summary, "title") ?? "",
                Text(summary, "status") ?? "",
                DateTimeOffset.TryParse(
                    Text(latest, "published"),
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal,
                    out var published
                )
                    ? LondonDay.Of(published)
                    : null
            )
            : null;

    /// <summary>The breaking changes of a version in words; empty when none is listed.</summary>
    public static string Breaking(JsonElement changes)
    {
        if (
            changes.ValueKind != JsonValueKind.Object
            || !changes.TryGetProperty("majorChanges", out var major)
            || major.ValueKind != JsonValueKind.Object
        )
            return "";
        return string.Join(
            ", ",
            major
                .EnumerateObject()
                .Where(kind => kind.Value.ValueKind == JsonValueKind.Array && kind.Value.GetArrayLength() > 0)
                .Select(kind =>
                    $"{kind.Value.GetArrayLength()} in its {Words(kind.Name)}{Examples(kind.Value)}"
                )
        );
    }

    private static string Words(string kind) =>
        kind switch
        {
            "filterOptions" => "groups",
            "geographicLevels" => "levels of geography",
            "indicators" => "figures",
            "locationGroups" or "locationOptions" => "places",
            "timePeriods" => "periods",
            _ => kind,
        };

    private static string Examples(JsonElement list)
    {
        var names = list.EnumerateArray()
            .Select(change =>
                change.ValueKind == JsonValueKind.Object
                && change.TryGetProperty("previousState", out var before)
                && before.ValueKind == JsonValueKind.Object
                    ? Text(before, "label")
                    : null
            )
            .Where(label => label is { Length: > 0 and < 80 } && !label.Any(char.IsControl))
            .Take(3)
            .ToList();
        return names.Count == 0 ? "" : $" ({string.Join(", ", names)})";
    }

    private static string? Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String
            ? member.GetString()
            : null;
}
