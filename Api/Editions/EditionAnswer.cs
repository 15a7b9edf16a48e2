using RoadmapIndicators.Api.Vintages;

namespace RoadmapIndicators.Api.Editions;

/// <summary>One change to what this service answers.</summary>
/// <param name="Edition">The number; it only grows.</param>
/// <param name="Kind">release: figures of one indicator. catalogue: what the figures mean. calibration: how projections are widened.</param>
/// <param name="Indicator">The indicator it changed.</param>
/// <param name="Release">The release that made it: <c>/v1/releases/{id}</c>.</param>
/// <param name="Title">What the publisher calls that release.</param>
/// <param name="EditionDate">The release's date of publication; for a catalogue the day it was stored.</param>
/// <param name="MadeAt">When it began to be served.</param>
/// <param name="Added">Figures that were not held before.</param>
/// <param name="Revised">Figures that differ from those held before.</param>
/// <param name="Withdrawn">Figures that the release no longer has for its periods.</param>
public sealed record EditionAnswer(
    int Edition,
    EditionKind Kind,
    string? Indicator,
    long? Release,
    string? Title,
    DateOnly EditionDate,
    DateTimeOffset MadeAt,
    int Added,
    int Revised,
    int Withdrawn
)
{
    public static EditionAnswer Of(EditionEntry entry) =>
        new(
            entry.Edition,
            entry.Kind,
            entry.Indicator,
            entry.Release?.Id,
            entry.Release?.Title,
            entry.Date,
            entry.MadeAt,
            entry.Added,
            entry.Revised,
            entry.Withdrawn
        );
}
