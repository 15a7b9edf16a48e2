using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Indicators;
using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Comparisons;

namespace RoadmapIndicators.Api.Comparison;

/// <summary>An area beside a benchmark. Asked for several areas, the answer is <c>results</c> of these.</summary>
/// <param name="Indicator">The indicator's slug.</param>
/// <param name="Title">Its short name.</param>
/// <param name="Area">Where.</param>
/// <param name="Breakdown">Of whom.</param>
/// <param name="Benchmark">What it was set beside.</param>
/// <param name="Edition">The edition that last changed the indicator's figures; null where none are held.</param>
/// <param name="EditionDate">When that edition's release was published.</param>
/// <param name="CatalogueEdition">The edition of the catalogue that says what they mean.</param>
/// <param name="MethodVersion">The version of the methods.</param>
/// <param name="Unit">The unit of the values.</param>
/// <param name="Polarity">Which way is better.</param>
/// <param name="Source">Where the figures come from.</param>
/// <param name="Period">The period compared; null where none is shared.</param>
/// <param name="Figure">The area's figure.</param>
/// <param name="BenchmarkFigure">The benchmark area's figure as published; null for other benchmarks.</param>
/// <param name="Difference">The area less the benchmark; null where no period is shared.</param>
/// <param name="Interval">95 % interval of the difference; null where it was not tested.</param>
/// <param name="Interval998">99.8 % interval of the difference.</param>
/// <param name="Test">The test of the difference: never the overlap of two intervals. Null where none can be made.</param>
/// <param name="Judgement">What the test says at 95 %, in words of the indicator's polarity.</param>
/// <param name="Judgement998">The same at 99.8 %.</param>
/// <param name="Standing">On which side the digits lie, whatever chance may have done.</param>
/// <param name="Overlap">Whether area and benchmark share people or places, and what was done about it.</param>
/// <param name="MultipleComparisons">How many comparisons this answer makes at once.</param>
/// <param name="Neighbourhood">For neighbours: which they are, and the area's place among them.</param>
/// <param name="Headline">The same in plain words.</param>
/// <param name="Reason">A short name of why there is no judgement; null where there is one.</param>
/// <param name="Explanation">The same in words, and what else a reader must know.</param>
public sealed record ComparisonAnswer(
    string Indicator,
    string Title,
    AreaRef Area,
    string Breakdown,
    BenchmarkAnswer Benchmark,
    int? Edition,
    DateOnly? EditionDate,
    int CatalogueEdition,
    string MethodVersion,
    UnitAnswer Unit,
    Polarity Polarity,
    SourceBlock Source,
    PeriodRef? Period,
    ObservationRow? Figure,
    ObservationRow? BenchmarkFigure,
    DifferenceAnswer? Difference,
    IReadOnlyList<double>? Interval,
    IReadOnlyList<double>? Interval998,
    DifferenceTestAnswer? Test,
    ComparisonJudgement Judgement,
    ComparisonJudgement Judgement998,
    PlainStanding Standing,
    PartOverlap Overlap,
    MultipleComparisons MultipleComparisons,
    NeighbourhoodAnswer? Neighbourhood,
    string Headline,
    string? Reason,
    string? Explanation
);
