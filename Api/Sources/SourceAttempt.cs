namespace RoadmapIndicators.Api.Sources;

/// <summary>A time at which a publisher was asked.</summary>
/// <param name="StartedAt">When it began, in universal time.</param>
/// <param name="EndedAt">When it ended; null while it is under way.</param>
/// <param name="Outcome">succeeded, unchanged, held, failed or stopped; null while it is under way.</param>
/// <param name="Message">What went wrong or is worth knowing.</param>
/// <param name="Worker">The process that asked.</param>
public sealed record SourceAttempt(
    DateTime StartedAt,
    DateTime? EndedAt,
    string? Outcome,
    string? Message,
    string? Worker
);
