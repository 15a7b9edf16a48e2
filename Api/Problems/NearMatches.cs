namespace RoadmapIndicators.Api.Problems;

/// <summary>Finds what somebody may have meant by a name that is not known.</summary>
public static class NearMatches
{
    private const int Most = 3;
    private const int LongestCompared = 60;

    /// <summary>A name that could have been meant.</summary>
    /// <param name="Key">What to ask for.</param>
    /// <param name="Name">What people call it, if that is something else.</param>
    public readonly record struct Candidate(string Key, string? Name = null);

    /// <summary>At most three candidates, the nearest first; none where nothing is near.</summary>
    public static IReadOnlyList<Candidate> Of(string asked, IEnumerable<Candidate> known)
    {
        var wanted = Plain(asked);
        if (wanted.Length == 0)
            return [];
        return
        [
            .. known
                .Select(c => (Candidate: c, Distance: Distance(wanted, c)))
                .Where(pair => pair.Distance <= Math.Max(2, wanted.Length / 3))
                .OrderBy(pair => pair.Distance)
                .ThenBy(pair => pair.Candidate.Key, StringComparer.Ordinal)
                .Take(Most)
                .Select(pair => pair.Candidate),
        ];
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
        var shown = text.Length <= LongestCompared ? text : text[..LongestCompared] + "…";
        return $"'{string.Concat(shown.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c))}'";
    }

    private static int Distance(string wanted, Candidate candidate) =>
        Math.Min(
            Distance(wanted, Plain(candidate.Key)),
            candidate.Name is null ? int.MaxValue : Distance(wanted, Plain(candidate.Name))
        );

    /// <summary>Steps of editing; a name that holds the whole of what was asked is nearly a match.</summary>
    private static int Distance(string a, string b)
    {
        if (a == b)
            return 0;
        if (a.Length >= 3 && b.Contains(a, StringComparison.Ordinal))
            return 1;
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
                current[j] = Math.Min(
                    Math.Min(current[j - 1], previous[j]) + 1,
                    previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
                );
            (previous, current) = (current, previous);
        }
        return previous[b.Length];
    }

    private static string Plain(string text)
    {
        var cut = text.Length <= LongestCompared ? text : text[..LongestCompared];
        return cut.Trim().ToLowerInvariant().Replace(' ', '-').Replace('_', '-');
    }
}
