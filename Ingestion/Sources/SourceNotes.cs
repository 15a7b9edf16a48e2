using RoadmapIndicators.Ingestion.Sources.EnterprisePartnerships;
using RoadmapIndicators.Ingestion.Sources.ExploreLocalStatistics;
using RoadmapIndicators.Ingestion.Sources.SustainableDevelopmentGoals;

namespace RoadmapIndicators.Ingestion.Sources;

/// <summary>Tells notes that readers put in our words from those that are publishers' own text.</summary>
public static class SourceNotes
{
    public static bool AreOurs(string note) =>
        ElsMarkers.IsOurs(note) || LepMarkers.IsOurs(note) || note == SdgMarkers.FlaggedMissing;
}
