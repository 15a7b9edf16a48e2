using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Api.Formats;

/// <summary>What a reader must know of one indicator's figures.</summary>
/// <param name="Indicator">What is measured.</param>
/// <param name="Source">Where the figures come from.</param>
public sealed record IndicatorNotes(Indicator Indicator, SourceBlock Source);
