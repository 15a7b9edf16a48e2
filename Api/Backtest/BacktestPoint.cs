using RoadmapIndicators.Api.Answers;

namespace RoadmapIndicators.Api.Backtest;

/// <summary>What was projected of one period, and what happened.</summary>
/// <param name="Period">When.</param>
/// <param name="Horizon">Years or steps ahead of the origin.</param>
/// <param name="Projected">The projected value.</param>
/// <param name="Lower80">Lower 80 % limit by the constants in force now; null where the past had never changed.</param>
/// <param name="Upper80">Upper 80 % limit.</param>
/// <param name="Lower95">Lower 95 % limit.</param>
/// <param name="Upper95">Upper 95 % limit.</param>
/// <param name="Actual">What happened: the figure as it is held now.</param>
/// <param name="Inside80">Whether it lay inside; null where there are no limits.</param>
/// <param name="Inside95">Whether it lay inside; null where there are no limits.</param>
/// <param name="Error">What happened less what was projected.</param>
public sealed record BacktestPoint(
    PeriodRef Period,
    double Horizon,
    double Projected,
    double? Lower80,
    double? Upper80,
    double? Lower95,
    double? Upper95,
    decimal Actual,
    bool? Inside80,
    bool? Inside95,
    double Error
);
