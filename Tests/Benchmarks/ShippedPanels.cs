using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Ingestion.Archiving;
using RoadmapIndicators.Ingestion.Catalogue;
using RoadmapIndicators.Ingestion.PrivatePostgres;

namespace RoadmapIndicators.Tests.Benchmarks;

/// <summary>The figures that ship, as panels in memory: what answers are made from, without a database.</summary>
internal static class ShippedPanels
{
    public static readonly RoadmapCatalogue Catalogue =
        CatalogueFolder.Read(Path.Combine(RepositoryRoot.Find(), "Ingestion", "Catalogue")).Catalogue
        ?? throw new InvalidOperationException("The shipped catalogue has mistakes.");

    /// <summary>The latest figures of each indicator that has any, by slug.</summary>
    public static Dictionary<string, Panel> Read()
    {
        var archive = new ArchiveReader(Path.Combine(RepositoryRoot.Find(), "Ingestion", "Archive"));
        var panels = new Dictionary<string, Panel>();
        foreach (var indicator in Catalogue.Indicators)
        {
            var held = new Dictionary<(string, string, string), (Observation, long)>();
            // Later releases stand after earlier ones, so the last line of a figure is the one that holds.
            foreach (var line in archive.Figures(indicator.Slug).OrderBy(l => l.Release))
            {
                var key = (line.Figure.Area.Value, line.Figure.Breakdown.Key, line.Figure.Period.Code);
                if (line.Withdrawn)
                    held.Remove(key);
                else
                    held[key] = (line.Figure, line.Release);
            }
            if (held.Count > 0)
                panels.Add(
                    indicator.Slug,
                    new Panel(indicator.Slug, new PanelStamp(1, new DateOnly(2026, 1, 1), 1), held.Values)
                );
        }
        return panels;
    }
}
