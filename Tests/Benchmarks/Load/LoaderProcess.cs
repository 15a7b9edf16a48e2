using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using RoadmapIndicators.Benchmarks.Postgres;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Sources;
using RoadmapIndicators.Ingestion.Store;

namespace RoadmapIndicators.Benchmarks.Load;

/// <summary>One load in a process of its own, so that its memory can be told from that of everything else.</summary>
internal static class LoaderProcess
{
    public const string Verb = "loader-process";

    /// <summary>What one load took.</summary>
    /// <param name="Seconds">From the file's first byte to the commit.</param>
    /// <param name="PeakBytes">The most memory that the process ever held.</param>
    /// <param name="Status">What became of the release.</param>
    /// <param name="Rows">Rows read.</param>
    public sealed record Measured(double Seconds, long PeakBytes, string Status, int Rows);

    /// <summary>Loads the file of the arguments (address, source, path, date) and prints what it took.</summary>
    public static async Task<int> RunAsync(string[] arguments, CancellationToken cancel)
    {
        var (address, source, path, published) = (arguments[0], arguments[1], arguments[2], arguments[3]);
        await using var store = WriterRole.Open(address);
        await using (await store.OpenConnectionAsync(cancel)) { }
        var loader = new ReleaseLoader(store, LoadCatalogue.Create(), TimeProvider.System);
        var watch = Stopwatch.StartNew();
        var file = await ReceivedFiles.OpenAsync(
            path,
            DateOnly.Parse(published, CultureInfo.InvariantCulture),
            TimeProvider.System.GetUtcNow(),
            null,
            null,
            cancel
        );
        var outcomes = await loader.LoadAsync(SourceList.Find(source)!, file, null, false, null, cancel);
        var seconds = watch.Elapsed.TotalSeconds;
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(
            JsonSerializer.Serialize(
                new Measured(seconds, self.PeakWorkingSet64, outcomes[0].Status.ToString(), outcomes[0].Rows)
            )
        );
        if (outcomes[0].Reason is { } reason)
            await Console.Error.WriteLineAsync(reason);
        return 0;
    }

    /// <summary>Starts a process for one load and waits for it.</summary>
    public static async Task<Measured> StartAsync(
        string address,
        string source,
        string path,
        string published,
        CancellationToken cancel
    )
    {
        var output = await Tool.RunAsync(
            Environment.ProcessPath!,
            [
                .. Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
                    ? (string[])[typeof(LoaderProcess).Assembly.Location]
                    : [],
                Verb,
                address,
                source,
                path,
                published,
            ],
            null,
            cancel
        );
        return JsonSerializer.Deserialize<Measured>(output)!;
    }
}
