using System.Globalization;
using RoadmapIndicators.Ingestion.PrivatePostgres;

namespace RoadmapIndicators.Benchmarks.Load;

/// <summary>
/// Loading a million rows (read, check, publish as an edition) beside <c>psql \copy</c> of the same rows, in the same
/// order and in that of the key, into a table of the same shape, indexes and constraints; releases that change nothing;
/// and memory at one and three million rows. On a private Postgres that keeps its promises (fsync is on).
/// </summary>
internal static class LoadBench
{
    private static readonly int Rounds = int.TryParse(
        Environment.GetEnvironmentVariable("ROUNDS"),
        NumberStyles.None,
        CultureInfo.InvariantCulture,
        out var rounds
    )
        ? rounds
        : 3;
    private const int Years = 50;

    private static readonly string[] Sources = ["ons-els", "tidy"];

    public static async Task<int> RunAsync(CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("roadmap-bench-");
        try
        {
            await using var cluster = await ThrowAwayCluster.StartAsync(
                RepositoryRoot.Find(),
                new Said(),
                cancel,
                Durability.Kept
            );
            foreach (var source in Sources)
                await MeasureAsync(source, folder.FullName, cluster, cancel);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(
        string source,
        string folder,
        ThrowAwayCluster cluster,
        CancellationToken cancel
    )
    {
        var plain = Path.Combine(folder, $"{source}.csv");
        var reordered = Path.Combine(folder, $"{source}-reordered.csv");
        var triple = Path.Combine(folder, $"{source}-triple.csv");
        LoadFile.Write(plain, source, Years, newestFirst: false);
        LoadFile.Write(reordered, source, Years, newestFirst: true);
        LoadFile.Write(triple, source, 3 * Years, newestFirst: false);
        var rows = Years * LoadFile.RowsOfYear;
        var loads = new List<double>();
        var copies = new List<double>();
        var ordered = new List<double>();
        var same = new List<double>();
        var shuffled = new List<double>();
        var redated = new List<double>();
        long peak = 0;
        for (var round = 0; round < Rounds; round++)
        {
            await using var database = await RoundDatabase.CreateAsync(cluster, cancel);
            var load = await database.LoadAsync(source, plain, "2025-01-01", cancel);
            if (load.Status != "Published" || load.Rows != rows)
                throw new InvalidOperationException($"The load came out as {load}.");
            loads.Add(load.Seconds);
            peak = Math.Max(peak, load.PeakBytes);
            // Which comes first changes from round to round, because the first may find the server colder.
            if (round % 2 == 0)
                copies.Add(await database.CopyAsync(folder, RoundDatabase.InFileOrder, cancel));
            ordered.Add(await database.CopyAsync(folder, RoundDatabase.InKeyOrder, cancel));
            if (round % 2 == 1)
                copies.Add(await database.CopyAsync(folder, RoundDatabase.InFileOrder, cancel));
            same.Add((await database.LoadAsync(source, plain, "2025-01-01", cancel)).Seconds);
            redated.Add((await database.LoadAsync(source, plain, "2025-02-01", cancel)).Seconds);
            shuffled.Add((await database.LoadAsync(source, reordered, "2025-03-01", cancel)).Seconds);
        }
        LoaderProcess.Measured large;
        await using (var database = await RoundDatabase.CreateAsync(cluster, cancel))
            large = await database.LoadAsync(source, triple, "2025-01-01", cancel);

        var (best, copy) = (loads.Min(), copies.Min());
        Say($"{source}: {rows:N0} rows, best of {Rounds} rounds (all rounds in brackets)");
        Line(@"psql \copy, file's order", copies, rows, null);
        Line(@"psql \copy, key order", ordered, rows, null);
        Line(
            "load, file's order",
            loads,
            rows,
            $"{copy / best:P0} of the speed of \\copy in that order (at least 50 % is wanted), {ordered.Min() / best:P0} of that in key order"
        );
        Line(
            "load again, same bytes",
            same,
            rows,
            $"{same.Min() / best:P1} of a load (under 10 % is wanted)"
        );
        Line("same bytes, later date", redated, rows, $"{redated.Min() / best:P1} of a load");
        Line("same figures, other order", shuffled, rows, $"{shuffled.Min() / best:P1} of a load");
        Say(
            $"  peak memory of the loader: {Mega(peak)} at {rows:N0} rows, {Mega(large.PeakBytes)} at {3 * rows:N0} ({large.Seconds:F1} s)"
        );
        Say("");
    }

    private static void Line(string what, List<double> seconds, int rows, string? remark) =>
        Say(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {what, -26} {seconds.Min(), 7:F2} s {rows / seconds.Min(), 12:N0} rows/s  {remark} [{string.Join(" ", seconds.Select(s => s.ToString("F2", CultureInfo.InvariantCulture)))}]"
            )
        );

    private static string Mega(long bytes) => $"{bytes / 1024 / 1024} MB";

    private static void Say(string text) => Console.WriteLine(text);

    private sealed class Said : IProgress<string>
    {
        public void Report(string value) => Console.Error.WriteLine(value);
    }
}
