using System.CommandLine;
using RoadmapIndicators.Ingestion.Fetching;
using RoadmapIndicators.Ingestion.Sources;

namespace RoadmapIndicators.Ingestion.Commands;

/// <summary>
/// <c>load SOURCE [--from PATH|URL] [--indicator SLUG] [--published DATE]</c>: loads from the publisher, a file, a
/// folder or an address; a file may be packed (.gz, .zip). <c>load all</c> does it for every source; a failure of one
/// keeps none of the others back. The exit code is 1 when anything could not be fetched or was refused, else 3 when
/// something is held for review.
/// </summary>
internal static class LoadCommand
{
    private const string AllSources = "all";

    public static Command Create()
    {
        var source = SourceArgument.Create(AllSources);
        var from = new Option<string?>("--from")
        {
            Description = "A file, a folder or an address",
            HelpName = "PATH|URL",
        };
        var indicator = new Option<string?>("--indicator")
        {
            Description = "Only this indicator",
            HelpName = "SLUG",
        };
        var published = PublishedOption.Create();
        var json = JsonOption.Create();
        var command = new Command("load", "Load figures from a publisher, a file, a folder or an address")
        {
            source,
            from,
            indicator,
            published,
            json,
        };
        command.SetAction(async parsed =>
        {
            var name = parsed.GetRequiredValue(source);
            using var work = new LoadWork(
                name == AllSources ? SourceList.All : [SourceList.Find(name)!],
                parsed.GetValue(from),
                parsed.GetValue(indicator),
                parsed.GetValue(published),
                parsed.GetValue(json)
            );
            return
                (await work.ProblemAsync(CancellationToken.None) ?? PublisherClient.StandInProblem)
                    is { } problem
                ? await JsonOption.BadUsage(problem)
                : await Verb.RunAsync(work.RunAsync);
        });
        return command;
    }
}
