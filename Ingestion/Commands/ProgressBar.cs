using RoadmapIndicators.Ingestion.Pipeline;
using Spectre.Console;

namespace RoadmapIndicators.Ingestion.Commands;

/// <summary>
/// A bar for each source while its files load, as long as their bytes; on standard error, so that answers can be
/// piped, and none where that is no terminal.
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
    )
    {
        if (Console.IsErrorRedirected)
            return run(new((_, _) => { }, (_, _) => { }));
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
            {
                var bars = due.GroupBy(d => d.Source.Name)
                    .ToDictionary(
                        of => of.Key,
                        of => context.AddTask(of.Key, maxValue: Math.Max(1, of.Sum(Length)))
                    );
                var before = bars.ToDictionary(bar => bar.Key, _ => 0.0);
                return run(
                    new(
                        (file, share) =>
                            bars[file.Source.Name].Value = before[file.Source.Name] + share * Length(file),
                        (file, _) => bars[file.Source.Name].Value = before[file.Source.Name] += Length(file)
                    )
                );
            });
    }

    private static double Length(LoadRun.Due due) => new FileInfo(due.Path).Length;
}
