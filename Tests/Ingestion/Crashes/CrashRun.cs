using System.Globalization;

namespace RoadmapIndicators.Tests.Ingestion.Crashes;

/// <summary>What one disturbed run left behind.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Loaders">How many loaded at once.</param>
/// <param name="ServerKilled">Whether Postgres was killed too.</param>
/// <param name="After">When, from the first that was asked of the server.</param>
/// <param name="Phase">What the load was at; of two loaders the one that had last gone on.</param>
/// <param name="Alive">How many loaders were still at work then.</param>
/// <param name="Drawn">How many moments were drawn until one hit a loader at work.</param>
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
    LoadPhase Phase,
    int Alive,
    int Drawn,
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
            $"run {Number, 3}: {Kind, -24} killed after {After.TotalSeconds, 5:F3} s, {Phase.ToString().ToLowerInvariant(), -10} ({Alive} at work{(Drawn == 1 ? "" : $", moment {Drawn}")}), {(Releases >= 0 ? $"{Releases} whole releases" : $"PARTIAL {Left}")}, then {(EndedAlike ? "the same end" : $"ANOTHER END: {Said}")}"
        );

    private string Kind =>
        $"{(Loaders == 1 ? "one loader" : "two loaders")}{(ServerKilled ? " and Postgres" : "")}";

    /// <summary>The sums by what was killed, and by what it was at.</summary>
    public static IEnumerable<string> Table(IReadOnlyList<CrashRun> runs)
    {
        yield return "killed                    runs  with Postgres  left 0/1/2/3 releases  partial  other end  moments drawn";
        foreach (var of in runs.GroupBy(run => run.Kind).OrderBy(g => g.Key, StringComparer.Ordinal))
            yield return Line(of.Key, [.. of]);
        foreach (var of in runs.GroupBy(run => run.Phase).OrderBy(g => g.Key))
            yield return Line($"while {of.Key.ToString().ToLowerInvariant()}", [.. of]);
        yield return Line("all", runs);
    }

    private static string Line(string kind, IReadOnlyList<CrashRun> runs) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{kind, -24} {runs.Count, 5} {runs.Count(r => r.ServerKilled), 14}  {string.Join('/', Enumerable.Range(0, 4).Select(n => runs.Count(r => r.Releases == n))), -22} {runs.Count(r => r.Releases < 0), 8} {runs.Count(r => !r.EndedAlike), 10} {runs.Sum(r => r.Drawn), 14}"
        );
}
