using System.CommandLine;
using System.Runtime.InteropServices;
using RoadmapIndicators.Ingestion.PrivatePostgres;

namespace RoadmapIndicators.Ingestion.Commands;

/// <summary>
/// <c>with-database -- COMMAND ARGS… [--then COMMAND ARGS…]</c>: runs commands, one after the other, with
/// <c>ROADMAP_DATABASE</c> set, and lets the private Postgres go when they have ended, however they end.
/// </summary>
public static class WithDatabaseCommand
{
    /// <summary>Parts one command from the next.</summary>
    public const string Then = "--then";

    /// <summary>Builds the verb. Its exit code is that of the last command that ran.</summary>
    public static Command Create()
    {
        var ready = new Option<Uri?>("--ready-at")
        {
            Description = "Say so when this address answers",
            HelpName = "URL",
            CustomParser = result =>
                Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var url) ? url : Refuse(result),
        };
        var withParent = new Option<bool>("--with-parent")
        {
            Description = "Stop when the process that started this one ends or waits to end",
        };
        var words = new Argument<string[]>("COMMAND")
        {
            Description = $"The command with its arguments; further ones after {Then}",
            Arity = ArgumentArity.OneOrMore,
            CaptureRemainingTokens = true,
        };
        var command = new Command(
            "with-database",
            "Run commands with a database: ROADMAP_DATABASE's, else our own"
        )
        {
            ready,
            withParent,
            words,
        };
        command.SetAction(async parsed =>
        {
            using var signals = new StopSignals();
            // System.CommandLine waits for us after a signal only once it has our task in its hands.
            await Task.Yield();
            using var parent = parsed.GetValue(withParent)
                ? new ParentWatch(() => StopUnlessTold(signals))
                : null;
            return await RunAsync(Split(parsed.GetRequiredValue(words)), parsed.GetValue(ready), signals);
        });
        return command;
    }

    /// <summary>Parts the words at each <see cref="Then"/>; empty commands are left out.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Split(IEnumerable<string> words)
    {
        var commands = new List<List<string>> { new() };
        foreach (var word in words)
        {
            if (word == Then)
                commands.Add([]);
            else
                commands[^1].Add(word);
        }
        return commands.Where(command => command.Count > 0).ToList<IReadOnlyList<string>>();
    }

    /// <summary>After a Ctrl-C make waits for us as well; to be told again would only cut the draining short.</summary>
    private static void StopUnlessTold(StopSignals signals)
    {
        if (!signals.Requested.IsCancellationRequested)
            signals.Receive(PosixSignal.SIGTERM);
    }

    private static async Task<int> RunAsync(
        IReadOnlyList<IReadOnlyList<string>> commands,
        Uri? readyAt,
        StopSignals signals
    )
    {
        try
        {
            if (readyAt is not null && await ReadyAnnouncement.IsTakenAsync(readyAt))
                throw new PrivatePostgresException(
                    $"Something listens on port {readyAt.Port} already: end it, or choose another (make run PORT=…)."
                );
            var progress = new LineProgress(Console.Error);
            await using var database = await DatabaseAddress.ResolveAsync(progress, signals.Requested);
            using var announcement = ReadyAnnouncement.Start(readyAt, Console.Out);
            var code = 0;
            foreach (var command in commands)
            {
                signals.Requested.ThrowIfCancellationRequested();
                code = await ChildCommand.RunAsync(command, database.ConnectionString, signals);
                if (code != 0)
                    break;
            }
            return code;
        }
        catch (PrivatePostgresException unfit)
        {
            await Console.Error.WriteLineAsync(unfit.Message);
            return 1;
        }
        catch (OperationCanceledException)
        {
            return signals.ExitCode;
        }
    }

    private static Uri? Refuse(System.CommandLine.Parsing.ArgumentResult result)
    {
        result.AddError($"'{result.Tokens[0].Value}' is not an address such as http://127.0.0.1:5080");
        return null;
    }
}
