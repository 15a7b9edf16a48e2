using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Ingestion.Archiving;

/// <summary>A line of an indicator's figures in the archive.</summary>
/// <param name="Release">Number, within its indicator, of the release that brought it.</param>
/// <param name="Figure">The figure; of a withdrawal only its area, period and breakdown count.</param>
/// <param name="Withdrawn">Whether the release ended the figure without giving another.</param>
public sealed record ArchivedFigure(int Release, Observation Figure, bool Withdrawn);
