using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using RoadmapIndicators.Ingestion.PrivatePostgres;

namespace RoadmapIndicators.Ingestion.Commands;

/// <summary>A command that runs in this process's place: same terminal, same signals, its exit code handed on.</summary>
public static class ChildCommand
{
    /// <summary>So many signals are asked politely; the next one kills.</summary>
    private const int Patience = 2;

    /// <summary>Runs the command to its end, passing on the signals that arrive meanwhile.</summary>
    /// <returns>Its exit code (128 + the signal's number where a signal ended it); 127 where it cannot be run.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> command,
        string connectionString,
        StopSignals signals
    )
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1));
        start.Environment[DatabaseAddress.Variable] = connectionString;
        using var process = new Process { StartInfo = start };
        var count = 0;
        void PassOn(PosixSignal signal)
        {
            // From a terminal the child has had the signal already. To be told twice does it no harm; never to be
            // told, where the signal was sent to this process alone, would leave it running.
            if (++count > Patience)
                process.Kill(entireProcessTree: true);
            else
                _ = Kill(process.Id, StopSignals.Number(signal));
        }
        try
        {
            process.Start();
        }
        catch (Win32Exception unfit)
        {
            await Console.Error.WriteLineAsync($"{command[0]}: {unfit.Message}");
            return 127;
        }
        signals.HandTo(PassOn);
        try
        {
            await process.WaitForExitAsync(CancellationToken.None);
            return process.ExitCode;
        }
        finally
        {
            signals.HandTo(null);
        }
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
