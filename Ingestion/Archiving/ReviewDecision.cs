namespace RoadmapIndicators.Ingestion.Archiving;

/// <summary>
/// A line of the archive's list <c>decisions.csv</c>: what was decided on a release that the review holds, so that an
/// archive that is made anew holds the same figures for the same stated reason.
/// </summary>
/// <param name="Indicator">The indicator's slug.</param>
/// <param name="Source">The source it came through.</param>
/// <param name="PublishedOn">The day on which the publisher put it out.</param>
/// <param name="Checksum">Of its bytes: other bytes of the same day are another release, on which nothing was decided.</param>
/// <param name="IsAccepted">Whether it is published after all; else it is turned down.</param>
/// <param name="Reason">Why, for the record.</param>
public sealed record ReviewDecision(
    string Indicator,
    string Source,
    DateOnly PublishedOn,
    string Checksum,
    bool IsAccepted,
    string Reason
)
{
    public const string ListFile = "decisions.csv";

    public static readonly string[] Columns =
    [
        "indicator",
        "source",
        "published_on",
        "checksum",
        "decision",
        "reason",
    ];

    /// <summary>What tells the release from every other.</summary>
    public (string Indicator, string Source, DateOnly PublishedOn, string Checksum) Release =>
        (Indicator, Source, PublishedOn, Checksum);
}
