using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Runs;

/// <summary>What asking a publisher for all of one source gave.</summary>
/// <param name="Releases">What became of each release.</param>
/// <param name="Problems">What could not be fetched, and why, in words.</param>
/// <param name="EmbargoedUntil">
/// When files that were dated today may be taken, where some were left because that time had not come; null for none.
/// </param>
public sealed record RunResult(
    IReadOnlyList<ReleaseOutcome> Releases,
    IReadOnlyList<string> Problems,
    DateTimeOffset? EmbargoedUntil = null
)
{
    /// <summary>The worst that happened; with no release at all, nothing was new.</summary>
    public RunOutcome Outcome =>
        Problems.Count > 0 || Count(ReleaseStatus.Refused) > 0 ? RunOutcome.Failed
        : Count(ReleaseStatus.Held) > 0 ? RunOutcome.Held
        : Count(ReleaseStatus.Published) > 0 ? RunOutcome.Succeeded
        : RunOutcome.Unchanged;

    /// <summary>What is worth knowing, in words; null for nothing.</summary>
    public string? Message
    {
        get
        {
            var words = Problems
                .Concat(
                    Releases
                        .Where(r => r.Status is ReleaseStatus.Refused or ReleaseStatus.Held)
                        .Select(r => $"{r.Status} {r.Indicator ?? r.File}: {r.Reason}")
                )
                .ToList();
            if (EmbargoedUntil is { } until)
                words.Add($"Files dated today are left until {until:yyyy-MM-dd HH:mm zzz}.");
            return words.Count == 0 ? null : string.Join(' ', words);
        }
    }

    /// <summary>How many releases this became of.</summary>
    public int Count(ReleaseStatus status) => Releases.Count(release => release.Status == status);
}
