using RoadmapIndicators.Api.Answers;

namespace RoadmapIndicators.Api.Changes;

/// <summary>What an edition changed, by breakdown, area and period.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="EditionDate">When its release was published; for a catalogue the day it was stored.</param>
/// <param name="Indicator">The indicator whose figures it changed; null for a catalogue.</param>
/// <param name="Title">That indicator's short name.</param>
/// <param name="Release">The release that made it: <c>/v1/releases/{id}</c>.</param>
/// <param name="Source">Where the figures come from; null for a catalogue.</param>
/// <param name="Added">Figures that were not held before, in the whole edition.</param>
/// <param name="Revised">Figures that differ from those held before, in the whole edition.</param>
/// <param name="Withdrawn">Figures that the release no longer has, in the whole edition.</param>
/// <param name="Total">How many changes there are in all pages.</param>
/// <param name="Changes">This page.</param>
/// <param name="Reason">Why there are none; null where there are some.</param>
/// <param name="NextCursor">Where the next page begins; null on the last.</param>
public sealed record ChangesAnswer(
    int Edition,
    DateOnly EditionDate,
    string? Indicator,
    string? Title,
    long? Release,
    SourceBlock? Source,
    int Added,
    int Revised,
    int Withdrawn,
    int Total,
    IReadOnlyList<ChangeRow> Changes,
    string? Reason,
    string? NextCursor
);
