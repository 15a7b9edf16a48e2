using System.Globalization;
using System.Runtime.InteropServices;

namespace RoadmapIndicators.Ingestion.Commands;

/// <summary>
/// Tells when the parent process has ended or is only waiting for this one to end. GNU make keeps Ctrl-C and a
/// hang-up to itself, trusting that the terminal told its children too; sent to make alone, by <c>kill</c>, they are
/// told by nobody. What can be seen is that make, having caught such a signal, no longer catches it.
/// </summary>
public sealed class ParentWatch : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly ulong Telling = Bit(PosixSignal.SIGINT) | Bit(PosixSignal.SIGHUP);

    private readonly int parent = ParentId();
    private readonly ulong caughtAtFirst;
    private readonly Timer timer;

    /// <summary>Starts to watch; <paramref name="over"/> is called once, from the thread pool.</summary>
    public ParentWatch(Action over)
    {
        caughtAtFirst = Caught(parent) & Telling;
        var told = 0;
        timer = new Timer(_ =>
        {
            if (IsOver() && Interlocked.Exchange(ref told, 1) == 0)
                over();
        });
        timer.Change(Pause, Pause);
    }

    public void Dispose() => timer.Dispose();

    private bool IsOver() => ParentId() != parent || (caughtAtFirst & ~Caught(parent)) != 0;

    /// <summary>The signals that a process handles itself, a bit each; all of them where that cannot be told.</summary>
    private static ulong Caught(int process)
    {
        try
        {
            const string Label = "SigCgt:";
            var line = File.ReadLines($"/proc/{process}/status")
                .FirstOrDefault(line => line.StartsWith(Label, StringComparison.Ordinal));
            return ulong.TryParse(
                line.AsSpan(line is null ? 0 : Label.Length).Trim(),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out var caught
            )
                ? caught
                : ulong.MaxValue;
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException)
        {
            return ulong.MaxValue;
        }
    }

    private static ulong Bit(PosixSignal signal) => 1UL << (StopSignals.Number(signal) - 1);

    [DllImport("libc", EntryPoint = "getppid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ParentId();
}
