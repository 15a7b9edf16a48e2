using RoadmapIndicators.Domain.Areas;

namespace RoadmapIndicators.Api.Progress;

/// <summary>What a scorecard is about.</summary>
/// <param name="Area">Where.</param>
/// <param name="Benchmark">An area to set it beside; null for none.</param>
/// <param name="Filter">Which measures to show; null for all.</param>
public sealed record ProgressQuestion(AreaCode Area, AreaCode? Benchmark, ProgressFilter? Filter);
