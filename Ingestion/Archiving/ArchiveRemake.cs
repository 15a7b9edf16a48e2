using System.Globalization;
using Dapper;
using Npgsql;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.PrivatePostgres;
using RoadmapIndicators.Ingestion.Schema;
using RoadmapIndicators.Ingestion.Sources;
using RoadmapIndicators.Ingestion.Store;

namespace RoadmapIndicators.Ingestion.Archiving;

/// <summary>
/// Makes an archive anew from publishers' files: loads them, oldest first, into a Postgres of its own that is gone
/// afterwards, and exports what it then holds. The archive's list <c>files.csv</c> says which file or folder is read as
/// what source and, where the files do not say it, when they were published; <c>decisions.csv</c> says what becomes of
/// releases that the review holds. One on which nothing was decided stays held: it stands in the archive as such, without
/// figures.
/// </summary>
public sealed class ArchiveRemake(RoadmapCatalogue catalogue, TimeProvider clock)
{
    public const string ListFile = "files.csv";

    /// <summary>What a remake did.</summary>
    /// <param name="Outcomes">What became of each release, decisions counted in.</param>
    /// <param name="Undecided">Releases that are held at the end, for somebody to decide on.</param>
    /// <param name="Releases">Releases written.</param>
    /// <param name="Figures">Figures written.</param>
    public sealed record Result(
        IReadOnlyList<ReleaseOutcome> Outcomes,
        IReadOnlyList<ReleaseOutcome> Undecided,
        int Releases,
        int Figures
    );

    /// <param name="archive">The archive's folder, its list in it.</param>
    /// <param name="files">The folder of publishers' files, to which the list's paths belong.</param>
    /// <param name="progress">Hears of what takes time.</param>
    /// <param name="cancel">Ends the work; the archive is as it was unless its writing had begun.</param>
    /// <exception cref="ArchiveException">
    /// A list cannot be read, a file of it is missing or undated, or a decision is about a release that is not held.
    /// </exception>
    public async Task<Result> RunAsync(
        string archive,
        string files,
        IProgress<string> progress,
        CancellationToken cancel
    )
    {
        var due = Due(archive, files);
        var decisions = new ArchiveReader(archive).Decisions();
        await using var cluster = await ThrowAwayCluster.StartAsync(RepositoryRoot.Find(), progress, cancel);
        await SchemaMigrator.MigrateAsync(cluster.ConnectionString, cancel);
        await using var database = WriterRole.Open(cluster.ConnectionString);
        await CatalogueStore.PublishAsync(database, catalogue, clock, cancel);
        progress.Report($"Loading {due.Count} files");
        var outcomes = await LoadAsync(database, due, decisions, cancel);
        var undecided = await StillHeldAsync(database, outcomes, cancel);
        var (releases, figures) = await new ArchiveExporter(database, catalogue).ExportAsync(archive, cancel);
        return new(outcomes, undecided, releases, figures);
    }

    // Each decision is made before the next release comes, which is measured against what then holds.
    private async Task<List<ReleaseOutcome>> LoadAsync(
        NpgsqlDataSource database,
        List<LoadRun.Due> due,
        IReadOnlyList<ReviewDecision> decisions,
        CancellationToken cancel
    )
    {
        var loader = new ReleaseLoader(database, catalogue, clock);
        var run = new LoadRun(loader, clock);
        var desk = new ReviewDesk(database, loader, SourceList.Find);
        var open = decisions.ToDictionary(decision => decision.Release);
        var all = new List<ReleaseOutcome>();
        foreach (var next in LoadRun.InOrder(due))
        foreach (var outcome in await run.RunAsync([next], null, passOver: true, (_, _) => { }, cancel))
            all.Add(
                outcome.Status == ReleaseStatus.Held
                && open.Remove(await ReleaseOfAsync(database, outcome, cancel), out var decision)
                    ? await DecideAsync(desk, outcome, decision, cancel)
                    : outcome
            );
        if (open.Count > 0)
            throw new ArchiveException(
                $"{ReviewDecision.ListFile}: no release is held of {string.Join(", ", open.Keys.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Indicator} {r.PublishedOn:yyyy-MM-dd} ({r.Checksum})")))}. Take the line out, or look at the files."
            );
        return all;
    }

    private static async Task<(string, string, DateOnly, string)> ReleaseOfAsync(
        NpgsqlDataSource database,
        ReleaseOutcome outcome,
        CancellationToken cancel
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var checksum = await connection.ExecuteScalarAsync<string>(
            new CommandDefinition(
                "select checksum from published.release where release_id = @Id",
                new { outcome.Id },
                cancellationToken: cancel
            )
        );
        return (outcome.Indicator ?? "", outcome.Source, outcome.PublishedOn, checksum!);
    }

    private static async Task<ReleaseOutcome> DecideAsync(
        ReviewDesk desk,
        ReleaseOutcome held,
        ReviewDecision decision,
        CancellationToken cancel
    )
    {
        var (outcome, problem) = decision.IsAccepted
            ? await desk.AcceptAsync(held.Id, decision.Reason, cancel)
            : (
                held with
                {
                    Status = ReleaseStatus.Rejected,
                },
                await desk.RejectAsync(held.Id, decision.Reason, cancel)
            );
        return problem is null && outcome is { Status: not (ReleaseStatus.Held or ReleaseStatus.Refused) }
            ? outcome
            : throw new ArchiveException($"{ReviewDecision.ListFile}: {problem ?? outcome?.Reason}");
    }

    // A release that was held when it came may have been overtaken by a later one.
    private static async Task<IReadOnlyList<ReleaseOutcome>> StillHeldAsync(
        NpgsqlDataSource database,
        List<ReleaseOutcome> outcomes,
        CancellationToken cancel
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var held = (
            await connection.QueryAsync<long>(
                new CommandDefinition(
                    "select release_id from published.release where status = 'held'",
                    cancellationToken: cancel
                )
            )
        ).ToHashSet();
        return [.. outcomes.Where(o => o.Status == ReleaseStatus.Held && held.Contains(o.Id))];
    }

    private static List<LoadRun.Due> Due(string archive, string files)
    {
        var due = new List<LoadRun.Due>();
        foreach (var (source, path, published) in new ArchiveReader(archive).Files())
        {
            if (SourceList.Find(source) is not { } reader)
                throw new ArchiveException($"{ListFile}: there is no source '{source}'.");
            // Figures that came without a file lie in the archive itself.
            var found = new[] { files, archive }
                .Select(folder => Path.Combine(folder, path))
                .FirstOrDefault(place => File.Exists(place) || Directory.Exists(place));
            if (found is null)
                throw new ArchiveException($"{ListFile}: '{path}' is not in {files}.");
            foreach (
                var file in ReceivedFiles.Under(found, reader).Where(file => reader.Recognises(file.Path))
            )
                due.Add(
                    new(
                        reader,
                        file.Path,
                        published
                            ?? file.PublishedOn
                            ?? throw new ArchiveException(
                                string.Create(
                                    CultureInfo.InvariantCulture,
                                    $"{ListFile}: '{file.Path}' does not say when it was published; the list must."
                                )
                            )
                    )
                );
        }
        return due;
    }
}
