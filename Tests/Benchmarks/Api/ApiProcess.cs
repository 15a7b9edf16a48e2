using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using RoadmapIndicators.Ingestion.PrivatePostgres;

namespace RoadmapIndicators.Benchmarks.Api;

/// <summary>The Api as a process of its own, without a rate limit and with fixed bytes to measure against.</summary>
internal sealed class ApiProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly Process process;

    private ApiProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Starts it; returns at its first sign of readiness.</summary>
    public static async Task<ApiProcess> StartAsync(
        string database,
        HttpClient client,
        CancellationToken cancellation
    )
    {
        var root = RepositoryRoot.Find();
        var file = Path.Combine(root, "Api/bin/Release/net10.0/RoadmapIndicators.Api.dll");
        if (!File.Exists(file))
            throw new InvalidOperationException($"{file} is not there: build the Api for Release first.");
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                file,
                "--contentRoot",
                Path.Combine(root, "Api"),
                "--urls",
                address.OriginalString,
            },
            RedirectStandardOutput = true,
            Environment =
            {
                ["ROADMAP_DATABASE"] = database,
                ["RateLimit__RequestsPerMinute"] = "0",
                ["Bench__FixedBytes"] = "true",
            },
        };
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        var api = new ApiProcess(process, address);
        var waited = Stopwatch.StartNew();
        while (!await IsReadyAsync(client, api.Address, cancellation))
        {
            if (waited.Elapsed > Patience || process.HasExited)
            {
                await api.DisposeAsync();
                throw new InvalidOperationException("The Api did not become ready.");
            }
            await Task.Delay(2, cancellation);
        }
        return api;
    }

    /// <summary>Memory that is resident, in megabytes.</summary>
    public double ResidentMegabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1048576.0;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<bool> IsReadyAsync(
        HttpClient client,
        Uri address,
        CancellationToken cancellation
    )
    {
        try
        {
            using var response = await client.GetAsync(new Uri(address, "/health/ready"), cancellation);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
