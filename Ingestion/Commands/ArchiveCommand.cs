using System.CommandLine;
using RoadmapIndicators.Ingestion.Archiving;
using Spectre.Console;

namespace RoadmapIndicators.Ingestion.Commands;

/// <summary>
/// <c>archive export DIR</c> and <c>archive import DIR</c>: the figures as text that ships with the project.
/// </summary>
internal static class ArchiveCommand
{
    public static Command Create() =>
        new("archive", "Export the figures as text, or import them") { CreateExport(), CreateImport() };

    private static Command CreateExport()
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "The folder to write" };
        var command = new Command("export", "Write what the database holds") { folder };
        command.SetAction(parsed =>
            Verb.RunAsync(
                async (session, cancel) =>
                {
                    var path = parsed.GetRequiredValue(folder).FullName;
                    var (releases, figures) = await new ArchiveExporter(
                        session.Database,
                        session.Catalogue
                    ).ExportAsync(path, cancel);
                    await Console.Error.WriteLineAsync(
                        $"Wrote {figures:N0} figures of {releases} releases to {path}."
                    );
                    return ExitCode.Done;
                }
            )
        );
        return command;
    }

    private static Command CreateImport()
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "The folder that an export wrote" };
        folder.AcceptExistingOnly();
        var command = new Command(
            "import",
            "Bring the archive's releases into the database, each as its edition"
        )
        {
            folder,
        };
        command.SetAction(parsed =>
            Verb.RunAsync(
                async (session, cancel) =>
                {
                    try
                    {
                        var result = await WithBarAsync(progress =>
                            new ArchiveImporter(session.Database, TimeProvider.System).ImportAsync(
                                parsed.GetRequiredValue(folder).FullName,
                                progress,
                                cancel
                            )
                        );
                        await Console.Error.WriteLineAsync(
                            result.Releases == 0
                                ? "The archive holds nothing new."
                                : $"Imported {result.Figures:N0} figures of {result.Releases} releases."
                        );
                        if (result.LeftAlone.Count > 0)
                            await Console.Error.WriteLineAsync(
                                $"Other releases than the archive's are held of {string.Join(", ", result.LeftAlone)}; these were left as they are. To bring both together use 'rebuild'."
                            );
                        return ExitCode.Done;
                    }
                    catch (ArchiveException wrong)
                    {
                        await Console.Error.WriteLineAsync(wrong.Message);
                        return ExitCode.Failed;
                    }
                }
            )
        );
        return command;
    }

    private static Task<ArchiveImporter.Result> WithBarAsync(
        Func<IProgress<(string Indicator, int Of)>, Task<ArchiveImporter.Result>> import
    )
    {
        if (Console.IsErrorRedirected)
            return import(new Heard(_ => { }));
        return AnsiConsole
            .Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) })
            .Progress()
            .StartAsync(context =>
            {
                var bar = context.AddTask("archive");
                return import(new Heard(said => bar.Increment(100.0 / said.Of)));
            });
    }

    /// <summary>Unlike Progress&lt;T&gt;, hears at once and in order.</summary>
    private sealed class Heard(Action<(string Indicator, int Of)> hear) : IProgress<(string, int)>
    {
        public void Report((string, int) value) => hear(value);
    }
}
