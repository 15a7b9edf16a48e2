using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Domain.Display;

/// <summary>An indicator's title and unit as they stand in a sentence.</summary>
public static class IndicatorWords
{
    /// <summary>First words that keep their capital within a sentence.</summary>
    private static readonly string[] ProperWords =
    [
        "British",
        "Census",
        "English",
        "Irish",
        "Ofsted",
        "Scottish",
        "Welsh",
    ];

    /// <summary>
    /// The title before "in Dudley" or "in 2024": a trailing clause is closed by a comma, as in "Unemployment rate,
    /// modelled, in Dudley".
    /// </summary>
    public static string Title(string title)
    {
        var comma = title.LastIndexOf(", ", StringComparison.Ordinal);
        if (comma < 0)
            return title;
        var tail = title.AsSpan(comma + 2);
        var goesOn =
            tail.Contains(" and ", StringComparison.Ordinal)
            || tail.Contains(" or ", StringComparison.Ordinal);
        return goesOn ? title : $"{title},";
    }

    /// <summary>"Unemployment rate, modelled, in Dudley".</summary>
    /// <param name="title">The title.</param>
    /// <param name="where">The area as it stands within a sentence.</param>
    public static string In(string title, string where) => $"{Title(title)} in {where}";

    /// <summary>
    /// What the figure is of and its verb: "Gigabit-capable broadband in Dudley was". People are not per cent, so a title
    /// that counts some of those whom the unit is a share of is called a share: "The share of premises below 30 Mbit/s
    /// in Dudley was".
    /// </summary>
    /// <param name="indicator">What is measured.</param>
    /// <param name="where">The area as it stands within a sentence.</param>
    public static string Was(Indicator indicator, string where) =>
        IsShareOfPlural(indicator)
            ? $"The share of {Small(In(indicator.Title, where))} was"
            : $"{In(indicator.Title, where)} {TitleVerb.Of(indicator.Title)}";

    /// <summary>"it has" or "they have", for what <see cref="Was"/> names.</summary>
    public static string ItHas(Indicator indicator) =>
        !IsShareOfPlural(indicator) && TitleVerb.Of(indicator.Title) == "were" ? "they have" : "it has";

    /// <summary>
    /// The unit beside the title, without the word that the title has said: deaths of deaths, enterprises of a number of
    /// businesses.
    /// </summary>
    public static Unit Unit(Indicator indicator)
    {
        var unit = indicator.Unit;
        if (unit.Symbol.Length > 0)
            return unit;
        var cut = unit.Name.IndexOf(' ', StringComparison.Ordinal);
        var (first, rest) = cut < 0 ? (unit.Name, "") : (unit.Name[..cut], unit.Name[(cut + 1)..]);
        var said =
            indicator.Title.StartsWith("Number of ", StringComparison.Ordinal) && rest.Length == 0
            || indicator
                .Title.Split(' ', ',')
                .Any(word =>
                    string.Equals(word, first, StringComparison.OrdinalIgnoreCase)
                    || string.Equals(word + "s", first, StringComparison.OrdinalIgnoreCase)
                );
        return said ? unit with { Name = rest } : unit;
    }

    /// <summary>The unit of a second number, for which one without a symbol has just been named.</summary>
    public static Unit Bare(Unit unit) => unit.Symbol.Length > 0 ? unit : unit with { Name = "" };

    private static bool IsShareOfPlural(Indicator indicator)
    {
        if (indicator.Unit.Symbol != "%")
            return false;
        var head = TitleVerb.HeadOf(indicator.Title);
        if (!TitleVerb.IsPlural(head))
            return false;
        return head.Equals("people", StringComparison.OrdinalIgnoreCase)
            || indicator.Unit.Name.Split(' ', ',').Contains(head, StringComparer.OrdinalIgnoreCase);
    }

    private static string Small(string text)
    {
        var first = text.Split(' ', 2)[0];
        return first.Length < 2 || !char.IsLower(first[1]) || ProperWords.Contains(first)
            ? text
            : $"{char.ToLowerInvariant(text[0])}{text[1..]}";
    }
}
