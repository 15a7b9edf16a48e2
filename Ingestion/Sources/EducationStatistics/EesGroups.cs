using System.Collections.Frozen;

namespace RoadmapIndicators.Ingestion.Sources.EducationStatistics;

/// <summary>The publisher's words for groups of people, and ours; a word that is not here is no group.</summary>
internal static class EesGroups
{
    private static readonly FrozenDictionary<string, string> ByWord = new Dictionary<string, string>
    {
        ["sex:female"] = "female",
        ["sex:male"] = "male",
        ["sex:girls"] = "female",
        ["sex:boys"] = "male",
        ["ethnicity:asian"] = "asian",
        ["ethnicity:asian / asian british"] = "asian",
        ["ethnicity:asian or asian british"] = "asian",
        ["ethnicity:black"] = "black",
        ["ethnicity:black / african / caribbean / black british"] = "black",
        ["ethnicity:black or black british"] = "black",
        ["ethnicity:mixed"] = "mixed",
        ["ethnicity:mixed / multiple ethnic groups"] = "mixed",
        ["ethnicity:other"] = "other",
        ["ethnicity:other ethnic group"] = "other",
        ["ethnicity:white"] = "white",
        ["ethnicity:unknown"] = "unknown",
        ["age:16-18"] = "16-18",
        ["age:under 19"] = "under-19",
        ["age:19-24"] = "19-24",
        ["age:19+"] = "19+",
        ["age:25+"] = "25+",
        ["disability:lldd - yes"] = "disabled",
        ["disability:lldd - no"] = "not-disabled",
        ["disability:lldd - unknown"] = "unknown",
    }.ToFrozenDictionary();

    /// <param name="dimension">The dimension that the catalogue gives the column.</param>
    /// <param name="word">The word, folded.</param>
    public static string? Of(string dimension, string word) =>
        ByWord.GetValueOrDefault($"{dimension}:{word}");
}
