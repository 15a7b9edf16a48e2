using System.Runtime.InteropServices;

namespace RoadmapIndicators.Ingestion.Commands;

/// <summary>
/// Holds back Ctrl-C, SIGTERM, SIGHUP and SIGQUIT, which would end this process at once, and hands them on: to
/// whoever listens, and as a cancellation.
/// </summary>
public sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource requested = new();
    private readonly List<PosixSignalRegistration> registrations;
    private PosixSignal? first;

    public StopSignals() =>
        registrations = [
            .. new[]
            {
                PosixSignal.SIGINT,
                PosixSignal.SIGTERM,
                PosixSignal.SIGHUP,
                PosixSignal.SIGQUIT,
            }.Select(signal =>
                PosixSignalRegistration.Create(
                    signal,
                    context =>
                    {
                        context.Cancel = true;
                        Receive(signal);
                    }
                )
            ),
        ];

    /// <summary>Told of every signal, from the thread pool.</summary>
    public event Action<PosixSignal>? Received;

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Requested => requested.Token;

    /// <summary>The exit code by which shells tell that this signal ended a process; 0 where none came.</summary>
    public int ExitCode => first is { } signal ? 128 + Number(signal) : 0;

    /// <summary>The number that POSIX gives to one of the four signals.</summary>
    public static int Number(PosixSignal signal) =>
        signal switch
        {
            PosixSignal.SIGHUP => 1,
            PosixSignal.SIGINT => 2,
            PosixSignal.SIGQUIT => 3,
            PosixSignal.SIGTERM => 15,
            _ => throw new ArgumentOutOfRangeException(
                nameof(signal),
                signal,
                "not a signal that is held back"
            ),
        };

    /// <summary>Signals end the process again. (The cancellation stays valid: one may be arriving just now.)</summary>
    public void Dispose() => registrations.ForEach(registration => registration.Dispose());

    /// <summary>Does what the arrival of a signal does.</summary>
    public void Receive(PosixSignal signal)
    {
        first ??= signal;
        Received?.Invoke(signal);
        requested.Cancel();
    }
}
