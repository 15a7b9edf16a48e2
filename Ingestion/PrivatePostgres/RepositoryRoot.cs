namespace RoadmapIndicators.Ingestion.PrivatePostgres;

/// <summary>The clone that a process works in: the nearest folder upwards that holds the solution.</summary>
public static class RepositoryRoot
{
    public const string SolutionFile = "RoadmapIndicators.sln";

    /// <summary>
    /// Looks upwards from the current folder, then from the folder of the running assembly.
    /// </summary>
    /// <exception cref="PrivatePostgresException">Neither is inside a clone.</exception>
    public static string Find() =>
        Above(Environment.CurrentDirectory)
        ?? Above(AppContext.BaseDirectory)
        ?? throw new PrivatePostgresException(
            $"No {SolutionFile} above {Environment.CurrentDirectory}: run inside a clone, "
                + $"or set {DatabaseAddress.Variable} to a server's connection string."
        );

    /// <summary>The nearest folder, from <paramref name="folder"/> upwards, that holds the solution; or null.</summary>
    public static string? Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, SolutionFile)))
                return at.FullName;
        }
        return null;
    }
}
