namespace RoadmapIndicators.Domain.Observations;

/// <summary>
/// Which figures a panel holds: the last edition that changed it, the date of that edition's release, and the
/// release. An answer made from the panel is a pure function of this, of the method version and of its question.
/// </summary>
/// <param name="Edition">1 or more.</param>
/// <param name="EditionDate">When the publisher published them.</param>
/// <param name="Release">The release that last changed the panel.</param>
public sealed record PanelStamp(int Edition, DateOnly EditionDate, long Release);
