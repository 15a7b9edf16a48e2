using RoadmapIndicators.Ingestion.Archiving;
using RoadmapIndicators.Ingestion.Calibration;
using RoadmapIndicators.Ingestion.PrivatePostgres;
using RoadmapIndicators.Ingestion.Store;
using RoadmapIndicators.Tests.Api;

namespace RoadmapIndicators.Tests.Contract;

/// <summary>
/// The Api with the figures that ship, as <c>make run</c> serves it, listening on loopback. Started by the first test
/// that asks, for all of this namespace. Its clock stands at 1 July 2026, so that its answers are always the same.
/// </summary>
[SetUpFixture]
public sealed class ShippedApi
{
    private static readonly DateOnly Today = new(2026, 7, 1);
    private static readonly Lazy<Task<ApiHost>> Shared = new(LoadAsync);

    public static Task<ApiHost> StartAsync() => Shared.Value;

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (Shared.IsValueCreated)
            await (await Shared.Value).DisposeAsync();
    }

    private static Task<ApiHost> LoadAsync() =>
        ApiHost.StartAsync(
            async seed =>
            {
                var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(
                    new DateTimeOffset(Today, TimeOnly.MinValue, TimeSpan.Zero)
                );
                await using var store = WriterRole.Open(seed.ConnectionString);
                await CatalogueStore.PublishAsync(store, StoreSeed.Catalogue, clock, CancellationToken.None);
                await new ArchiveImporter(store, clock).ImportAsync(
                    Path.Combine(RepositoryRoot.Find(), "Ingestion", "Archive"),
                    new Progress<(string, int)>(),
                    CancellationToken.None
                );
                await new Calibrator(store, StoreSeed.Catalogue, clock).RunAsync(CancellationToken.None);
            },
            Today,
            listens: true
        );
}
