using System.Diagnostics;

namespace RoadmapIndicators.Benchmarks.Postgres;

/// <summary>Runs a program to its end.</summary>
internal static class Tool
{
    /// <summary>What it wrote to standard output.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message quotes it.</exception>
    public static async Task<string> RunAsync(
        string program,
        IReadOnlyList<string> arguments,
        IReadOnlyDictionary<string, string>? environment,
        CancellationToken cancel
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancel);
        var error = process.StandardError.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"{program}: {await error}{await output}");
    }
}
