namespace RoadmapIndicators.Domain.Display;

/// <summary>Names of areas as they stand within a sentence.</summary>
public static class SentenceNames
{
    /// <summary>"United Kingdom" takes an article, "The …" a small letter; other names stand as they are.</summary>
    public static string Within(string name) =>
        name.StartsWith("United Kingdom", StringComparison.Ordinal) ? $"the {name}"
        : name.StartsWith("The ", StringComparison.Ordinal) ? $"the {name[4..]}"
        : name;

    /// <summary>When a figure is of: "in 2023", "on 30 April 2025".</summary>
    public static string When(Periods.Period period) =>
        period.Months == 0 ? $"on {period.Label}" : $"in {period.Label}";

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
}
