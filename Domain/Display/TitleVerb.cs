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
    ];

    /// <summary>"was" or "were", by the head of the title: the last word before what describes it further.</summary>
    /// <param name="title">A short name of an indicator.</param>
    public static string Of(string title)
    {
        var end = title.Length;
        foreach (var mark in Ends)
            if (title.IndexOf(mark, StringComparison.OrdinalIgnoreCase) is > 0 and var at && at < end)
                end = at;
        var head = title[..end].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return head.Length > 0 && IsPlural(head[^1]) ? "were" : "was";
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
