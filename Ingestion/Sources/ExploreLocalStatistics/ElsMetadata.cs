using System.Globalization;
using System.Text.RegularExpressions;

namespace RoadmapIndicators.Ingestion.Sources.ExploreLocalStatistics;

/// <summary>The JSON file that the publisher keeps beside each CSV.</summary>
internal static partial class ElsMetadata
{
    private const int LongestRead = 1 << 20;

    /// <summary>The day on which the publisher says that it last changed the pair of files; null where it says none.</summary>
    public static DateOnly? LastModified(string path)
    {
        if (!File.Exists(path) || new FileInfo(path).Length > LongestRead)
            return null;
        // The files are edited by hand and not always sound JSON; the note is wanted, not the rest.
        return
            Note().Match(File.ReadAllText(path)) is { Success: true } match
            && DateOnly.TryParseExact(
                match.Groups[1].Value,
                "dd/MM/yyyy",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
            ? day
            : null;
    }

    [GeneratedRegex("\"_note\"\\s*:\\s*\"This file was last modified on ([0-9]{2}/[0-9]{2}/[0-9]{4})")]
    private static partial Regex Note();
}
