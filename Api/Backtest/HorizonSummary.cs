namespace RoadmapIndicators.Api.Backtest;

/// <summary>The back-test of one horizon.</summary>
/// <param name="Horizon">Whole years or steps ahead.</param>
/// <param name="OutOfSample">How good the forecasts were.</param>
public sealed record HorizonSummary(int Horizon, BacktestSummary OutOfSample);
