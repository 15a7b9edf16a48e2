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
        if (Console.IsErrorRedirected)
            return run((_, _) => { });
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }
        );
        return console
            .Progress()
            .StartAsync(context =>
            {
                var bars = due.GroupBy(d => d.Source.Name)
                    .ToDictionary(g => g.Key, g => context.AddTask(g.Key, maxValue: g.Count()));
                return run((next, _) => bars[next.Source.Name].Increment(1));
            });
    }
}
