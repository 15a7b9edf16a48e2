using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Indicators;
using RoadmapIndicators.Domain;

namespace RoadmapIndicators.Api.Observations;

/// <summary>What must be known of one indicator's figures among those of several.</summary>
/// <param name="Indicator">The indicator's slug.</param>
/// <param name="Title">Its short name.</param>
/// <param name="Unit">The unit of the values.</param>
/// <param name="Polarity">Which way is better.</param>
/// <param name="Edition">The edition that last changed its figures; null where none are held.</param>
/// <param name="EditionDate">When that edition's release was published.</param>
/// <param name="Source">Where they come from.</param>
/// <param name="Total">How many of its figures there are in all pages.</param>
/// <param name="Reason">Why there are none; null where there are some.</param>
public sealed record IndicatorPart(
    string Indicator,
    string Title,
    UnitAnswer Unit,
    Polarity Polarity,
    int? Edition,
    DateOnly? EditionDate,
    SourceBlock Source,
    int Total,
    string? Reason
)
{
    public static IndicatorPart Of(IndicatorFigures found) =>
        new(
            found.At.Indicator.Slug,
            found.At.Indicator.Title,
            UnitAnswer.Of(found.At.Indicator.Unit),
            found.At.Indicator.Polarity,
            found.At.Entry?.Edition,
            found.At.Entry?.Date,
            found.At.Source,
            found.Found.Count,
            found.Reason
        );
}
