using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Sources.BusinessDemography;
using RoadmapIndicators.Ingestion.Sources.Census;
using RoadmapIndicators.Ingestion.Sources.EducationStatistics;
using RoadmapIndicators.Ingestion.Sources.EnterprisePartnerships;
using RoadmapIndicators.Ingestion.Sources.ExploreLocalStatistics;
using RoadmapIndicators.Ingestion.Sources.Fingertips;
using RoadmapIndicators.Ingestion.Sources.GreenhouseGas;
using RoadmapIndicators.Ingestion.Sources.LocalAuthorityTool;
using RoadmapIndicators.Ingestion.Sources.Nomis;
using RoadmapIndicators.Ingestion.Sources.Ofcom;
using RoadmapIndicators.Ingestion.Sources.SubnationalWorkbook;
using RoadmapIndicators.Ingestion.Sources.SustainableDevelopmentGoals;
using RoadmapIndicators.Ingestion.Sources.Tidy;

namespace RoadmapIndicators.Ingestion.Sources;

/// <summary>Every source that figures can come through.</summary>
public static class SourceList
{
    public static IReadOnlyList<ISource> All { get; } =
    [
        new ElsSource(),
        new WorkbookSource(),
        new SdgSource(),
        new CensusSource(),
        new LaitSource(),
        new LepSource(),
        new OfcomSource(),
        new NomisSource(),
        new FingertipsSource(),
        new EesSource(),
        new GhgSource(),
        new DemographySource(),
        new TidySource(),
    ];

    /// <summary>The source of a name on the command line; null when there is none.</summary>
    public static ISource? Find(string name) => All.FirstOrDefault(source => source.Name == name);
}
