using System.Text.Json.Serialization;
using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Domain.Calibration;

namespace RoadmapIndicators.Api.Backtest;

/// <summary>A forecast that was written down before anybody had the figure, and the figure once it is there.</summary>
/// <param name="Edition">The edition whose figures it was made from.</param>
/// <param name="RecordedAt">When it was written down.</param>
/// <param name="MethodVersion">The version of the methods.</param>
/// <param name="Calibration">The version of the constants.</param>
/// <param name="Method">What the default method came to.</param>
/// <param name="Origin">The latest period known.</param>
/// <param name="Period">The period projected.</param>
/// <param name="Horizon">Whole years or steps ahead.</param>
/// <param name="Latest">The latest value known.</param>
/// <param name="Projected">The projected value.</param>
/// <param name="Lower80">Lower 80 % limit; null where the past had never changed.</param>
/// <param name="Upper80">Upper 80 % limit.</param>
/// <param name="Lower95">Lower 95 % limit.</param>
/// <param name="Upper95">Upper 95 % limit.</param>
/// <param name="PaceLevel">The value that the past's mean change would bring; null where that cannot be.</param>
/// <param name="PaceProbability">
/// The probability given to that level, or to what is better; null where there is none.
/// </param>
/// <param name="PaceKept">Whether it came so; null until it is known.</param>
/// <param name="Distribution">What other probabilities follow from.</param>
/// <param name="Actual">What happened; null until it is known.</param>
/// <param name="Inside80">Whether that lay inside; null until it is known.</param>
/// <param name="Inside95">Whether that lay inside; null until it is known.</param>
public sealed record LedgerEntry(
    int Edition,
    DateTimeOffset RecordedAt,
    string MethodVersion,
    string Calibration,
    string Method,
    PeriodRef Origin,
    PeriodRef Period,
    int Horizon,
    double Latest,
    double Projected,
    double? Lower80,
    double? Upper80,
    double? Lower95,
    double? Upper95,
    double? PaceLevel,
    double? PaceProbability,
    bool? PaceKept,
    [property: JsonIgnore] ForecastDistribution? Distribution,
    decimal? Actual,
    bool? Inside80,
    bool? Inside95
);
