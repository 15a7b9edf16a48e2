using RoadmapIndicators.Api.Aggregate;
using RoadmapIndicators.Api.Areas;
using RoadmapIndicators.Api.Backtest;
using RoadmapIndicators.Api.Changes;
using RoadmapIndicators.Api.Comparison;
using RoadmapIndicators.Api.Contract;
using RoadmapIndicators.Api.Delivery;
using RoadmapIndicators.Api.Downloads;
using RoadmapIndicators.Api.Editions;
using RoadmapIndicators.Api.Feeds;
using RoadmapIndicators.Api.Figures;
using RoadmapIndicators.Api.Health;
using RoadmapIndicators.Api.Indicators;
using RoadmapIndicators.Api.Inequality;
using RoadmapIndicators.Api.Missions;
using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Api.Outcomes;
using RoadmapIndicators.Api.Pages;
using RoadmapIndicators.Api.Panels;
using RoadmapIndicators.Api.Profile;
using RoadmapIndicators.Api.Progress;
using RoadmapIndicators.Api.Ranking;
using RoadmapIndicators.Api.Releases;
using RoadmapIndicators.Api.Revisions;
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
        services.AddSingleton(provider =>
            AnswerCacheSettings.Of(provider.GetRequiredService<IConfiguration>())
        );
        services.AddSingleton<AnswerCache>();
        services.AddSingleton<IndicatorReader>();
        services.AddSingleton<CatalogueReader>();
        services.AddSingleton<ProgressStore>();
        services.AddSingleton<ReleaseReader>();
        services.AddSingleton<RevisionReader>();
        services.AddSingleton<ChangeReader>();
        services.AddSingleton<EditionFiles>();
        services.AddSingleton<ReleaseNewsReader>();
        services.AddSingleton<LedgerReader>();
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
        v1.MapSeveralObservationsApi();
        v1.MapTrendApi();
        v1.MapTargetGapApi();
        v1.MapBacktestApi();
        v1.MapComparisonApi();
        v1.MapRankingApi();
        v1.MapInequalityApi();
        v1.MapAggregateApi();
        v1.MapProgressApi();
        v1.MapProfileApi();
        v1.MapFiguresApi();
        v1.MapOembedApi();
        v1.MapFeedsApi();
        v1.MapAreasApi();
        v1.MapSourcesApi();
        v1.MapReleasesApi();
        v1.MapEditionsApi();
        v1.MapChangesApi();
        v1.MapRevisionsApi();
        v1.MapDownloadsApi();
        app.MapHealthApi();
        app.MapContractApi();
        app.MapPages();
        app.MapFixedBytes();
    }
}
