using System.Diagnostics;
using RoadmapIndicators.Ingestion.Catalogue;
using RoadmapIndicators.Ingestion.PrivatePostgres;

namespace RoadmapIndicators.Tests.Ingestion.Crashes;

/// <summary>The program itself, in a process of its own that can be killed.</summary>
public sealed class LoaderProgram : IDisposable
{
    /// <summary>128 and the number of the signal that cannot be caught.</summary>
    private const int KilledBySignal = 137;

    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> error;

    private LoaderProgram(Process process)
    {
        this.process = process;
        output = process.StandardOutput.ReadToEndAsync();
        error = process.StandardError.ReadToEndAsync();
    }

    public static LoaderProgram Start(string address, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path(), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[DatabaseAddress.Variable] = address;
        return new(Process.Start(start)!);
    }

    public bool HasEnded => process.HasExited;

    /// <summary>Whether it had not ended by itself when it was killed. To be asked after its end.</summary>
    public bool WasKilled => process.ExitCode == KilledBySignal;

    /// <summary>Ends it as a power cut would.</summary>
    public void Kill() => process.Kill();

    /// <summary>Waits for its end.</summary>
    /// <returns>Its exit code and all that it said.</returns>
    public async Task<(int Code, string Said)> EndAsync()
    {
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }

    public void Dispose() => process.Dispose();

    // As built beside these tests: in the tests' own folder it lacks what the web framework brings them.
    private static string Path()
    {
        var built = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        return System.IO.Path.Combine(
            RepositoryRoot.Find(),
            "Ingestion",
            "bin",
            built.Parent!.Name,
            built.Name,
            typeof(CatalogueFolder).Assembly.GetName().Name + ".dll"
        );
    }
}
