using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Api.Revisions;

/// <summary>A figure and the editions in which it held.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Release">The release that said so.</param>
/// <param name="From">The first edition in which it held.</param>
/// <param name="To">The first edition in which it held no longer; null while it still does.</param>
public sealed record HeldFigure(Observation Figure, long Release, int From, int? To)
{
    public AreaCode Area => Figure.Area;
}
