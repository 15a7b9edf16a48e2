using RoadmapIndicators.Ingestion.Pipeline;
using Spectre.Console;

namespace RoadmapIndicators.Ingestion.Commands;

/// <summary>A bar for each source while its files load; on standard error, so that answers can be piped.</summary>
internal static class ProgressBar
{
    public static Task<IReadOnlyList<ReleaseOutcome>> RunAsync(
        IReadOnlyCollection<LoadRun.Due> due,
        Func<Action<LoadRun.Due, IReadOnlyList<ReleaseOutcome>>, Task<IReadOnlyList<ReleaseOutcome>>> run
    )
    {
        return BarsAsync(due.Select(d => d.Source.Name), step => run((next, _) => step(next.Source.Name)));
    }

    /// <summary>The same while files are fetched.</summary>
    public static Task<LiveFetch.Harvest> FetchAsync(
        IReadOnlyCollection<LiveFetch.Wanted> wanted,
        Func<Action<LiveFetch.Wanted>, Task<LiveFetch.Harvest>> run
    ) =>
        BarsAsync(
            wanted.Select(w => $"{w.Source.Name}, fetching"),
            step => run(next => step($"{next.Source.Name}, fetching"))
        );

    private static Task<T> BarsAsync<T>(IEnumerable<string> names, Func<Action<string>, Task<T>> run)
    {
        if (Console.IsErrorRedirected)
            return run(_ => { });
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }
        );
        return console
            .Progress()
            .StartAsync(context =>
            {
                var bars = names
                    .GroupBy(name => name)
                    .ToDictionary(g => g.Key, g => context.AddTask(g.Key, maxValue: g.Count()));
                return run(name => bars[name].Increment(1));
            });
    }
}
