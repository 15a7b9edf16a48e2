using System.Runtime.InteropServices;

namespace RoadmapIndicators.Ingestion.Commands;

/// <summary>
/// Holds back Ctrl-C, SIGTERM, SIGHUP and SIGQUIT, which would end this process at once, and hands them on: to
/// whoever listens, and as a cancellation.
/// </summary>
public sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource requested = new();
    private readonly Lock gate = new();
    private readonly List<PosixSignalRegistration> registrations;
    private Action<PosixSignal>? listener;
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

    /// <summary>
    /// Hands every signal to one listener, in the place of the one before it; with null, to none. A signal that
    /// came before there was a listener is handed over at once, so each is heard exactly once.
    /// </summary>
    public void HandTo(Action<PosixSignal>? next)
    {
        lock (gate)
        {
            listener = next;
            if (first is { } missed)
                next?.Invoke(missed);
        }
    }

    /// <summary>Does what the arrival of a signal does.</summary>
    public void Receive(PosixSignal signal)
    {
        lock (gate)
        {
            first ??= signal;
            listener?.Invoke(signal);
        }
        requested.Cancel();
    }

    /// <summary>Signals end the process again. (The cancellation stays valid: one may be arriving just now.)</summary>
    public void Dispose() => registrations.ForEach(registration => registration.Dispose());
}
