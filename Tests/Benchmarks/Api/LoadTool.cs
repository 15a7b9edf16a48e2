using System.Diagnostics;
using System.Globalization;
using System.Text;
using Npgsql;

namespace RoadmapIndicators.Tests.Benchmarks.Api;

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
            var output = await RunAsync(
                "wrk",
                [
                    "-t1",
                    $"-c{Connections}",
                    string.Create(CultureInfo.InvariantCulture, $"-d{seconds}s"),
                    "-s",
                    file,
                    address.OriginalString,
                ],
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
            var output = await RunAsync(
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
                cancellation,
                ("PGPASSWORD", at.Password ?? "")
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

    private static async Task<string> RunAsync(
        string tool,
        IReadOnlyList<string> arguments,
        CancellationToken cancellation,
        params (string Name, string Value)[] environment
    )
    {
        var start = new ProcessStartInfo(tool)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        var output = new StringBuilder(await process.StandardOutput.ReadToEndAsync(cancellation));
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode == 0
            ? output.ToString()
            : throw new InvalidOperationException($"{tool} failed: {output}{await errors}");
    }
}
