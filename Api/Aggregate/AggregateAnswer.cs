using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Indicators;
using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Aggregation;

namespace RoadmapIndicators.Api.Aggregate;

/// <summary>The figure of a whole made from those of its parts, or why it cannot be made.</summary>
/// <param name="Indicator">The indicator's slug.</param>
/// <param name="Title">Its short name.</param>
/// <param name="Area">The whole, where it is one area; null for a list.</param>
/// <param name="Breakdown">Of whom.</param>
/// <param name="Edition">The edition that last changed the indicator's figures; null where none are held.</param>
/// <param name="EditionDate">When that edition's release was published.</param>
/// <param name="CatalogueEdition">The edition of the catalogue that says what they mean and which areas belong where.</param>
/// <param name="MethodVersion">The version of the methods.</param>
/// <param name="Unit">The unit of the values.</param>
/// <param name="Polarity">Which way is better.</param>
/// <param name="Source">Where the figures come from.</param>
/// <param name="Period">When; null where no part has a value.</param>
/// <param name="Kind">What the figure is, as far as adding is concerned.</param>
/// <param name="Status">What came of it.</param>
/// <param name="Value">The figure; null unless the status allows one.</param>
/// <param name="Numerator">Sum of the numerators.</param>
/// <param name="Denominator">Sum of the denominators of all parts.</param>
/// <param name="Interval">95 % interval: Wilson for shares, Byar or exact for rates, normal for surveys; null where there is none.</param>
/// <param name="RoundingBound">By how much a value made from rounded figures may be off.</param>
/// <param name="Coverage">Share of the whole that the parts with figures hold, 0 to 1; null without denominators.</param>
/// <param name="CoverageNeeded">From which coverage a value is given although a part is missing.</param>
/// <param name="ValueOfAvailable">The figure of the parts that have one, where some have none.</param>
/// <param name="Parts">The parts, by code.</param>
/// <param name="Missing">Parts without a value in the period.</param>
/// <param name="Published">The publisher's own figure of the whole, to check by; null where there is none.</param>
/// <param name="Notes">What a reader must know of the parts, such as where a membership is from.</param>
/// <param name="Headline">The same in plain words.</param>
/// <param name="Reason">A short name of why there is no value; null where there is one.</param>
/// <param name="Explanation">The same in words, naming what is missing.</param>
public sealed record AggregateAnswer(
    string Indicator,
    string Title,
    AreaRef? Area,
    string Breakdown,
    int? Edition,
    DateOnly? EditionDate,
    int CatalogueEdition,
    string MethodVersion,
    UnitAnswer Unit,
    Polarity Polarity,
    SourceBlock Source,
    PeriodRef? Period,
    AggregationKind Kind,
    AggregateStatus Status,
    double? Value,
    double? Numerator,
    double? Denominator,
    IReadOnlyList<double>? Interval,
    double? RoundingBound,
    double? Coverage,
    double CoverageNeeded,
    double? ValueOfAvailable,
    IReadOnlyList<AggregatePartAnswer> Parts,
    IReadOnlyList<AreaRef> Missing,
    ObservationRow? Published,
    IReadOnlyList<string> Notes,
    string Headline,
    string? Reason,
    string? Explanation
);
