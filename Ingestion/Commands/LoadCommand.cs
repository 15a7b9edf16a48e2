using System.CommandLine;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Ingestion.Fetching;
using RoadmapIndicators.Ingestion.Pipeline;
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

        private FilesOnDisk OnDisk => FilesOnDisk.Under(From!, Sources, Published);

        private bool IsFolder => Address is null && Directory.Exists(From);

        /// <summary>What is wrong with what was asked; null when nothing is.</summary>
        public string? Problem()
        {
            if (From is null || Address is not null)
                return null;
            if (!File.Exists(From) && !IsFolder)
                return $"There is no file or folder '{From}'.";
            return !IsFolder && OnDisk.Undated.Count > 0
                ? $"'{From}' has no date: say when it was published with --published YYYY-MM-DD, or put it in a folder named YYYY-MM-DD_…."
                : null;
        }

        public async Task<int> RunAsync(StoreSession session, CancellationToken cancel)
        {
            if (Indicator is not null && session.Catalogue.FindIndicator(Indicator) is null)
                return await JsonOption.BadUsage($"The catalogue has no indicator '{Indicator}'.");
            var temporary = new List<string>();
            try
            {
                var isFetched = From is null || Address is not null;
                var onDisk = isFetched ? new FilesOnDisk([], [], 0) : OnDisk;
                var (due, problems) = isFetched
                    ? await FetchAsync(session, temporary, cancel)
                    : ([.. onDisk.Due], []);
                var outcomes = await ProgressBar.RunAsync(
                    due,
                    hearing =>
                        new LoadRun(session.Loader, TimeProvider.System).RunAsync(
                            due,
                            Indicator,
                            passOver: IsFolder,
                            hearing.Done,
                            cancel,
                            hearing.Moved
                        )
                );
                if (Json)
                    Report.WriteJson(
                        new
                        {
                            sources = SourceTotals.Of(outcomes),
                            releases = outcomes,
                            problems,
                            onDisk.Undated,
                            onDisk.PassedOver,
                        }
                    );
                else
                    Write(outcomes, onDisk);
                foreach (var problem in problems)
                    await Console.Error.WriteLineAsync(problem);
                return problems.Count > 0 ? ExitCode.Failed : ExitCode.Of(outcomes);
            }
            finally
            {
                temporary.ForEach(File.Delete);
            }
        }

        private void Write(IReadOnlyList<ReleaseOutcome> outcomes, FilesOnDisk onDisk)
        {
            if (Sources.Count == 1)
                Report.WriteTable(outcomes);
            else
                Report.WriteReasons(outcomes);
            SourceTotals.Write(outcomes);
            if (onDisk.PassedOver > 0)
                Console.Out.WriteLine(
                    $"{onDisk.PassedOver} files are of {(Sources.Count == 1 ? "another source" : "no source")} and were passed over."
                );
            if (onDisk.Undated.Count == 0)
                return;
            Console.Out.WriteLine(
                $"{onDisk.Undated.Count} files have no date and were left out. Load each with --published YYYY-MM-DD, or put it in a folder named YYYY-MM-DD_…:"
            );
            foreach (var path in onDisk.Undated)
                Console.Out.WriteLine($"  {Path.GetRelativePath(From!, path)}");
        }

        private async Task<(List<LoadRun.Due>, List<string>)> FetchAsync(
            StoreSession session,
            List<string> temporary,
            CancellationToken cancel
        )
        {
            using var client = new PublisherClient(TimeProvider.System);
            var wanted = Address is { } one
                ? [(Sources[0], one)]
                : Sources.SelectMany(source =>
                    session
                        .Catalogue.Indicators.Where(i => Indicator is null || i.Slug == Indicator)
                        .SelectMany(source.Addresses)
                        .Distinct()
                        .Select(url => (source, url))
                );
            var due = new List<LoadRun.Due>();
            var problems = new List<string>();
            foreach (var (source, url) in wanted)
            {
                var (file, problem) = await client.FetchAsync(url, cancel);
                if (file is null)
                {
                    problems.Add(problem!);
                    continue;
                }
                temporary.Add(file.Path);
                var day = Published ?? file.LastModified ?? LondonDay.Of(TimeProvider.System.GetUtcNow());
                due.Add(new(source, file.Path, day, url.AbsoluteUri, file.Name));
            }
            return (due, problems);
        }
    }
}
