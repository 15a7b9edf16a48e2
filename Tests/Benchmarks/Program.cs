using BenchmarkDotNet.Running;
using RoadmapIndicators.Benchmarks.Api;
using RoadmapIndicators.Benchmarks.Load;

// Each part prints its own table. A part is named by its first word; without one all run, in this order.
var parts = new Dictionary<string, Func<Task<int>>>
{
    ["load"] = () => LoadBench.RunAsync(CancellationToken.None),
    ["answers"] = () =>
    {
        // In this process, because the program's name is not that of its project, which a process of its own is built from.
        var summaries = BenchmarkSwitcher
            .FromAssembly(typeof(Program).Assembly)
            .Run(["--filter", "*", "--inProcess"]);
        return Task.FromResult(summaries.All(summary => summary.Reports.All(r => r.Success)) ? 0 : 1);
    },
    ["api"] = () => ApiBench.RunAsync(CancellationToken.None),
};

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
