using System.Text.Json;
using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Indicators;
using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Api.Projections;
using RoadmapIndicators.Api.Ranking;
using RoadmapIndicators.Api.Trend;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Comparisons;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Domain.Projections;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Tests.Api.Delivery;

/// <summary>Shapes whose JSON is written by hand: it is what their properties say, in their order, and no other.</summary>
public sealed class HandWrittenJsonTests
{
    private static readonly AreaRef Place = new(
        "E08000025",
        "Birmingham \"the\" <é>",
        AreaType.LocalAuthority
    );

    private static readonly Observation Full = new(
        AreaCode.Parse("E08000025"),
        Period.Month(2025, 1),
        Breakdown.Parse("sex:female"),
        93.30m,
        ObservationStatus.Provisional,
        91.1m,
        94.20m,
        1_234m,
        5_678m,
        "[p]",
        "A note with \"quotes\", <angles> and é."
    );

    private static readonly ValuedFigure Ranked = new(
        Full.Area,
        0,
        Full.Value!.Value,
        Full.Lower,
        Full.Upper,
        Full.Status
    );

    private static readonly Observation Empty = new(
        AreaCode.Parse("E08000025"),
        Period.Day(new DateOnly(2025, 4, 30)),
        Breakdown.Total,
        null,
        ObservationStatus.Confidential
    );

    private static readonly UnitAnswer Percent = new("per cent", "%", 1);

    private static readonly SourceBlock Source = new(
        "A publisher",
        "A table & its title",
        new DateOnly(2025, 3, 1),
        new DateTimeOffset(2025, 3, 2, 9, 30, 0, TimeSpan.Zero),
        "OGL-UK-3.0",
        "https://example.org/?a=1&b=2",
        "A publisher, A table & its title.",
        "a-source",
        12
    );

    private static readonly CalibrationRef Calibration = new(
        CalibrationRef.OwnPanel,
        "3",
        new DateOnly(2025, 4, 1),
        new DateOnly(2024, 12, 31),
        "share",
        "Shares",
        120,
        0.81,
        0.95,
        0.2,
        0.25,
        0.1,
        "A note."
    );

    private static readonly ProjectionGate Gate = new(true, 0.04, 0.05);

    private static readonly ProjectionAnswer Projection = new(
        ProjectionMethod.DampedDrift,
        "How it is made; \"so\".",
        PeriodRef.Of(Period.Year(2022)),
        12,
        Gate,
        [new ProjectedValue(PeriodRef.Of(Period.Year(2023)), 1, 1, 2, 3, 4, 5, false)],
        Calibration
    );

    private static readonly TrendSegmentAnswer Segment = new(
        PeriodRef.Of(Period.Year(2010)),
        PeriodRef.Of(Period.Year(2022)),
        "A new method"
    );

    private static readonly TrendTestAnswer Test = new("mann-kendall-exact", -12, 0.004, 12, 1e-7);

    private static readonly TrendVerdict Verdict = new(
        TrendDirection.Increasing,
        TrendJudgement.NoPolarity,
        0.1,
        [-0.1, 0.3],
        "theil-sen",
        Test,
        null,
        "A remark."
    );

    private static readonly TrendVerdict Untested = new(
        TrendDirection.NotTestable,
        TrendJudgement.NotTestable,
        null,
        null,
        "theil-sen",
        null,
        "noData",
        null
    );

    private static readonly ValueAt First = new(PeriodRef.Of(Period.Year(2010)), 7.10m);

    private static readonly TrendChangeAnswer Change = new(First, First, -1.20m, 3.5, -0.1);

    private static readonly SecondOpinion Line = new("ordinary-least-squares", 0.1, [0, 0.2], 0.03, 0.9);

    private static readonly TrendAnswer Trend = new(
        "a-slug",
        "A <title>",
        Place,
        "sex:female",
        7,
        new DateOnly(2025, 3, 1),
        6,
        "5",
        Percent,
        Polarity.LowerIsBetter,
        Source,
        [new ObservationRow(Full, 7, Place)],
        [Segment],
        Verdict,
        Change,
        new SamplingTestAnswer("fingertips-chi-squared", 4.2, true, TrendMarker.Increasing, null),
        Line,
        0.4,
        new PossibleChange("possible undeclared change", First, 0.02),
        Projection,
        ["One \"remark\".", "Another."],
        "A sentence – with a dash.",
        null
    );

    private static readonly object[] Values =
    [
        Place,
        Place with
        {
            Name = "Renamed",
        },
        Place,
        PeriodRef.Of(Period.Year(2022)),
        PeriodRef.Of(Period.Quarter(2024, 3)),
        new PeriodRef("2022", "another label", new DateOnly(2022, 1, 1), new DateOnly(2022, 12, 31)),
        new ObservationRow(Full, 7, Place),
        new ObservationRow(Empty, 8, Place),
        new RankedAreaAnswer(new RankedArea(Ranked, 1, 0, 5), Place),
        new RankedAreaAnswer(new RankedArea(Ranked, 12, 3, null), Place),
        new ProjectedValue(PeriodRef.Of(Period.Year(2030)), 5, 1e-7, null, 2.5, -1e21, 0.1, true),
        new ValueAt(PeriodRef.Of(Period.Year(2022)), 7.10m),
        Percent,
        Percent with
        {
            Symbol = "\"",
        },
        Source,
        Source with
        {
            ReleasedOn = null,
            RetrievedAt = null,
            Url = null,
            Source = null,
            Release = null,
        },
        Calibration,
        Calibration with
        {
            Date = null,
            FiguresTo = null,
            Coverage80 = null,
            Coverage95 = null,
            Brier = null,
            BrierOfBaseRate = null,
            Skill = null,
            Note = null,
        },
        Gate,
        Projection,
        Projection with
        {
            Gate = null,
            Points = [],
            Calibration = null,
        },
        Segment,
        Segment with
        {
            Reason = null,
        },
        Test,
        Test with
        {
            MinimumAttainablePValue = null,
        },
        Verdict,
        Untested,
        Change,
        Change with
        {
            Percent = null,
        },
        Line,
        Line with
        {
            SlopeInterval = null,
            PValue = null,
            RSquared = null,
        },
        Trend,
        Trend with
        {
            Edition = null,
            EditionDate = null,
            Observations = [],
            Segments = [],
            Trend = Untested,
            Change = null,
            SamplingTest = new NotCalculated("Why \"not\"."),
            SecondOpinion = null,
            Autocorrelation = null,
            PossibleChange = null,
            Projection = new NotProjected("Why not."),
            Remarks = [],
            Reason = "No figures.",
        },
    ];

    [TestCaseSource(nameof(Values))]
    public void What_is_written_by_hand_is_what_the_properties_say(object value)
    {
        var fields = value
            .GetType()
            .GetProperties()
            .Where(p => p.GetIndexParameters().Length == 0)
            .Select(p =>
                $"\"{JsonNamingPolicy.CamelCase.ConvertName(p.Name)}\":{JsonSerializer.Serialize(p.GetValue(value), p.PropertyType, WireJson.Options)}"
            );
        Assert.That(
            JsonSerializer.Serialize(value, value.GetType(), WireJson.Options),
            Is.EqualTo($"{{{string.Join(',', fields)}}}")
        );
    }
}
