using RoadmapIndicators.Ingestion.Pipeline;
using Spectre.Console;

namespace RoadmapIndicators.Ingestion.Commands;

/// <summary>
/// A bar for each source: while its addresses are fetched, a step for each; while its files load, as long as their
/// bytes. On standard error, so that answers can be piped, and none where that is no terminal.
/// </summary>
internal static class ProgressBar
{
    /// <summary>Hears how far a load has come.</summary>
    /// <param name="Moved">A file and the share of it that was read, about.</param>
    /// <param name="Done">A file and what became of it.</param>
    public sealed record Hearing(
        Action<LoadRun.Due, double> Moved,
        Action<LoadRun.Due, IReadOnlyList<ReleaseOutcome>> Done
    );

    public static Task<IReadOnlyList<ReleaseOutcome>> RunAsync(
        IReadOnlyCollection<LoadRun.Due> due,
        Func<Hearing, Task<IReadOnlyList<ReleaseOutcome>>> run
    ) =>
        BarsAsync(
            due.GroupBy(d => d.Source.Name).ToDictionary(of => of.Key, of => of.Sum(Length)),
            bars =>
            {
                var before = bars.ToDictionary(bar => bar.Key, _ => 0.0);
                return run(
                    new(
                        (file, share) =>
                            Set(file.Source.Name, before[file.Source.Name] + share * Length(file)),
                        (file, _) => Set(file.Source.Name, before[file.Source.Name] += Length(file))
                    )
                );

                void Set(string source, double value) => bars[source].Value = value;
            },
            () => run(new((_, _) => { }, (_, _) => { }))
        );

    /// <summary>The same while files are fetched.</summary>
    public static Task<LiveFetch.Harvest> FetchAsync(
        IReadOnlyCollection<LiveFetch.Wanted> wanted,
        Func<Action<LiveFetch.Wanted>, Task<LiveFetch.Harvest>> run
    ) =>
        BarsAsync(
            wanted
                .GroupBy(w => w.Source.Name)
                .ToDictionary(of => $"{of.Key}, fetching", of => (double)of.Count()),
            bars => run(next => bars[$"{next.Source.Name}, fetching"].Increment(1)),
            () => run(_ => { })
        );

    private static Task<T> BarsAsync<T>(
        IReadOnlyDictionary<string, double> lengths,
        Func<IReadOnlyDictionary<string, ProgressTask>, Task<T>> withBars,
        Func<Task<T>> without
    )
    {
        if (Console.IsErrorRedirected)
            return without();
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }
        );
        return console
            .Progress()
            .Columns(
                new TaskDescriptionColumn(),
                new ProgressBarColumn(),
                new PercentageColumn(),
                new RemainingTimeColumn()
            )
            .StartAsync(context =>
                withBars(
                    lengths.ToDictionary(
                        bar => bar.Key,
                        bar => context.AddTask(bar.Key, maxValue: Math.Max(1, bar.Value))
                    )
                )
            );
    }

    private static double Length(LoadRun.Due due) => new FileInfo(due.Path).Length;
}
