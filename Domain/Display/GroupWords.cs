using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Domain.Display;

/// <summary>Groups of people and other breakdowns in words, where their keys are for machines.</summary>
public static class GroupWords
{
    /// <summary>"females", "people aged 16 to 24"; of a crossing each part, "people aged 65 to 74, males".</summary>
    public static string Of(Breakdown breakdown) =>
        breakdown == Breakdown.Total ? "everybody" : string.Join(", ", breakdown.Key.Split(',').Select(Part));

    /// <summary>An area with the group in brackets after it; the area alone for everybody.</summary>
    public static string After(string area, Breakdown breakdown) =>
        breakdown == Breakdown.Total ? area : $"{area} ({Of(breakdown)})";

    /// <summary>One part of a key, <c>dimension:group</c>, in words.</summary>
    public static string Part(string part)
    {
        var cut = part.IndexOf(':', StringComparison.Ordinal);
        var (dimension, group) = (part[..cut], part[(cut + 1)..]);
        var words = group.Replace('-', ' ');
        return dimension switch
        {
            "sex" => group switch
            {
                "female" => "females",
                "male" => "males",
                _ => words,
            },
            "age" => $"people aged {Range(group, "")}",
            "income" => $"people with an income {Income(group)}",
            "disability" => group switch
            {
                "disabled" => "disabled people",
                "not-disabled" => "people who are not disabled",
                _ => words,
            },
            "ethnicity" => $"{Capital(words)} ethnic group",
            "class" => $"social grade {group.ToUpperInvariant()}",
            "deprivation" => char.IsAsciiDigit(group[0])
                ? $"deprivation group {group}"
                : $"{words} deprivation",
            "settlement" => $"{words} areas",
            "work" => group == "not-working" ? "people not in work" : "people in work",
            "employment" => Employment(group),
            "sector" => $"{words} sector",
            _ => char.IsAsciiDigit(group[0]) ? $"{dimension} {group}" : words,
        };
    }

    private static string Employment(string group) =>
        group switch
        {
            "employee" => "employees",
            "student" => "students",
            "unpaid-family-worker" => "unpaid family workers",
            "government-training" => "people on government training",
            var other => $"{other} people",
        };

    private static string Income(string group) =>
        group.StartsWith("under-", StringComparison.Ordinal)
            ? $"under £{Thousands(group[6..])}"
            : $"of {Range(group, "£")}";

    /// <summary>"16-24" as "16 to 24", "65+" as "65 and over".</summary>
    private static string Range(string group, string mark)
    {
        if (group.EndsWith('+'))
            return $"{mark}{Thousands(group[..^1])} and over";
        var cut = group.IndexOf('-', StringComparison.Ordinal);
        if (cut <= 0 || !char.IsAsciiDigit(group[0]))
            return char.IsAsciiDigit(group[0]) ? mark + Thousands(group) : group.Replace('-', ' ');
        return $"{mark}{Thousands(group[..cut])} to {mark}{Thousands(group[(cut + 1)..])}";
    }

    private static string Thousands(string digits) =>
        digits.Length > 3 && decimal.TryParse(digits, out var number)
            ? DisplayText.Number(number, 0)
            : digits;

    private static string Capital(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}";
}
