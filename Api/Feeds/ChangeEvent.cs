using RoadmapIndicators.Api.Changes;
using RoadmapIndicators.Api.Vintages;

namespace RoadmapIndicators.Api.Feeds;

/// <summary>
/// One line of the feed of changes: an edition, then each figure that it changed. Editions follow one another without a
/// gap, so a reader that has seen the line of an edition's successor, or the end, has seen all of the edition.
/// </summary>
/// <param name="Type">edition or change.</param>
/// <param name="Edition">The edition.</param>
/// <param name="Kind">For an edition: release, catalogue or calibration.</param>
/// <param name="Indicator">For an edition: the indicator whose figures it changed.</param>
/// <param name="EditionDate">For an edition: when its release was published.</param>
/// <param name="MadeAt">For an edition: when this service began to serve it.</param>
/// <param name="Changes">For an edition: how many figures it changed.</param>
/// <param name="Change">For a change: the figure before and after.</param>
public sealed record ChangeEvent(
    string Type,
    int Edition,
    EditionKind? Kind,
    string? Indicator,
    DateOnly? EditionDate,
    DateTimeOffset? MadeAt,
    int? Changes,
    ChangeRow? Change
)
{
    public static ChangeEvent Of(EditionEntry entry) =>
        new(
            "edition",
            entry.Edition,
            entry.Kind,
            entry.Indicator,
            entry.Date,
            entry.MadeAt,
            entry.Added + entry.Revised + entry.Withdrawn,
            null
        );

    public static ChangeEvent Of(ChangeRow row) =>
        new("change", row.Edition, null, null, null, null, null, row);
}
