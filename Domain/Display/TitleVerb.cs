using System.Buffers;

namespace RoadmapIndicators.Domain.Display;

/// <summary>Which verb a title takes in a sentence: "coverage … was", "apprenticeship starts … were".</summary>
public static class TitleVerb
{
    /// <summary>What begins the further description of a head; found in one search for all of them.</summary>
    private static readonly SearchValues<string> Ends = SearchValues.Create(
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
        ],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>"was" or "were", by the head of the title: the last word before what describes it further.</summary>
    /// <param name="title">A short name of an indicator.</param>
    public static string Of(string title) => IsPlural(HeadOf(title)) ? "were" : "was";

    /// <summary>The word that the title is about, such as "premises" of "Premises below 30 Mbit/s"; empty for no title.</summary>
    /// <param name="title">A short name of an indicator.</param>
    public static string HeadOf(string title)
    {
        // Not at the very start: nothing stands before it that it could describe.
        var described = title.AsSpan(Math.Min(1, title.Length)).IndexOfAny(Ends);
        var named = (described < 0 ? title : title.AsSpan(0, described + 1)).TrimEnd(' ');
        return named[(named.LastIndexOf(' ') + 1)..].ToString();
    }

    /// <summary>Whether the head of a title names several.</summary>
    public static bool IsPlural(string head) =>
        head.ToLowerInvariant() switch
        {
            "people" or "children" => true,
            // Says where, not what.
            "outdoors" or "indoors" => false,
            var other => other.EndsWith('s') && !other.EndsWith("ss", StringComparison.Ordinal),
        };
}
