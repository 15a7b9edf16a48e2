namespace RoadmapIndicators.Api.Progress;

/// <summary>How an area does by the measures of one mission.</summary>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Number">The roadmap's order, from 1.</param>
/// <param name="Title">A short name.</param>
/// <param name="Tally">Counts of all measures of its outcomes, each once, whatever the filter.</param>
/// <param name="Outcomes">Its outcomes.</param>
public sealed record MissionProgressAnswer(
    string Slug,
    int Number,
    string Title,
    TallyAnswer Tally,
    IReadOnlyList<OutcomeProgressAnswer> Outcomes
);
