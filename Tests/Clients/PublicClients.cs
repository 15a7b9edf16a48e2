using System.Diagnostics;
using RoadmapIndicators.Ingestion.PrivatePostgres;

namespace RoadmapIndicators.Tests.Clients;

/// <summary>Programs that others wrote and that read our answers. A test that needs one that is not here is skipped.</summary>
public static class PublicClients
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    /// <summary>The folder of the scripts, with the packages that <c>make clients</c> puts there.</summary>
    public static string Npm => Path.Combine(RepositoryRoot.Find(), "Tests", "Clients", "npm");

    /// <summary>Skips the test where the packages are not there.</summary>
    public static void NeedNpm(string package)
    {
        if (!Directory.Exists(Path.Combine(Npm, "node_modules", package)))
            Assert.Ignore($"{package} is not installed; make clients installs and runs it.");
    }

    /// <summary>Skips the test where a program is not there.</summary>
    public static void Need(string program)
    {
        var folders = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, program))))
            Assert.Ignore($"{program} is not installed here.");
    }

    /// <summary>What a program prints. It must end well.</summary>
    public static async Task<string> RunAsync(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        using var timeout = new CancellationTokenSource(Longest);
        var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
        var errors = process.StandardError.ReadToEndAsync(timeout.Token);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        Assert.That(process.ExitCode, Is.Zero, $"{program}: {await output}{await errors}");
        return await output;
    }
}
