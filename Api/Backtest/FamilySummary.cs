using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Projections;
using RoadmapIndicators.Domain.Calibration;

namespace RoadmapIndicators.Api.Backtest;

/// <summary>The back-test of all areas of all indicators of a family.</summary>
/// <param name="Family">The family.</param>
/// <param name="Name">The same in words.</param>
/// <param name="Indicators">Slugs of the indicators that gave cases.</param>
/// <param name="Series">How many areas and groups gave cases.</param>
/// <param name="Constants">"own panel" or "method defaults".</param>
/// <param name="OutOfSample">The honest figure: the limits of each half of the areas by constants from the other half.</param>
/// <param name="InSample">By the constants in force, which were made from these very cases.</param>
/// <param name="ByMethodDefaults">By the method's own constants.</param>
/// <param name="WithoutLimits">Forecasts left out because the past had never changed.</param>
/// <param name="ByHorizon">Out of sample, for one to six years or steps ahead.</param>
public sealed record FamilySummary(
    string Family,
    string Name,
    IReadOnlyList<string> Indicators,
    int Series,
    string Constants,
    BacktestSummary OutOfSample,
    BacktestSummary InSample,
    BacktestSummary ByMethodDefaults,
    int WithoutLimits,
    IReadOnlyList<HorizonSummary> ByHorizon
)
{
    public static FamilySummary Of(FamilyBacktest family) =>
        new(
            WireJson.NameOf(family.Family),
            family.Family.Name(),
            family.Indicators,
            family.Series,
            family.Multipliers is null ? CalibrationRef.MethodDefaults : CalibrationRef.OwnPanel,
            BacktestSummary.Of(family.OutOfSample, family.RelativeError),
            BacktestSummary.Of(family.InSample, family.RelativeError),
            BacktestSummary.Of(family.ByMethodDefaults, family.RelativeError),
            family.WithoutLimits,
            [
                .. family.ByHorizon.Select(h => new HorizonSummary(
                    h.Horizon,
                    BacktestSummary.Of(h.OutOfSample, h.RelativeError)
                )),
            ]
        );
}
