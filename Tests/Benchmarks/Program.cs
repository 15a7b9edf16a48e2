using BenchmarkDotNet.Running;
using RoadmapIndicators.Benchmarks.Load;

// Each part prints its own table. A part is named by its first word; without one all run, in this order.
var parts = new Dictionary<string, Func<Task<int>>>
{
    ["load"] = () => LoadBench.RunAsync(CancellationToken.None),
    ["answers"] = () =>
    {
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(["--filter", "*"]);
        return Task.FromResult(0);
    },
};

if (args is ["xread", var xsource, var xpath])
{
    var file = await RoadmapIndicators.Ingestion.Pipeline.ReceivedFiles.OpenAsync(
        xpath,
        new DateOnly(2025, 1, 1),
        DateTimeOffset.UnixEpoch,
        null,
        null,
        default
    );
    var cat = LoadCatalogue.Create();
    for (var i = 0; i < 3; i++)
    {
        var w = System.Diagnostics.Stopwatch.StartNew();
        var n = 0;
        foreach (var r in RoadmapIndicators.Ingestion.Sources.SourceList.Find(xsource)!.Read(file, cat, null))
            if (r is RoadmapIndicators.Ingestion.Pipeline.Reading.Figure)
                n++;
        Console.WriteLine(
            $"{n} {w.Elapsed.TotalSeconds:F2}s alloc {GC.GetTotalAllocatedBytes() / 1e9:F2} GB"
        );
        w.Restart();
        using (var t = new RoadmapIndicators.Ingestion.Pipeline.CsvTable(xpath))
        {
            n = 0;
            while (t.Next() is { })
                n++;
        }
        Console.WriteLine($"csv only {n} {w.Elapsed.TotalSeconds:F2}s");
    }
    return 0;
}
if (args is [LoaderProcess.Verb, .. var rest])
    return await LoaderProcess.RunAsync(rest, CancellationToken.None);
if (args is [var name, ..] && !parts.ContainsKey(name))
{
    await Console.Error.WriteLineAsync($"'{name}' is not one of: {string.Join(", ", parts.Keys)}.");
    return 2;
}
var code = 0;
foreach (var part in args is [var only, ..] ? [only] : parts.Keys.ToArray())
    code = Math.Max(code, await parts[part]());
return code;
