using System.CommandLine;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Sources;

namespace RoadmapIndicators.Ingestion.Commands;

/// <summary>
/// <c>replay SOURCE DIR</c>: loads every file in folders named YYYY-MM-DD_… at any depth, in one order of dates, each
/// becoming an edition with its date.
/// </summary>
internal static class ReplayCommand
{
    public static Command Create()
    {
        var source = SourceArgument.Create();
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "A folder with dated folders in it" };
        folder.AcceptExistingOnly();
        var indicator = new Option<string?>("--indicator")
        {
            Description = "Only this indicator",
            HelpName = "SLUG",
        };
        var json = JsonOption.Create();
        var command = new Command("replay", "Load a folder of dated releases, oldest first")
        {
            source,
            folder,
            indicator,
            json,
        };
        command.SetAction(parsed =>
        {
            var reader = SourceList.Find(parsed.GetRequiredValue(source))!;
            var only = parsed.GetValue(indicator);
            var found = ReceivedFiles.Under(parsed.GetRequiredValue(folder).FullName, reader);
            var due = found
                .Where(f => f.PublishedOn is not null)
                .Select(f => new LoadRun.Due(reader, f.Path, f.PublishedOn!.Value))
                .ToList();
            if (due.Count == 0)
                return JsonOption.BadUsage("There is no file in a folder named YYYY-MM-DD_….");
            return Verb.RunAsync(
                async (session, cancel) =>
                {
                    if (only is not null && session.Catalogue.FindIndicator(only) is null)
                        return await JsonOption.BadUsage($"The catalogue has no indicator '{only}'.");
                    var outcomes = await ProgressBar.RunAsync(
                        due,
                        hearing =>
                            new LoadRun(session.Loader, TimeProvider.System).RunAsync(
                                due,
                                only,
                                true,
                                hearing.Done,
                                cancel,
                                hearing.Moved
                            )
                    );
                    if (parsed.GetValue(json))
                        Report.WriteJson(new { releases = outcomes, undated = found.Count - due.Count });
                    else
                        Report.WriteTable(outcomes);
                    if (found.Count > due.Count)
                        await Console.Error.WriteLineAsync(
                            $"{found.Count - due.Count} files are in no dated folder and were left out."
                        );
                    return ExitCode.Of(outcomes);
                }
            );
        });
        return command;
    }
}
