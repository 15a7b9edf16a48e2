using RoadmapIndicators.Domain.Comparisons;

namespace RoadmapIndicators.Api.Comparison;

/// <summary>Where an area stands among its neighbours.</summary>
/// <param name="Rank">From 1, the best (the highest where neither is better); equal values share the better place.</param>
/// <param name="Of">The area and those neighbours that have a value.</param>
/// <param name="Ties">How many neighbours share the place.</param>
/// <param name="Median">Median of the neighbours.</param>
/// <param name="GapToMedian">The area's value less that.</param>
/// <param name="MiddleHalf">First and third quartile of the neighbours.</param>
public sealed record NeighbourPositionAnswer(
    int Rank,
    int Of,
    int Ties,
    double Median,
    double GapToMedian,
    IReadOnlyList<double> MiddleHalf
)
{
    public static NeighbourPositionAnswer From(NeighbourPosition position) =>
        new(
            position.Rank,
            position.Among,
            position.Ties,
            position.Median,
            position.GapToMedian,
            [position.MiddleHalf.Lower, position.MiddleHalf.Upper]
        );
}
