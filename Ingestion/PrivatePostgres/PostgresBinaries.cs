using System.Globalization;
using System.Text.RegularExpressions;

namespace RoadmapIndicators.Ingestion.PrivatePostgres;

/// <summary>A folder that holds <c>initdb</c>, <c>pg_ctl</c> and <c>postgres</c>, and their major version.</summary>
public sealed partial record PostgresBinaries(string Folder, int Major)
{
    /// <summary>The oldest and the newest major version that this system is made for.</summary>
    public const int Oldest = 15,
        Newest = 18;

    public static readonly IReadOnlyList<string> Tools = ["initdb", "pg_ctl", "postgres"];

    public string Initdb => Path.Combine(Folder, "initdb");
    public string PgCtl => Path.Combine(Folder, "pg_ctl");

    /// <summary>
    /// The binaries of a folder, or null where one of the three is missing, they do not run as the server's user,
    /// or their version is not one of <see cref="Oldest"/> to <see cref="Newest"/>.
    /// </summary>
    public static async Task<PostgresBinaries?> ProbeAsync(
        string folder,
        ServerAccount account,
        CancellationToken cancellation
    )
    {
        if (!Tools.All(tool => File.Exists(Path.Combine(folder, tool))))
            return null;
        var majors = new HashSet<int>();
        foreach (var tool in Tools)
        {
            var answer = await account.RunAsync(Path.Combine(folder, tool), ["--version"], cancellation);
            if (!answer.Succeeded || Version().Match(answer.Output) is not { Success: true } match)
                return null;
            majors.Add(int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
        }
        // Tools of two versions in one folder are somebody's half-made upgrade.
        return majors is { Count: 1 } && majors.Single() is >= Oldest and <= Newest and var major
            ? new PostgresBinaries(folder, major)
            : null;
    }

    [GeneratedRegex(@"\(PostgreSQL\) (\d+)")]
    private static partial Regex Version();
}
