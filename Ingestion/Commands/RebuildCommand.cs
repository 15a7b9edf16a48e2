using System.CommandLine;
using System.Globalization;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Rebuilding;
using RoadmapIndicators.Ingestion.Sources;
using RoadmapIndicators.Ingestion.Store;

namespace RoadmapIndicators.Ingestion.Commands;

/// <summary>
/// <c>rebuild</c>: makes new editions of what is not as its releases give it; an intact store is left as it is.
/// <c>rebuild RELEASE</c>: puts a release that a load refused as late in its place, from the bytes kept of it.
/// <c>rebuild SOURCE --from FILE --published DATE</c>: the same with a file that was not loaded yet.
/// </summary>
internal static class RebuildCommand
{
    public static Command Create()
    {
        var what = new Argument<string?>("RELEASE|SOURCE")
        {
            Description = "A release that arrived late, as 'releases' lists it, or the source of --from",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var from = new Option<string?>("--from")
        {
            Description = "The file of a release that arrived late",
            HelpName = "FILE",
        };
        var published = PublishedOption.Create();
        var indicator = new Option<string?>("--indicator")
        {
            Description = "Only this indicator of the file",
            HelpName = "SLUG",
        };
        var reason = new Option<string?>("--reason")
        {
            Description = "Why the late release is right, where the checks hold it",
            HelpName = "TEXT",
        };
        var json = JsonOption.Create();
        var command = new Command("rebuild", "Make editions anew, such as after a release that arrived late")
        {
            what,
            from,
            published,
            indicator,
            reason,
            json,
        };
        command.SetAction(parsed =>
        {
            var work = new Work(
                parsed.GetValue(what),
                parsed.GetValue(from),
                parsed.GetValue(published),
                parsed.GetValue(indicator),
                parsed.GetValue(reason),
                parsed.GetValue(json)
            );
            return work.Problem() is { } problem
                ? JsonOption.BadUsage(problem)
                : Verb.RunAsync(work.RunAsync);
        });
        return command;
    }

    private sealed record Work(
        string? What,
        string? From,
        DateOnly? Published,
        string? Indicator,
        string? Reason,
        bool Json
    )
    {
        private long? Release =>
            long.TryParse(What, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : null;

        public string? Problem() =>
            What is not null && Release is null && SourceList.Find(What) is null
                ? $"'{What}' is neither the number of a release nor a source."
            : Release is null && What is not null && (From is null || Published is null)
                ? "A late file needs --from FILE and --published YYYY-MM-DD."
            : From is not null && (What is null || Release is not null)
                ? "--from needs the source before it, as in: rebuild tidy --from FILE --published YYYY-MM-DD."
            : From is not null && !File.Exists(From) ? $"There is no file '{From}'."
            : null;

        public async Task<int> RunAsync(StoreSession session, CancellationToken cancel)
        {
            var rebuilder = new StoreRebuilder(
                session.Database,
                session.Catalogue,
                SourceList.Find,
                TimeProvider.System
            );
            var results = new List<StoreRebuilder.Result>();
            if (What is null)
                results.AddRange(
                    await StepBar.RunAsync("rebuild", progress => rebuilder.RebuildAsync(progress, cancel))
                );
            foreach (var release in await LateAsync(session, cancel))
                results.Add(await rebuilder.InsertAsync(release, Reason, cancel));
            if (Json)
                Report.WriteJson(new { results });
            else
                Write(results);
            return results.Exists(r => r.Problem is not null || r.Late?.Status == ReleaseStatus.Refused)
                    ? ExitCode.Failed
                : results.Exists(r => r.Late?.Status == ReleaseStatus.Held) ? ExitCode.HeldForReview
                : ExitCode.Done;
        }

        // A file that was not loaded yet is loaded first: what is late of it is refused then, and its bytes are kept.
        private async Task<IReadOnlyList<long>> LateAsync(StoreSession session, CancellationToken cancel)
        {
            if (Release is { } number)
                return [number];
            if (What is null)
                return [];
            var due = new LoadRun.Due(SourceList.Find(What)!, From!, Published!.Value);
            var outcomes = await new LoadRun(session.Loader, TimeProvider.System).RunAsync(
                [due],
                Indicator,
                passOver: false,
                (_, _) => { },
                cancel
            );
            if (!Json && outcomes.Any(o => o.Status != ReleaseStatus.Refused))
                Report.WriteTable(outcomes);
            return
            [
                .. outcomes
                    .Where(o => o.Status is ReleaseStatus.Refused or ReleaseStatus.Held)
                    .Select(o => o.Id),
            ];
        }

        private static void Write(List<StoreRebuilder.Result> results)
        {
            if (results.Count == 0)
                Console.Out.WriteLine("Everything is as its releases give it; nothing was made anew.");
            foreach (var result in results)
                Console.Out.WriteLine(
                    result switch
                    {
                        { Problem: { } problem } => problem,
                        { Late: { Edition: null } late } =>
                            $"{result.Indicator}: release {late.Id} is {late.Status.ToString().ToLowerInvariant()} in its place; nothing was made anew. {late.Reason}",
                        { Late: { } late } =>
                            $"{result.Indicator}: release {late.Id} of {late.PublishedOn:yyyy-MM-dd} is edition {late.Edition}; editions {result.Editions[0]} to {result.Editions[^1]} were made, and those before stay as they were.",
                        _ =>
                            $"{result.Indicator}: editions {result.Editions[0]} to {result.Editions[^1]} were made; those before stay as they were.",
                    }
                );
        }
    }
}
