using RoadmapIndicators.Ingestion.PrivatePostgres;

namespace RoadmapIndicators.Tests.Ingestion.PrivatePostgres;

/// <summary>
/// An empty folder that stands for a clone; disposing removes it and what was kept outside for it, and so does the
/// end of the run, however it ends.
/// </summary>
public sealed class ScratchClone : IAsyncDisposable
{
    private readonly OrphanGuard guard = OrphanGuard.Start();

    public ScratchClone(bool closed = false)
    {
        Root = Directory.CreateTempSubdirectory("roadmap-clone-").FullName;
        guard.Add(Link);
        guard.Add(Root);
        if (!closed)
            File.SetUnixFileMode(
                Root,
                PrivateFolder.Closed | PrivateFolder.Enterable | PrivateFolder.Listable
            );
    }

    public string Root { get; }

    public ClusterFolder Kept => new(new DirectoryInfo(Link).LinkTarget ?? Link);

    public bool IsKeptOutside => new DirectoryInfo(Link).LinkTarget is not null;

    private string Link => StateFolder.LinkOf(Root);

    public Task<PrivateCluster> AttachAsync() =>
        PrivateCluster.AttachOrStartAsync(Root, new Postgres.TestProgress(), CancellationToken.None);

    public ValueTask DisposeAsync() => guard.DisposeAsync();
}
