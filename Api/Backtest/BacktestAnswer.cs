using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Indicators;
using RoadmapIndicators.Api.Projections;

namespace RoadmapIndicators.Api.Backtest;

/// <summary>
/// How good projections of an area have been: what the method would have said at each past figure, and what happened.
/// Asked for several areas, the answer is <c>results</c> of these.
/// </summary>
/// <param name="Indicator">The indicator's slug.</param>
/// <param name="Title">Its short name.</param>
/// <param name="Area">Where.</param>
/// <param name="Breakdown">Of whom.</param>
/// <param name="Edition">The edition that last changed the indicator's figures; null where none are held.</param>
/// <param name="EditionDate">When that edition's release was published.</param>
/// <param name="CatalogueEdition">The edition of the catalogue that says what they mean.</param>
/// <param name="MethodVersion">The version of the methods.</param>
/// <param name="Unit">The unit of the values.</param>
/// <param name="Source">Where the figures come from.</param>
/// <param name="Calibration">The constants that the limits are made by.</param>
/// <param name="Origins">Each past figure from the fifth on, oldest first.</param>
/// <param name="Summary">How good the forecasts of this area and group were.</param>
/// <param name="Targets">
/// How good the probabilities of this area and group were that later figures meet the level of each target that has a
/// level of its own.
/// </param>
/// <param name="IndicatorSummary">The same of all areas and groups of the indicator, out of sample; null without cases.</param>
/// <param name="Family">The same of all indicators of its family; null without cases.</param>
/// <param name="Ledger">Forecasts that were written down before the figures came.</param>
/// <param name="Headline">One plain sentence.</param>
/// <param name="Reason">Why no forecast could be tried; null where one could.</param>
public sealed record BacktestAnswer(
    string Indicator,
    string Title,
    AreaRef Area,
    string Breakdown,
    int? Edition,
    DateOnly? EditionDate,
    int CatalogueEdition,
    string MethodVersion,
    UnitAnswer Unit,
    SourceBlock Source,
    CalibrationRef Calibration,
    IReadOnlyList<BacktestOrigin> Origins,
    BacktestSummary Summary,
    IReadOnlyList<TargetScore> Targets,
    BacktestSummary? IndicatorSummary,
    FamilySummary? Family,
    LedgerAnswer Ledger,
    string Headline,
    string? Reason
);
