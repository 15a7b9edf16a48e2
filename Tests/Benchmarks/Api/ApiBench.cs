using System.Diagnostics;
using System.Globalization;
using RoadmapIndicators.Ingestion.PrivatePostgres;

namespace RoadmapIndicators.Benchmarks.Api;

/// <summary>
/// Measures the Api on 480,000 invented figures: server, database and load on one machine, while a release is published
/// every second. What counts are ratios within one run: to fixed bytes of the same size from the same server, and to
/// pgbench with the same SELECT.
/// </summary>
public static class ApiBench
{
    private const double SlowestTail = 10;
    private const double MostMemory = 500;
    private static readonly TimeSpan FirstAnswer = TimeSpan.FromMilliseconds(200);

    private static readonly int Seconds = int.TryParse(
        Environment.GetEnvironmentVariable("SECONDS"),
        NumberStyles.None,
        CultureInfo.InvariantCulture,
        out var seconds
    )
        ? seconds
        : 5;

    /// <returns>0 where all was measured, whether or not it reaches what it must; 2 where a tool is missing.</returns>
    public static async Task<int> RunAsync(CancellationToken cancellation)
    {
        foreach (var (tool, package) in new[] { ("wrk", "wrk"), ("pgbench", "postgresql-contrib") })
            if (!LoadTool.IsThere(tool))
            {
                await Console.Error.WriteLineAsync($"{tool} is missing: apt-get install {package}");
                return 2;
            }
        await using var cluster = await ThrowAwayCluster.StartAsync(
            RepositoryRoot.Find(),
            new Progress<string>(Console.WriteLine),
            cancellation
        );
        Say("Filling the store with 480,000 figures");
        await SyntheticStore.FillAsync(cluster.ConnectionString, cancellation);
        using var client = new HttpClient();
        await FirstRequestsAsync(cluster.ConnectionString, client, cancellation);
        await using var api = await ApiProcess.StartAsync(cluster.ConnectionString, client, cancellation);
        await using var releases = new ReleaseEverySecond(cluster.ConnectionString, api.Address);
        Say("Warming");
        // Twice as long as measured, because the runtime compiles what is used much several times over.
        foreach (var request in Request.All)
            await LoadTool.WrkAsync(api.Address, request.Warm ?? request.Path, 2 * Seconds, cancellation);
        releases.Start();
        Say(
            "request                                        |  req/s | fixed/s | of fixed | pgbench/s | of pgb. | p50 ms | p99 ms | p99/p50 | of fixed | MB before | MB after | must reach"
        );
        foreach (var request in Request.All)
            await MeasureAsync(cluster.ConnectionString, api, client, request, cancellation);
        await releases.StopAsync();
        Say(releases.ToString());
        return 0;
    }

    private static async Task MeasureAsync(
        string database,
        ApiProcess api,
        HttpClient client,
        Request request,
        CancellationToken cancellation
    )
    {
        var body = await client.GetByteArrayAsync(new Uri(api.Address, request.Sample), cancellation);
        var before = api.ResidentMegabytes;
        var result = await LoadTool.WrkAsync(api.Address, request.Path, Seconds, cancellation);
        var after = api.ResidentMegabytes;
        var plain = await LoadTool.WrkAsync(
            api.Address,
            $"\"/bench/bytes/{body.Length}\"",
            Seconds,
            cancellation
        );
        var rows = await LoadTool.PgbenchAsync(database, request.Sql, Seconds, cancellation);
        var (ofFixed, ofRows, tail) = (
            result.PerSecond / plain.PerSecond,
            result.PerSecond / rows,
            result.P99 / result.Median
        );
        var shortfalls = new List<string>();
        if (request.OfFixed is { } share && ofFixed < share)
            shortfalls.Add(string.Create(CultureInfo.InvariantCulture, $"fixed bytes {share:P0}"));
        if (request.OverPgbench && ofRows <= 1)
            shortfalls.Add("pgbench");
        if (tail > SlowestTail)
            shortfalls.Add("p99/p50 10");
        if (after > MostMemory)
            shortfalls.Add("500 MB");
        if (result.Errors > 0)
            shortfalls.Add(string.Create(CultureInfo.InvariantCulture, $"{result.Errors} errors"));
        Say(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{request.Name, -46} | {result.PerSecond, 6:0} | {plain.PerSecond, 7:0} | {ofFixed, 8:P0} | {rows, 9:0} | {ofRows, 7:0.00} | {result.Median, 6:0.00} | {result.P99, 6:0.00} | {tail, 7:0.0} | {plain.P99 / plain.Median, 8:0.0} | {before, 9:0} | {after, 8:0} | {(shortfalls.Count == 0 ? "reached" : "SHORT: " + string.Join(", ", shortfalls))} ({body.Length} bytes)"
            )
        );
    }

    /// <summary>The first request of a fresh process, of a few indicators, each after a restart of its own.</summary>
    private static async Task FirstRequestsAsync(
        string database,
        HttpClient client,
        CancellationToken cancellation
    )
    {
        foreach (var indicator in new[] { 0, 29, 58 })
        {
            await using var api = await ApiProcess.StartAsync(database, client, cancellation);
            var path =
                $"/v1/indicators/{SyntheticStore.Indicator(indicator)}/trend?area={SyntheticStore.Area(7)}";
            var watch = Stopwatch.StartNew();
            using var response = await client.GetAsync(new Uri(api.Address, path), cancellation);
            watch.Stop();
            response.EnsureSuccessStatusCode();
            Say(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"First request after a restart, {SyntheticStore.Indicator(indicator)}: {watch.Elapsed.TotalMilliseconds:0} ms ({(watch.Elapsed < FirstAnswer ? "reached" : "SHORT")}: under 200)"
                )
            );
        }
    }

    private static void Say(string line) => Console.WriteLine(line);
}
