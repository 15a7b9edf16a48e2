namespace RoadmapIndicators.Api.Progress;

/// <summary>How an area does by the measures of one outcome.</summary>
/// <param name="Code">Mission number and letter.</param>
/// <param name="Title">A short name.</param>
/// <param name="Tally">Counts of all its measures, whatever the filter.</param>
/// <param name="Measures">Its measures, those that a filter lets through.</param>
/// <param name="Reason">Why there are none; null where there are some.</param>
public sealed record OutcomeProgressAnswer(
    string Code,
    string Title,
    TallyAnswer Tally,
    IReadOnlyList<MeasureAnswer> Measures,
    string? Reason
);
