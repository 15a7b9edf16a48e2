namespace RoadmapIndicators.Api.Revisions;

/// <summary>How much figures are revised as a rule.</summary>
/// <param name="Revisions">How many times a value was followed by another.</param>
/// <param name="MeanAbsolute">The mean size of those changes, in the indicator's unit; null below three.</param>
/// <param name="Mean">Their mean with its sign: whether first figures tend to be too low; null below three.</param>
/// <param name="Reason">Why there is no mean; null where there is one.</param>
public sealed record RevisionSummary(int Revisions, decimal? MeanAbsolute, decimal? Mean, string? Reason)
{
    /// <summary>Below this many a mean says nothing.</summary>
    public const int Fewest = 3;

    /// <param name="changes">The changes of values, each in the indicator's unit.</param>
    public static RevisionSummary Of(IReadOnlyList<decimal> changes) =>
        changes.Count >= Fewest
            ? new RevisionSummary(changes.Count, changes.Average(decimal.Abs), changes.Average(), null)
            : new RevisionSummary(
                changes.Count,
                null,
                null,
                $"{(changes.Count == 0 ? "No value has" : changes.Count == 1 ? "1 value has" : $"{changes.Count} values have")} been revised; a mean is given from {Fewest} on."
            );
}
