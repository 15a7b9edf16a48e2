using System.Globalization;
using System.Text.RegularExpressions;

namespace RoadmapIndicators.Ingestion.Sources.Ofcom;

/// <summary>One CSV of a release, on disk in UTF-8, and what its name says.</summary>
/// <param name="Path">Where it is; gone when the release is closed, if it was taken out of an archive.</param>
/// <param name="Name">Its name without folder and extension.</param>
/// <param name="NotUtf8">It was not UTF-8 and has been read byte by byte; only names of places can suffer.</param>
internal sealed partial record OfcomTable(string Path, string Name, bool NotUtf8)
{
    /// <summary>The month of the snapshot as a label, such as <c>2023-05</c>; null where the name does not begin with it.</summary>
    public string? Month =>
        Named().Match(Name) is { Success: true } match
            ? $"{match.Groups[1].Value}-{match.Groups[2].Value}"
            : null;

    /// <summary>Whether the name, after year and month, begins with what the catalogue says.</summary>
    public bool Is(string file) =>
        Named().Match(Name) is { Success: true } match
        && match.Groups[3].Value.StartsWith(file, true, CultureInfo.InvariantCulture);

    [GeneratedRegex("^([0-9]{4})([0-9]{2})_(.+)$")]
    private static partial Regex Named();
}
