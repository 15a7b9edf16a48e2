using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Ingestion.Calibration;

/// <summary>The latest figures of an indicator, and the release that last changed them.</summary>
/// <param name="Indicator">What they measure.</param>
/// <param name="Panel">The figures that have a value.</param>
/// <param name="Checksum">Checksum of the release, which names the figures.</param>
/// <param name="HasForecasts">Whether the ledger has forecasts of this edition by these methods already.</param>
internal sealed record HeldPanel(Indicator Indicator, Panel Panel, string Checksum, bool HasForecasts);
