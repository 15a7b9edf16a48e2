using System.Text.Json.Serialization;
using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Indicators;
using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Api.Projections;
using RoadmapIndicators.Domain;

namespace RoadmapIndicators.Api.Trend;

/// <summary>The trend of one area. Asked for several areas, the answer is <c>results</c> of these.</summary>
/// <param name="Indicator">The indicator's slug.</param>
/// <param name="Title">Its short name.</param>
/// <param name="Area">Where.</param>
/// <param name="Breakdown">Of whom.</param>
/// <param name="Edition">The edition that last changed the indicator's figures; null where none are held.</param>
/// <param name="EditionDate">When that edition's release was published.</param>
/// <param name="CatalogueEdition">The edition of the catalogue that says what they mean.</param>
/// <param name="MethodVersion">The version of the methods.</param>
/// <param name="Unit">The unit of the values.</param>
/// <param name="Polarity">Which way is better.</param>
/// <param name="Source">Where the figures come from.</param>
/// <param name="Observations">The series, as published.</param>
/// <param name="Segments">Where it breaks; the analysis uses the last.</param>
/// <param name="Trend">The verdict.</param>
/// <param name="Change">From first to latest; null below two figures.</param>
/// <param name="SamplingTest">Whether the change is bigger than sampling error, or why that cannot be told.</param>
/// <param name="SecondOpinion">A least-squares line; null below two figures.</param>
/// <param name="Autocorrelation">How much neighbouring residuals follow each other, from ten figures on.</param>
/// <param name="PossibleChange">A possible undeclared change of level; null where none is flagged.</param>
/// <param name="Projection">Where the figures would go if the past is a guide, or why that cannot be told.</param>
/// <param name="Remarks">What to keep in mind.</param>
/// <param name="Headline">One plain sentence.</param>
/// <param name="Reason">Why there are no figures; null where there are.</param>
[JsonConverter(typeof(TrendAnswerConverter))]
public sealed record TrendAnswer(
    string Indicator,
    string Title,
    AreaRef Area,
    string Breakdown,
    int? Edition,
    DateOnly? EditionDate,
    int CatalogueEdition,
    string MethodVersion,
    UnitAnswer Unit,
    Polarity Polarity,
    SourceBlock Source,
    IReadOnlyList<ObservationRow> Observations,
    IReadOnlyList<TrendSegmentAnswer> Segments,
    TrendVerdict Trend,
    TrendChangeAnswer? Change,
    Either<SamplingTestAnswer, NotCalculated> SamplingTest,
    SecondOpinion? SecondOpinion,
    double? Autocorrelation,
    PossibleChange? PossibleChange,
    Either<ProjectionAnswer, NotProjected> Projection,
    IReadOnlyList<string> Remarks,
    string Headline,
    string? Reason
);
