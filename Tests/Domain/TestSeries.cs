using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Tests.Domain;

/// <summary>Indicators and panels of test data: real codes, invented values.</summary>
public static class TestSeries
{
    public static readonly AreaCode Coventry = AreaCode.Parse("E08000026");
    public static readonly AreaCode Region = AreaCode.Parse("E47000007");
    public static readonly AreaCode OtherRegion = AreaCode.Parse("E47000001");
    public static readonly AreaCode Kingdom = AreaCode.Parse("K02000001");

    public static readonly AreaRegister Areas = new([
        Area(Coventry, "Coventry", Region),
        Area(Region, "West Midlands", Kingdom),
        Area(OtherRegion, "Greater Manchester", Kingdom),
        Area(Kingdom, "United Kingdom"),
    ]);

    public static Indicator Indicator(
        PeriodKind kind = PeriodKind.Interval,
        Polarity polarity = Polarity.HigherIsBetter,
        params SeriesBreak[] breaks
    ) =>
        new(
            "test",
            "Test share",
            "A share.",
            new Unit("% of things", "%", 1),
            polarity,
            RoadmapIndicators.Domain.Catalogue.ValueType.Coverage,
            kind,
            "yearly",
            0,
            100,
            [],
            null,
            "Publisher",
            "Data set",
            null,
            "Licence",
            [],
            breaks,
            [],
            null
        );

    /// <summary>A panel of one area's figures; a null is a figure without a value.</summary>
    public static Panel Panel(params (string Period, decimal? Value)[] figures) =>
        Panel([.. figures.Select(f => (Coventry, f.Period, f.Value))]);

    public static Panel Panel(params (AreaCode Area, string Period, decimal? Value)[] figures) =>
        new(
            "test",
            new PanelStamp(1, new DateOnly(2026, 1, 1), 1),
            figures.Select(f =>
                (
                    new Observation(
                        f.Area,
                        Period.Parse(f.Period),
                        Breakdown.Total,
                        f.Value,
                        f.Value is null ? ObservationStatus.NotAvailable : ObservationStatus.Normal
                    ),
                    1L
                )
            )
        );

    /// <summary>Yearly figures from a year on.</summary>
    public static Panel Years(int first, params decimal?[] values) =>
        Panel([.. values.Select((v, i) => ($"{first + i}", v))]);

    private static Area Area(AreaCode code, string name, AreaCode? parent = null) =>
        new(code, name, null, null, [], [], parent is null ? [] : [new Membership(parent)], null);
}
