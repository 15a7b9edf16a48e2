using RoadmapIndicators.Api.Areas;
using RoadmapIndicators.Api.Contract;
using RoadmapIndicators.Api.Editions;
using RoadmapIndicators.Api.Health;
using RoadmapIndicators.Api.Indicators;
using RoadmapIndicators.Api.Missions;
using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Api.Outcomes;
using RoadmapIndicators.Api.Pages;
using RoadmapIndicators.Api.Panels;
using RoadmapIndicators.Api.Releases;
using RoadmapIndicators.Api.Sources;
using RoadmapIndicators.Api.TargetGap;
using RoadmapIndicators.Api.Trend;
using RoadmapIndicators.Api.Vintages;

namespace RoadmapIndicators.Api.Hosting;

/// <summary>The parts of the service, put together.</summary>
public static class RoadmapApi
{
    /// <summary>What the endpoints are made of, but for the database and what keeps reading it.</summary>
    public static void AddRoadmapServices(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<EditionLogReader>();
        services.AddSingleton<EditionLog>();
        services.AddSingleton<PanelStore>();
        services.AddSingleton<IndicatorReader>();
        services.AddSingleton<CatalogueReader>();
        services.AddSingleton<ReleaseReader>();
        services.AddSingleton<SourceReader>();
        services.AddContract();
    }

    public static void MapRoadmapApi(this WebApplication app)
    {
        var v1 = app.MapGroup("/v1");
        v1.MapMissionsApi();
        v1.MapOutcomesApi();
        v1.MapIndicatorsApi();
        v1.MapObservationsApi();
        v1.MapTrendApi();
        v1.MapTargetGapApi();
        v1.MapAreasApi();
        v1.MapSourcesApi();
        v1.MapReleasesApi();
        v1.MapEditionsApi();
        app.MapHealthApi();
        app.MapContractApi();
        app.MapPages();
    }
}
