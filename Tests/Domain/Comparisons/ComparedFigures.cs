using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;
using Kind = RoadmapIndicators.Domain.Catalogue.ValueType;

namespace RoadmapIndicators.Tests.Domain.Comparisons;

/// <summary>Panels with limits and counts for tests of comparisons: real codes, invented values.</summary>
internal static class ComparedFigures
{
    public static readonly AreaCode Birmingham = AreaCode.Parse("E08000025");
    public static readonly AreaCode Coventry = AreaCode.Parse("E08000026");
    public static readonly AreaCode Dudley = AreaCode.Parse("E08000027");
    public static readonly AreaCode Leeds = AreaCode.Parse("E08000035");
    public static readonly AreaCode Old = AreaCode.Parse("E08000016");
    public static readonly AreaCode New = AreaCode.Parse("E08000038");
    public static readonly AreaCode Region = AreaCode.Parse("E47000007");
    public static readonly AreaCode England = AreaCode.Parse("E92000001");
    public static readonly AreaCode Kingdom = AreaCode.Parse("K02000001");

    public static readonly AreaRegister Register = new([
        Area(Birmingham, "Birmingham", Region, England),
        Area(Coventry, "Coventry", Region, England),
        Area(Dudley, "Dudley", Region, England),
        Area(Leeds, "Leeds", England),
        Area(New, "Barnsley", England),
        Area(Old, "Barnsley (until 2025)") with
        {
            ValidTo = new DateOnly(2025, 3, 31),
            Successors = [New],
        },
        Area(Region, "West Midlands", England),
        Area(England, "England", Kingdom),
        Area(Kingdom, "United Kingdom"),
    ]);

    public static Indicator Of(Kind type, Polarity polarity = Polarity.HigherIsBetter) =>
        TestSeries.Indicator(polarity: polarity) with
        {
            ValueType = type,
        };

    public static Observation Figure(
        AreaCode area,
        string period,
        decimal? value,
        decimal? lower = null,
        decimal? upper = null,
        decimal? numerator = null,
        decimal? denominator = null,
        string breakdown = "total"
    ) =>
        new(
            area,
            Period.Parse(period),
            Breakdown.Parse(breakdown),
            value,
            value is null ? ObservationStatus.NotAvailable : ObservationStatus.Normal,
            lower,
            upper,
            numerator,
            denominator
        );

    public static Observation Share(AreaCode area, string period, decimal count, decimal of) =>
        Figure(area, period, 100m * count / of, numerator: count, denominator: of);

    public static Panel Panel(params Observation[] figures) =>
        new("test", new PanelStamp(1, new DateOnly(2026, 1, 1), 1), figures.Select(f => (f, 1L)));

    private static Area Area(AreaCode code, string name, params AreaCode[] parents) =>
        new(code, name, null, null, [], [], [.. parents.Select(p => new Membership(p))], null);
}
