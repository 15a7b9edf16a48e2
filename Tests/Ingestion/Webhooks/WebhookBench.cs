using Microsoft.Extensions.Logging.Abstractions;
using RoadmapIndicators.Ingestion.Webhooks;
using RoadmapIndicators.Ingestion.Worker;
using RoadmapIndicators.Tests.Ingestion.Pipeline;

namespace RoadmapIndicators.Tests.Ingestion.Webhooks;

/// <summary>A store, a receiver, and what a worker does for one subscription.</summary>
public sealed class WebhookBench : IAsyncDisposable
{
    public const string Secret = "sixteen letters or more";

    private readonly WebhookPost post = new(TimeProvider.System);
    private readonly WorkerMeter meter = new();

    private WebhookBench(LoaderBench loader, WebhookReceiver receiver)
    {
        Loader = loader;
        Receiver = receiver;
        Subscription = new("office", receiver.Url, Secret, WebhookEvents.All, [], []);
    }

    public static async Task<WebhookBench> OpenAsync() =>
        new(await LoaderBench.OpenAsync(), await WebhookReceiver.StartAsync());

    public LoaderBench Loader { get; }

    public WebhookReceiver Receiver { get; }

    public WebhookSubscription Subscription { get; set; }

    private WebhookSettings Settings => new(new Uri("https://indicators.example.org"), [Subscription]);

    private WebhookOutbox Outbox => new(Loader.Store, Loader.Catalogue, Settings, TimeProvider.System);

    public Task<int> TakeUpAsync() => Outbox.TakeUpAsync(CancellationToken.None);

    /// <summary>A worker's deliverer, whose first wait is over when it is asked for the next time.</summary>
    public WebhookDeliverer Deliverer(int most = 3, TimeSpan? first = null) =>
        new(
            Loader.Store,
            Settings,
            Outbox,
            post,
            new WebhookRetry(first ?? TimeSpan.Zero, TimeSpan.FromHours(1), most),
            meter,
            "test",
            NullLogger.Instance,
            TimeProvider.System
        );

    /// <summary>Delivers what is due.</summary>
    public Task<int> DeliverAsync(int most = 3, TimeSpan? first = null) =>
        Deliverer(most, first).DeliverDueAsync(Subscription, CancellationToken.None);

    /// <summary>What became of the messages: state and tries, in the order they were taken up.</summary>
    public Task<string> StatesAsync() =>
        Loader.ScalarAsync<string>(
            "select coalesce(string_agg(event || ' ' || state || ' ' || attempts, '; ' order by release_id, event), '') from store.webhook_delivery"
        );

    public async ValueTask DisposeAsync()
    {
        post.Dispose();
        meter.Dispose();
        await Receiver.DisposeAsync();
        await Loader.DisposeAsync();
    }
}
