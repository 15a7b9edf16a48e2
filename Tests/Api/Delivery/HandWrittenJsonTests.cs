using System.Text.Json;
using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Api.Projections;
using RoadmapIndicators.Api.Ranking;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Comparisons;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;

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
