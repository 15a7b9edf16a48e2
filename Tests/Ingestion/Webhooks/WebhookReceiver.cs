using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace RoadmapIndicators.Tests.Ingestion.Webhooks;

/// <summary>A server on this machine that takes messages and answers as a test says.</summary>
public sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly WebApplication app;

    private WebhookReceiver(WebApplication app) => this.app = app;

    public sealed record Message(string Path, string Body, IReadOnlyDictionary<string, string> Headers);

    public ConcurrentQueue<Message> Taken { get; } = [];

    /// <summary>What it answers: the status, before which it may wait.</summary>
    public Func<HttpContext, Task<int>> Answers { get; set; } = _ => Task.FromResult(204);

    public Uri Url => new(app.Urls.First() + "/hook");

    public static async Task<WebhookReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var receiver = new WebhookReceiver(builder.Build());
        receiver.app.Run(receiver.TakeAsync);
        await receiver.app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        Taken.Enqueue(
            new(
                context.Request.Path,
                body,
                context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString())
            )
        );
        context.Response.StatusCode = await Answers(context);
    }
}
