using System.CommandLine;
using System.Globalization;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Runs;
using RoadmapIndicators.Ingestion.Sources;
using RoadmapIndicators.Ingestion.Store;

namespace RoadmapIndicators.Ingestion.Commands;

/// <summary>
/// <c>load SOURCE [--from PATH|URL] [--indicator SLUG] [--published DATE]</c>: loads from the publisher, a file, a
/// folder or an address. <c>load all</c> does it for every source.
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
        var published = new Option<DateOnly?>("--published")
        {
            Description = "The day of publication, for files that have no date of their own",
            HelpName = "DATE",
            CustomParser = result =>
            {
                if (
                    DateOnly.TryParseExact(
                        result.Tokens[0].Value,
                        "yyyy-MM-dd",
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.None,
                        out var day
                    )
                )
                    return day;
                result.AddError($"'{result.Tokens[0].Value}' is not a date such as 2026-05-19.");
                return null;
            },
        };
        var json = JsonOption.Create();
        var command = new Command("load", "Load figures from a publisher, a file, a folder or an address")
        {
            source,
            from,
            indicator,
            published,
            json,
        };
        command.SetAction(parsed =>
        {
            var name = parsed.GetRequiredValue(source);
            var sources = name == AllSources ? SourceList.All : [SourceList.Find(name)!];
            var work = new Work(
                sources,
                parsed.GetValue(from),
                parsed.GetValue(indicator),
                parsed.GetValue(published),
                parsed.GetValue(json)
            );
            return work.Problem() is { } problem
                ? JsonOption.BadUsage(problem)
                : Verb.RunAsync(work.RunAsync);
        });
        return command;
    }

    private sealed record Work(
        IReadOnlyList<ISource> Sources,
        string? From,
        string? Indicator,
        DateOnly? Published,
        bool Json
    )
    {
        private Uri? Address =>
            Uri.TryCreate(From, UriKind.Absolute, out var url)
            && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
                ? url
                : null;

        private bool IsFolder => Address is null && Directory.Exists(From);

        /// <summary>What is wrong with what was asked; null when nothing is.</summary>
        public string? Problem()
        {
            if (From is null || Address is not null)
                return null;
            if (!File.Exists(From) && !IsFolder)
                return $"There is no file or folder '{From}'.";
            var undated = Found().Where(f => (f.Found.PublishedOn ?? Published) is null).Take(1).ToList();
            return undated.Count == 0
                ? null
                : $"'{undated[0].Found.Path}' has no date: say when it was published with --published YYYY-MM-DD, or put it in a folder named YYYY-MM-DD_….";
        }

        public async Task<int> RunAsync(StoreSession session, CancellationToken cancel)
        {
            if (Indicator is not null && session.Catalogue.FindIndicator(Indicator) is null)
                return await JsonOption.BadUsage($"The catalogue has no indicator '{Indicator}'.");
            using var live = new LiveFiles(session.Catalogue, TimeProvider.System);
            await using var runs = await BeginAsync(session, cancel);
            await FetchAsync(live, cancel);
            var due = From is null || Address is not null ? live.Due : FromDisk();
            var outcomes = await ProgressBar.RunAsync(
                due,
                done =>
                    new LoadRun(session.Loader, TimeProvider.System).RunAsync(
                        due,
                        Indicator,
                        passOver: IsFolder,
                        done,
                        cancel
                    )
            );
            await runs.EndAsync(outcomes, live);
            if (Json)
                Report.WriteJson(
                    new
                    {
                        releases = outcomes,
                        problems = live.Problems.Select(problem => problem.Text),
                        live.EmbargoedUntil,
                    }
                );
            else
                Report.WriteTable(outcomes);
            foreach (var problem in live.Problems)
                await Console.Error.WriteLineAsync(problem.Text);
            if (live.EmbargoedUntil is { } until)
                await Console.Error.WriteLineAsync(
                    $"Files dated today were left: a release is not taken before {until:HH:mm} in London."
                );
            return live.Problems.Count > 0 ? ExitCode.Failed : ExitCode.Of(outcomes);
        }

        /// <summary>
        /// Asking a publisher for all of a source is recorded; a part of it says nothing of the whole, and sources
        /// that nobody can ask have no record.
        /// </summary>
        private Task<OpenRuns> BeginAsync(StoreSession session, CancellationToken cancel) =>
            OpenRuns.BeginAsync(
                new SourceRuns(session.Database, TimeProvider.System),
                From is null && Indicator is null
                    ? Sources.Where(s => session.Catalogue.FindSource(s.Name)?.Schedule is not null)
                    : [],
                "load",
                cancel
            );

        private async Task FetchAsync(LiveFiles live, CancellationToken cancel)
        {
            if (Address is { } one)
                await live.FetchOneAsync(Sources[0], one, Published, cancel);
            else if (From is null)
                foreach (var source in Sources)
                    await live.FetchAsync(source, Indicator, Published, cancel);
        }

        private IEnumerable<(ISource Source, ReceivedFiles.Found Found)> Found() =>
            Sources.SelectMany(source =>
                ReceivedFiles
                    .Under(From!, source)
                    .Where(found => Sources.Count == 1 || source.Recognises(found.Path))
                    .Select(found => (source, found))
            );

        private List<LoadRun.Due> FromDisk() =>
            [
                .. Found()
                    .Select(f => new LoadRun.Due(
                        f.Source,
                        f.Found.Path,
                        f.Found.PublishedOn
                            ?? Published
                            ?? throw new InvalidOperationException("An undated file.")
                    )),
            ];
    }
}
