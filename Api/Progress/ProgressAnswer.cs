using RoadmapIndicators.Api.Answers;

namespace RoadmapIndicators.Api.Progress;

/// <summary>A scorecard of one area. Asked for several areas, the answer is <c>results</c> of these.</summary>
/// <param name="Area">Where.</param>
/// <param name="Benchmark">The area that each measure is set beside; null for none.</param>
/// <param name="Filter">Which measures are shown; null for all.</param>
/// <param name="Edition">The newest edition behind the figures; each measure names its own. Null where none are held.</param>
/// <param name="EditionDate">When that edition's release was published.</param>
/// <param name="CatalogueEdition">The edition of the catalogue that says what they mean and what is aimed at.</param>
/// <param name="MethodVersion">The version of the methods.</param>
/// <param name="Tally">Counts of all measures, each once, whatever the filter.</param>
/// <param name="Missions">The missions asked for, with their outcomes and measures.</param>
/// <param name="Matches">How many measures the filter lets through, each once; null without a filter.</param>
/// <param name="Headline">The same in plain words.</param>
/// <param name="Reason">Why no measure is shown; null where some are.</param>
public sealed record ProgressAnswer(
    AreaRef Area,
    AreaRef? Benchmark,
    ProgressFilter? Filter,
    int? Edition,
    DateOnly? EditionDate,
    int CatalogueEdition,
    string MethodVersion,
    TallyAnswer Tally,
    IReadOnlyList<MissionProgressAnswer> Missions,
    int? Matches,
    string Headline,
    string? Reason
);
