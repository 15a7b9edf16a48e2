namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>What becomes of a release.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Reason">Why it has it; null for a release as it should be.</param>
/// <param name="Changes">How many figures it changes.</param>
/// <param name="IsFirst">
/// Whether nothing is held to set it beside, so that its figures have not been gathered and go straight to the store.
/// </param>
/// <param name="Flags">What is worth a look.</param>
internal sealed record Judgement(
    ReleaseStatus Status,
    string? Reason,
    (int Added, int Revised, int Withdrawn) Changes,
    bool IsFirst,
    IReadOnlyList<Reading> Flags
)
{
    /// <summary>Whether what it says is held from now on, new or not.</summary>
    public bool IsTaken => Status is ReleaseStatus.Published or ReleaseStatus.Unchanged;
}
