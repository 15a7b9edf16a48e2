namespace RoadmapIndicators.Api.Sources;

/// <summary>A row of <c>published.source_state</c>; its comments say what the columns mean. Times are universal.</summary>
public sealed record SourceState(
    string Source,
    DateTime? LastSuccess,
    DateTime? StartedAt,
    DateTime? EndedAt,
    string? Worker,
    string? Outcome,
    string? Message,
    DateTime? FailingSince,
    DateTime? NextRun,
    int Published,
    int Unchanged,
    int Held,
    int Refused,
    int Rejected,
    int Superseded,
    DateOnly? NewestPublishedOn
)
{
    /// <summary>Of a source that was never asked and had no release.</summary>
    public static SourceState Nothing(string source) =>
        new(source, null, null, null, null, null, null, null, null, 0, 0, 0, 0, 0, 0, null);
}
