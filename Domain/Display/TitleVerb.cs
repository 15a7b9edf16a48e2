namespace RoadmapIndicators.Domain.Display;

/// <summary>Which verb a title takes in a sentence: "coverage … was", "apprenticeship starts … were".</summary>
public static class TitleVerb
{
    private static readonly string[] Ends =
    [
        ",",
        " not ",
        " who ",
        " without ",
        " with ",
        " in ",
        " at ",
        " by ",
        " from ",
        " of ",
        " or ",
        " and ",
        " for ",
        " per ",
        " among ",
        " below ",
        " above ",
        " aged ",
        " after ",
        " before ",
        " known ",
        " living ",
    ];

    /// <summary>"was" or "were", by the head of the title: the last word before what describes it further.</summary>
    /// <param name="title">A short name of an indicator.</param>
    public static string Of(string title) => IsPlural(HeadOf(title)) ? "were" : "was";

    /// <summary>The word that the title is about, such as "premises" of "Premises below 30 Mbit/s"; empty for no title.</summary>
    /// <param name="title">A short name of an indicator.</param>
    public static string HeadOf(string title)
    {
        var end = title.Length;
        foreach (var mark in Ends)
            if (title.IndexOf(mark, StringComparison.OrdinalIgnoreCase) is > 0 and var at && at < end)
                end = at;
        return title[..end].Split(' ', StringSplitOptions.RemoveEmptyEntries) is [.., var head] ? head : "";
    }

    private static bool IsPlural(string word) =>
        word.ToLowerInvariant() switch
        {
            "people" or "children" => true,
            // Says where, not what.
            "outdoors" or "indoors" => false,
            var other => other.EndsWith('s') && !other.EndsWith("ss", StringComparison.Ordinal),
        };
}
