using RoadmapIndicators.Ingestion.Sources.ExploreLocalStatistics;

namespace RoadmapIndicators.Ingestion.Sources;

/// <summary>Tells notes that readers put in our words from those that are publishers' own text.</summary>
public static class SourceNotes
{
    public static bool AreOurs(string note) => ElsMarkers.IsOurs(note);
}
