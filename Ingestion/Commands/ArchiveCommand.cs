using System.CommandLine;
using System.Globalization;
using RoadmapIndicators.Ingestion.Archiving;
using RoadmapIndicators.Ingestion.Catalogue;
using RoadmapIndicators.Ingestion.PrivatePostgres;
using Spectre.Console;

namespace RoadmapIndicators.Ingestion.Commands;

/// <summary>
/// <c>archive export DIR</c>, <c>archive import DIR</c> and <c>archive remake DIR --from FILES</c>: the figures as text
/// that ships with the project.
/// </summary>
internal static class ArchiveCommand
{
    public static Command Create() =>
        new("archive", "Export the figures as text, or import them")
        {
            CreateExport(),
            CreateImport(),
            CreateRemake(),
        };

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

    private static Command CreateRemake()
    {
        var folder = new Argument<DirectoryInfo>("DIR")
        {
            Description = "The archive, its list files.csv in it",
        };
        folder.AcceptExistingOnly();
        var from = new Option<DirectoryInfo>("--from")
        {
            Description = "The folder of publishers' files",
            HelpName = "DIR",
            Required = true,
        };
        from.AcceptExistingOnly();
        var command = new Command("remake", "Make the archive anew from publishers' files") { folder, from };
        command.SetAction(async parsed =>
        {
            using var signals = new StopSignals();
            var reading = CatalogueFolder.Read(CatalogueFolder.Default);
            foreach (var mistake in reading.Mistakes)
                await Console.Error.WriteLineAsync(mistake.ToString());
            if (reading.Catalogue is not { } catalogue)
                return ExitCode.Failed;
            try
            {
                var result = await new ArchiveRemake(catalogue, TimeProvider.System).RunAsync(
                    parsed.GetRequiredValue(folder).FullName,
                    parsed.GetRequiredValue(from).FullName,
                    new LineProgress(Console.Error),
                    signals.Requested
                );
                Report.WriteTable(result.Outcomes);
                await Console.Error.WriteLineAsync(
                    $"Wrote {result.Figures:N0} figures of {result.Releases} releases."
                );
                if (result.Undecided.Count == 0)
                    return ExitCode.Done;
                await Console.Error.WriteLineAsync(
                    $"Undecided, so without figures in the archive: {string.Join(", ", result.Undecided.Select(o => string.Create(CultureInfo.InvariantCulture, $"{o.Indicator} {o.PublishedOn:yyyy-MM-dd}")))}. Say in {ReviewDecision.ListFile} what shall become of them, and why."
                );
                return ExitCode.HeldForReview;
            }
            catch (Exception wrong)
                when (wrong is ArchiveException or PrivatePostgresException or Npgsql.NpgsqlException)
            {
                await Console.Error.WriteLineAsync(wrong.Message);
                return ExitCode.Failed;
            }
        });
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
