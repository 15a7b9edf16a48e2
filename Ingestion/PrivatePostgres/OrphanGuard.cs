using System.Diagnostics;
using System.Globalization;

namespace RoadmapIndicators.Ingestion.PrivatePostgres;

/// <summary>
/// A small process that outlives this one: when this one lets go of it, or ends in any way (kill -9 too), it stops
/// the server it was told of and removes the folder. It sleeps on a pipe, whose other end the kernel closes for us.
/// </summary>
public sealed class OrphanGuard : IAsyncDisposable
{
    private const string Script = """
        trap '' INT TERM HUP QUIT
        exec >/dev/null 2>&1
        server=$(cat)
        if [ -n "$server" ] && kill -QUIT "$server"; then
            tries=0
            while kill -0 "$server" && [ -e "$1/data/postmaster.pid" ] && [ $tries -lt 100 ]; do
                tries=$((tries + 1))
                sleep 0.1
            done
        fi
        rm -rf -- "$1" || { sleep 1; rm -rf -- "$1"; }
        """;

    private readonly Process process;

    private OrphanGuard(Process process) => this.process = process;

    /// <summary>Starts to guard a folder, which will be removed.</summary>
    public static OrphanGuard Over(string folder) =>
        new(
            Process.Start(
                new ProcessStartInfo("/bin/sh", ["-c", Script, "guard", folder])
                {
                    RedirectStandardInput = true,
                    WorkingDirectory = "/",
                }
            )!
        );

    /// <summary>Names the server to stop: the process that keeps its data in the folder.</summary>
    public async Task WatchAsync(int server)
    {
        await process.StandardInput.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{server}\n"));
        await process.StandardInput.FlushAsync();
    }

    /// <summary>Lets go: stops the server, removes the folder, and waits until that is done.</summary>
    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
