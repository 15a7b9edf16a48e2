using System.Diagnostics;
using RoadmapIndicators.Ingestion.Commands;
using RoadmapIndicators.Ingestion.PrivatePostgres;

namespace RoadmapIndicators.Tests.Ingestion.Commands;

/// <summary>Runs the real program; a named database keeps the private Postgres out of it.</summary>
[TestFixture]
public sealed class WithDatabaseTests
{
    [Test]
    public async Task the_command_is_told_the_database_and_its_exit_code_is_handed_on()
    {
        using var program = Start("sh", "-c", "echo \"$ROADMAP_DATABASE\"; exit 7");
        Assert.That(await program.StandardOutput.ReadToEndAsync(), Is.EqualTo("Host=named\n"));
        await program.WaitForExitAsync();
        Assert.That(program.ExitCode, Is.EqualTo(7));
    }

    [Test]
    public async Task the_next_command_runs_only_after_success()
    {
        using var program = Start("echo", "one", "--then", "false", "--then", "echo", "two");
        Assert.That(await program.StandardOutput.ReadToEndAsync(), Is.EqualTo("one\n"));
        await program.WaitForExitAsync();
        Assert.That(program.ExitCode, Is.EqualTo(1));
    }

    [Test]
    public async Task a_command_that_cannot_be_run_is_named()
    {
        using var program = Start("no-such-command");
        Assert.That(await program.StandardError.ReadToEndAsync(), Does.StartWith("no-such-command: "));
        await program.WaitForExitAsync();
        Assert.That(program.ExitCode, Is.EqualTo(127));
    }

    [TestCase("INT")]
    [TestCase("TERM")]
    public async Task a_signal_reaches_the_command_which_ends_in_its_own_time(string signal)
    {
        if (signal == "INT" && IsIgnoredHere(2))
            Assert.Ignore(
                "Whoever started the tests ignores SIGINT, as a shell does for its background, and so do all below."
            );
        var script = $"trap 'echo drained; exit 5' {signal}; echo waiting; while :; do sleep 0.05; done";
        using var program = Start("sh", "-c", script, "--then", "echo", "never");
        Assert.That(await program.StandardOutput.ReadLineAsync(), Is.EqualTo("waiting"));
        using (var kill = Process.Start("kill", [$"-{signal}", $"{program.Id}"]))
            await kill.WaitForExitAsync();
        Assert.That(await program.StandardOutput.ReadToEndAsync(), Is.EqualTo("drained\n"));
        await program.WaitForExitAsync();
        Assert.That(program.ExitCode, Is.EqualTo(5));
    }

    /// <summary>Whether a signal is ignored, which every process started from here inherits.</summary>
    private static bool IsIgnoredHere(int signal) =>
        File.Exists("/proc/self/status")
        && File.ReadLines("/proc/self/status")
            .First(line => line.StartsWith("SigIgn:", StringComparison.Ordinal))
            is var line
        && (Convert.ToUInt64(line["SigIgn:".Length..].Trim(), 16) >> (signal - 1) & 1) == 1;

    [Test]
    public void words_are_parted_into_commands() =>
        Assert.That(
            WithDatabaseCommand
                .Split(["a", "-x", "--then", "--then", "b"])
                .Select(words => string.Join(' ', words)),
            Is.EqualTo(["a -x", "b"])
        );

    private static Process Start(params string[] command)
    {
        var program = typeof(WithDatabaseCommand).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [program, "with-database", "--", .. command])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[DatabaseAddress.Variable] = "Host=named";
        return Process.Start(start)!;
    }
}
