namespace RoadmapIndicators.Api.Vintages;

/// <summary>One line of the edition log.</summary>
/// <param name="Edition">The number; it only grows.</param>
/// <param name="Kind">What it changed.</param>
/// <param name="Indicator">The indicator whose figures it changed; null for a catalogue.</param>
/// <param name="Date">The release's date of publication; for a catalogue the day it was stored.</param>
/// <param name="MadeAt">When the database began to serve it.</param>
/// <param name="Added">Figures that were not held before.</param>
/// <param name="Revised">Figures that differ from those held before.</param>
/// <param name="Withdrawn">Figures that the release no longer has for its periods.</param>
/// <param name="Release">The release that made it; null for a catalogue.</param>
public sealed record EditionEntry(
    int Edition,
    EditionKind Kind,
    string? Indicator,
    DateOnly Date,
    DateTimeOffset MadeAt,
    int Added,
    int Revised,
    int Withdrawn,
    ReleaseFacts? Release
);
