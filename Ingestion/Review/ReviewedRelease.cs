using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Ingestion.Review;

/// <summary>A release of one indicator as the rules see it.</summary>
/// <param name="Indicator">What it is of.</param>
/// <param name="Areas">The catalogue's areas, for names and lives.</param>
/// <param name="PublishedOn">The day of its publication.</param>
/// <param name="Groups">Its figures beside those held, by group; of a very large release a sample of areas.</param>
/// <param name="Before">The source's releases of the indicator before this one; null when there were none.</param>
public sealed record ReviewedRelease(
    Indicator Indicator,
    AreaRegister Areas,
    DateOnly PublishedOn,
    IReadOnlyList<ReviewedGroup> Groups,
    EarlierReleases? Before
);
