using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Api.Problems;

/// <summary>Finds what somebody may have meant by a name that is not known.</summary>
public static class NearMatches
{
    private const int Most = 3;
    private const int LongestShown = 60;

    /// <summary>A name that could have been meant.</summary>
    /// <param name="Key">What to ask for.</param>
    /// <param name="Name">What people call it, if that is something else.</param>
    public readonly record struct Candidate(string Key, string? Name = null);

    /// <summary>At most three candidates, the nearest first; none where nothing is near.</summary>
    public static IReadOnlyList<Candidate> Of(string asked, IEnumerable<Candidate> known)
    {
        var byText = new Dictionary<string, Candidate>(StringComparer.Ordinal);
        foreach (var candidate in known)
        {
            byText.TryAdd(candidate.Key, candidate);
            if (candidate.Name is { } name)
                byText.TryAdd(name, candidate);
        }
        return [.. NearNames.To(asked.Trim(), byText.Keys, Most).Select(text => byText[text]).Distinct()];
    }

    /// <summary>" Did you mean a, b or c?", or nothing.</summary>
    public static string Hint(string asked, IEnumerable<Candidate> known)
    {
        var near = Of(asked, known)
            .Select(c => c.Name is null || c.Name == c.Key ? $"'{c.Key}'" : $"'{c.Key}' ({c.Name})")
            .ToList();
        return near.Count switch
        {
            0 => "",
            1 => $" Did you mean {near[0]}?",
            _ => $" Did you mean {string.Join(", ", near.SkipLast(1))} or {near[^1]}?",
        };
    }

    /// <summary>A text of the client's as messages repeat it: short, on one line, in quotes.</summary>
    public static string Quote(string text)
    {
        var shown = text.Length <= LongestShown ? text : text[..LongestShown] + "…";
        return $"'{string.Concat(shown.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c))}'";
    }
}
