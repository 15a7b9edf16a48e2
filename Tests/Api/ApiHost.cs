using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RoadmapIndicators.Api.Database;
using RoadmapIndicators.Api.Panels;
using RoadmapIndicators.Api.Vintages;
using RoadmapIndicators.Tests.Postgres;

namespace RoadmapIndicators.Tests.Api;

/// <summary>
/// The Api as it is served, on a database of its own. Its clock stands at midday of 1 February 2026 unless said.
/// </summary>
public sealed class ApiHost : IAsyncDisposable
{
    private readonly FixtureDatabase database;
    private readonly WebApplicationFactory<PanelStore> factory;

    private ApiHost(FixtureDatabase database, DateOnly? today, bool listens)
    {
        this.database = database;
        Seed = new StoreSeed(database.ConnectionString);
        factory = new WebApplicationFactory<PanelStore>().WithWebHostBuilder(web =>
            // A port that is free, where it listens at all: several runs may go on at once.
            web.UseSetting(WebHostDefaults.ServerUrlsKey, "http://127.0.0.1:0")
                .UseSetting(ReaderDataSource.Setting, database.ConnectionString)
                .ConfigureLogging(log => log.ClearProviders())
                .ConfigureTestServices(services => services.AddSingleton<TimeProvider>(new Midday(today)))
        );
        if (!listens)
        {
            Client = factory.CreateClient(
                new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }
            );
            return;
        }
        factory.UseKestrel();
        factory.StartServer();
        var address = factory
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.First();
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(address),
        };
    }

    public HttpClient Client { get; }

    public StoreSeed Seed { get; }

    public IServiceProvider Services => factory.Services;

    /// <param name="seed">Fills the database before the first request.</param>
    /// <param name="today">The day of the clock.</param>
    /// <param name="listens">Whether other programs are to reach it, at the client's base address on loopback.</param>
    public static async Task<ApiHost> StartAsync(
        Func<StoreSeed, Task> seed,
        DateOnly? today = null,
        bool listens = false
    )
    {
        var database = await TestCluster.NewDatabaseAsync();
        await seed(new StoreSeed(database.ConnectionString));
        var host = new ApiHost(database, today, listens);
        await host.RefreshAsync();
        return host;
    }

    /// <summary>Lets the service see what has been seeded since, without waiting for its own look.</summary>
    public Task RefreshAsync() =>
        Services.GetRequiredService<EditionLog>().RefreshAsync(CancellationToken.None);

    /// <summary>The body of an answer that must be 200.</summary>
    public async Task<JsonElement> GetAsync(string address)
    {
        using var response = await Client.GetAsync(new Uri(address, UriKind.Relative));
        var text = await response.Content.ReadAsStringAsync();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), $"{address}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>The body of problem details that must have a status.</summary>
    public async Task<JsonElement> ProblemAsync(string address, HttpStatusCode status)
    {
        using var response = await Client.GetAsync(new Uri(address, UriKind.Relative));
        var text = await response.Content.ReadAsStringAsync();
        Assert.That(response.StatusCode, Is.EqualTo(status), $"{address}: {text}");
        Assert.That(
            response.Content.Headers.ContentType?.MediaType,
            Is.EqualTo("application/problem+json"),
            address
        );
        var body = JsonDocument.Parse(text).RootElement;
        Assert.That(body.GetProperty("status").GetInt32(), Is.EqualTo((int)status));
        return body;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await factory.DisposeAsync();
        await database.DisposeAsync();
    }

    private sealed class Midday(DateOnly? day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() =>
            new(day ?? new DateOnly(2026, 2, 1), new TimeOnly(12, 0), TimeSpan.Zero);
    }
}
