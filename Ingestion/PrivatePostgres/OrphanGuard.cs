using System.Diagnostics;

namespace RoadmapIndicators.Ingestion.PrivatePostgres;

/// <summary>
/// A small process that outlives this one: when this one lets go of it, or ends in any way (kill -9 too), it stops
/// the servers of the clusters it was told of and removes their folders. It sleeps on a pipe, whose other end the
/// kernel closes for us.
/// </summary>
public sealed class OrphanGuard : IAsyncDisposable
{
    private const string Script = """
        trap '' INT TERM HUP QUIT
        exec >/dev/null 2>&1
        folders=$(cat)
        printf '%s\n' "$folders" | while IFS= read -r folder; do
            [ -n "$folder" ] || continue
            file=$folder/data/postmaster.pid
            if read -r server <"$file" && kill -QUIT "$server"; then
                tries=0
                while [ -e "$file" ] && kill -0 "$server" && [ $tries -lt 100 ]; do
                    tries=$((tries + 1))
                    sleep 0.1
                done
            fi
            if target=$(readlink "$folder"); then rm -rf -- "$target"; fi
            rm -rf -- "$folder" || { sleep 1; rm -rf -- "$folder"; }
        done
        """;

    private readonly Process process;

    private OrphanGuard(Process process) => this.process = process;

    /// <summary>Starts a guard that as yet guards nothing.</summary>
    public static OrphanGuard Start() =>
        new(
            Process.Start(
                new ProcessStartInfo("/bin/sh", ["-c", Script])
                {
                    RedirectStandardInput = true,
                    WorkingDirectory = "/",
                }
            )!
        );

    /// <summary>Adds a folder, with a cluster in it or none; it will be removed, and if it is a link, its target.</summary>
    public void Add(string folder)
    {
        process.StandardInput.Write(folder + "\n");
        process.StandardInput.Flush();
    }

    /// <summary>Lets go: stops the servers, removes the folders, and waits until that is done.</summary>
    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
