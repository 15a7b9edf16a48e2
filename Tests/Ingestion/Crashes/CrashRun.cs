using System.Globalization;

namespace RoadmapIndicators.Tests.Ingestion.Crashes;

/// <summary>What one disturbed run left behind.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Loaders">How many loaded at once.</param>
/// <param name="ServerKilled">Whether Postgres was killed too.</param>
/// <param name="After">When.</param>
/// <param name="Alive">How many loaders were still at work then.</param>
/// <param name="Releases">
/// How many whole releases a reader saw afterwards; -1 where what was seen is not what any number of whole releases
/// gives.
/// </param>
/// <param name="Left">What a reader saw, in short.</param>
/// <param name="EndedAlike">Whether a run after it ended well and left what an undisturbed one does.</param>
/// <param name="Said">What that run said.</param>
public sealed record CrashRun(
    int Number,
    int Loaders,
    bool ServerKilled,
    TimeSpan After,
    int Alive,
    int Releases,
    string Left,
    bool EndedAlike,
    string Said
)
{
    public bool IsSound => Releases >= 0 && EndedAlike;

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"run {Number, 3}: {Kind, -26} killed after {After.TotalSeconds, 5:F2} s ({Alive} at work), {(Releases >= 0 ? $"{Releases} whole releases" : $"PARTIAL {Left}")}, then {(EndedAlike ? "the same end" : $"ANOTHER END: {Said}")}"
        );

    private string Kind =>
        $"{(Loaders == 1 ? "one loader" : "two loaders")}{(ServerKilled ? " and Postgres" : "")}";

    /// <summary>The sums by what was killed.</summary>
    public static IEnumerable<string> Table(IReadOnlyList<CrashRun> runs)
    {
        yield return "killed                      runs  at work  left 0/1/2/3 releases  partial  other end";
        foreach (var of in runs.GroupBy(run => run.Kind).OrderBy(g => g.Key, StringComparer.Ordinal))
            yield return Line(of.Key, [.. of]);
        yield return Line("all", runs);
    }

    private static string Line(string kind, IReadOnlyList<CrashRun> runs) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{kind, -26} {runs.Count, 5} {runs.Count(r => r.Alive > 0), 8}  {string.Join('/', Enumerable.Range(0, 4).Select(n => runs.Count(r => r.Releases == n))), -22} {runs.Count(r => r.Releases < 0), 8} {runs.Count(r => !r.EndedAlike), 10}"
        );
}
