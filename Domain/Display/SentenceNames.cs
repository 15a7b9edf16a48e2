using System.Collections.Frozen;

namespace RoadmapIndicators.Domain.Display;

/// <summary>Names of areas as they stand within a sentence.</summary>
public static class SentenceNames
{
    /// <summary>Names that take an article, without what stands in brackets after them.</summary>
    private static readonly FrozenSet<string> WithArticle = FrozenSet.Create(
        StringComparer.Ordinal,
        "Black Country",
        "Derbyshire Dales",
        "East",
        "East Midlands",
        "Heart of the South West",
        "Humber",
        "Malvern Hills",
        "Midlands",
        "New Forest",
        "North",
        "North East",
        "North of Tyne",
        "North West",
        "Scottish Borders",
        "South",
        "South East",
        "South East Midlands",
        "South West",
        "Staffordshire Moorlands",
        "West Midlands",
        "West of England"
    );

    private static readonly string[] StartsWithArticle =
    [
        "City of ",
        "Forest of ",
        "Isle of ",
        "Isles of ",
        "United Kingdom",
        "Vale of ",
    ];

    private static readonly string[] EndsWithArticle = [" area", " City Region", " Islands"];

    /// <summary>Registers put these last; a sentence does without them.</summary>
    private static readonly string[] Trailing = [", City of", ", County of"];

    /// <summary>
    /// Within a sentence: "the United Kingdom", "the West Midlands (combined authority)", "the Isle of Wight"; "The …"
    /// takes a small letter, "Bristol, City of" is Bristol, and other names stand as they are.
    /// </summary>
    public static string Within(string name)
    {
        if (name.StartsWith("The ", StringComparison.Ordinal))
            return $"the {name[4..]}";
        foreach (var words in Trailing)
            if (name.EndsWith(words, StringComparison.Ordinal))
                return name[..^words.Length];
        return TakesArticle(name) ? $"the {name}" : name;
    }

    /// <summary>The same at the start of a sentence.</summary>
    public static string Start(string name)
    {
        var within = Within(name);
        return within.StartsWith("the ", StringComparison.Ordinal) ? $"The {within[4..]}" : within;
    }

    /// <summary>A list in words: "a", "a and b", "a, b and c".</summary>
    public static string List(IReadOnlyList<string> names) =>
        names.Count switch
        {
            0 => "none",
            1 => names[0],
            _ => $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}",
        };

    /// <summary>Types of areas in the plural.</summary>
    public static string Plural(Areas.AreaType type) =>
        type switch
        {
            Areas.AreaType.LocalAuthority => "local authorities",
            Areas.AreaType.County => "counties",
            Areas.AreaType.MetropolitanCounty => "metropolitan counties",
            Areas.AreaType.CombinedAuthority => "combined authorities",
            Areas.AreaType.Region => "regions",
            Areas.AreaType.Country => "countries",
            Areas.AreaType.Lep => "local enterprise partnerships",
            Areas.AreaType.Lsip => "skills plan areas",
            _ => "areas of its kind",
        };

    private static bool TakesArticle(string name)
    {
        var end = name.AsSpan().IndexOfAny('(', ',');
        var bare = (end > 0 ? name[..end] : name).TrimEnd();
        return WithArticle.Contains(bare)
            || Array.Exists(StartsWithArticle, s => bare.StartsWith(s, StringComparison.Ordinal))
            || Array.Exists(EndsWithArticle, s => bare.EndsWith(s, StringComparison.Ordinal));
    }
}
