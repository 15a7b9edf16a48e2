namespace RoadmapIndicators.Api.Figures.Charts;

/// <summary>One step of a projection.</summary>
/// <param name="At">When, in years.</param>
/// <param name="Value">The median.</param>
/// <param name="Lower80">Lower end of the 80 % range.</param>
/// <param name="Upper80">Upper end of the 80 % range.</param>
/// <param name="Lower95">Lower end of the 95 % range.</param>
/// <param name="Upper95">Upper end of the 95 % range.</param>
public sealed record FanPoint(
    double At,
    double Value,
    double Lower80,
    double Upper80,
    double Lower95,
    double Upper95
);
