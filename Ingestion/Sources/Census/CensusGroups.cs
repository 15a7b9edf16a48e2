using System.Collections.Frozen;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.Census;

/// <summary>The ethnic groups of the census of 2021 as tables head their columns with them, and ours.</summary>
internal static class CensusGroups
{
    private static readonly FrozenDictionary<string, Breakdown> ByWord = new Dictionary<string, string>
    {
        ["total"] = "total",
        ["asian"] = "ethnicity:asian",
        ["asian, asian british or asian welsh"] = "ethnicity:asian",
        ["black_british"] = "ethnicity:black",
        ["black, black british, black welsh, caribbean or african"] = "ethnicity:black",
        ["mixed_multiple"] = "ethnicity:mixed",
        ["mixed or multiple ethnic groups"] = "ethnicity:mixed",
        ["white"] = "ethnicity:white",
        ["other"] = "ethnicity:other",
        ["other ethnic group"] = "ethnicity:other",
    }.ToFrozenDictionary(pair => pair.Key, pair => Breakdown.Parse(pair.Value));

    /// <summary>The group of a heading; null for one that is not known.</summary>
    public static Breakdown? Of(string heading) => ByWord.GetValueOrDefault(SeriesTitles.Folded(heading));
}
