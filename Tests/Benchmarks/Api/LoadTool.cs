using System.Globalization;
using Npgsql;
using RoadmapIndicators.Benchmarks.Postgres;

namespace RoadmapIndicators.Benchmarks.Api;

/// <summary>Runs the standard tools that make load: wrk over HTTP, pgbench on the database.</summary>
internal static class LoadTool
{
    public const int Connections = 8;

    private const string Done = """

        function done(summary, latency, requests)
          local e = summary.errors
          io.write(string.format("RESULT %d %d %d %d %d\n", summary.requests, summary.duration,
            latency:percentile(50), latency:percentile(99), e.connect + e.read + e.write + e.status + e.timeout))
        end
        """;

    /// <summary>Asks for addresses that a Lua function of a counter gives, as fast as they are answered.</summary>
    /// <param name="address">The server.</param>
    /// <param name="path">A Lua expression of the whole number n, from 0: the path.</param>
    /// <param name="seconds">How long.</param>
    public static async Task<LoadResult> WrkAsync(
        Uri address,
        string path,
        int seconds,
        CancellationToken cancellation
    )
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(
                file,
                $"local n = -1\nfunction request()\n  n = n + 1\n  return wrk.format(\"GET\", {path})\nend\n{Done}",
                cancellation
            );
            var output = await Tool.RunAsync(
                "wrk",
                [
                    "-t1",
                    $"-c{Connections}",
                    string.Create(CultureInfo.InvariantCulture, $"-d{seconds}s"),
                    "-s",
                    file,
                    address.OriginalString,
                ],
                null,
                cancellation
            );
            var result = output
                .Split('\n')
                .First(l => l.StartsWith("RESULT", StringComparison.Ordinal))
                .Split(' ');
            double Number(int i) => double.Parse(result[i], CultureInfo.InvariantCulture);
            return new LoadResult(
                Number(1) / (Number(2) / 1e6),
                Number(3) / 1000,
                Number(4) / 1000,
                (long)Number(5)
            );
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Runs a script of pgbench, prepared, over as many connections.</summary>
    public static async Task<double> PgbenchAsync(
        string database,
        string script,
        int seconds,
        CancellationToken cancellation
    )
    {
        var at = new NpgsqlConnectionStringBuilder(database);
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, script, cancellation);
            var output = await Tool.RunAsync(
                "pgbench",
                [
                    "-n",
                    "-M",
                    "prepared",
                    "-c",
                    Connections.ToString(CultureInfo.InvariantCulture),
                    "-T",
                    seconds.ToString(CultureInfo.InvariantCulture),
                    "-f",
                    file,
                    "-h",
                    at.Host!,
                    "-p",
                    at.Port.ToString(CultureInfo.InvariantCulture),
                    "-U",
                    at.Username!,
                    at.Database!,
                ],
                new Dictionary<string, string> { ["PGPASSWORD"] = at.Password ?? "" },
                cancellation
            );
            var line = output.Split('\n').First(l => l.StartsWith("tps = ", StringComparison.Ordinal));
            return double.Parse(line.Split(' ')[2], CultureInfo.InvariantCulture);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Whether a tool is installed.</summary>
    public static bool IsThere(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, tool)));
}
