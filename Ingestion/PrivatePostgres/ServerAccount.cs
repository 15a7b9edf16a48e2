using System.ComponentModel;
using System.Diagnostics;

namespace RoadmapIndicators.Ingestion.PrivatePostgres;

/// <summary>
/// The user that the server runs as. Postgres refuses root, so root hands it to another user; everybody else
/// runs it as themselves (<see cref="Name"/> is null).
/// </summary>
public sealed record ServerAccount(string? Name)
{
    public bool IsAnother => Name is not null;

    /// <summary>
    /// For root: the owner of <paramref name="dataFolder"/> where that is made already and not root's (so a cluster
    /// made as somebody else is still readable), else <c>postgres</c>, else <c>nobody</c>.
    /// </summary>
    /// <exception cref="PrivatePostgresException">Root finds no user to hand the server to.</exception>
    public static async Task<ServerAccount> ChooseAsync(string dataFolder, CancellationToken cancellation)
    {
        var self = new ServerAccount((string?)null);
        if (!Environment.IsPrivilegedProcess)
            return self;
        if (Directory.Exists(dataFolder))
        {
            // POSIX names the owner in the third column of `ls -ld`; stat's options differ between systems.
            var listing = await self.RunAsync("ls", ["-ld", dataFolder], cancellation);
            var owner = listing
                .Output.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .ElementAtOrDefault(2);
            if (listing.Succeeded && owner is not (null or "root"))
                return new ServerAccount(owner);
        }
        foreach (var name in new[] { "postgres", "nobody" })
        {
            if ((await self.RunAsync("id", ["-u", name], cancellation)).Succeeded)
                return new ServerAccount(name);
        }
        throw new PrivatePostgresException(
            "Postgres does not run as root and there is neither a user postgres nor nobody: run as another user."
        );
    }

    /// <summary>Whether the server's user may enter the folder, through all of its parents.</summary>
    public async Task<bool> CanEnterAsync(string folder, CancellationToken cancellation) =>
        (await RunAsync("/bin/sh", ["-c", "cd -- \"$1\"", "sh", folder], cancellation)).Succeeded;

    /// <summary>Gives a folder and what is in it to the server's user; nothing to do where that is this user.</summary>
    public async Task OwnAsync(string folder, CancellationToken cancellation)
    {
        if (Name is null)
            return;
        var result = await new ServerAccount((string?)null).RunAsync(
            "chown",
            ["-R", Name, folder],
            cancellation
        );
        if (!result.Succeeded)
            throw new PrivatePostgresException(
                $"Cannot give {folder} to the user {Name}: {result.Complaint}"
            );
    }

    /// <summary>
    /// Runs a tool as the server's user and waits for it. Settings of the caller that would lead Postgres astray
    /// (PGDATA, PGPORT, a locale that is not installed) are left out. Cancelling kills the tool.
    /// </summary>
    /// <returns>The result; exit code 127 where the tool is not there or may not be run.</returns>
    public async Task<ToolResult> RunAsync(
        string file,
        IEnumerable<string> arguments,
        CancellationToken cancellation
    )
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            UserName = Name ?? "",
            // A folder that every user may be in: the current one may be closed to the server's user.
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var variable in start.Environment.Keys.Where(IsAstray).ToList())
            start.Environment.Remove(variable);
        start.Environment["LC_ALL"] = "C";
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
            try
            {
                await process.WaitForExitAsync(cancellation);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                throw;
            }
            return new ToolResult(process.ExitCode, await output + await errors);
        }
        catch (Win32Exception unfit)
        {
            return new ToolResult(127, unfit.Message);
        }
    }

    private static bool IsAstray(string variable) =>
        variable.StartsWith("PG", StringComparison.Ordinal)
        || variable.StartsWith("LC_", StringComparison.Ordinal)
        || variable is "LANG" or "LANGUAGE";
}
