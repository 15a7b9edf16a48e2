using CsCheck;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Tests.Domain.Observations;

[TestFixture]
public sealed class PanelTests
{
    private static readonly PanelStamp Stamp = new(1, new DateOnly(2026, 1, 1), 1);

    private static readonly Gen<Observation> Observations =
        from area in Gen.Int[1, 5]
        from year in Gen.Int[2001, 2006]
        from female in Gen.Bool
        from value in Gen.Decimal[0, 100]
        select new Observation(
            AreaCode.Parse($"E0600000{area}"),
            Period.Year(year),
            female ? Breakdown.Parse("sex:female") : Breakdown.Total,
            value
        );

    private static IEnumerable<Observation> Distinct(Observation[] any) =>
        any.DistinctBy(o => (o.Area, o.Period, o.Breakdown));

    [Test]
    public void every_figure_is_found_in_its_series_whatever_the_order_they_came_in() =>
        Observations
            .Array[0, 40]
            .Sample(any =>
            {
                var figures = Distinct(any).ToList();
                var panel = new Panel("x", Stamp, figures.Select(f => (f, 7L)));
                return panel.Count == figures.Count
                    && figures.TrueForAll(f => panel.SeriesOf(f.Area, f.Breakdown).Find(f.Period) == f);
            });

    [Test]
    public void a_series_runs_from_the_oldest_period_to_the_newest() =>
        Observations
            .Array[1, 40]
            .Sample(any =>
            {
                var panel = new Panel("x", Stamp, Distinct(any).Select(f => (f, 7L)));
                var series = panel.SeriesOf(any[0].Area, any[0].Breakdown);
                return Enumerable
                    .Range(1, series.Count - 1)
                    .All(i => series.PeriodAt(i - 1) < series.PeriodAt(i));
            });

    [Test]
    public void a_figure_that_stands_twice_is_refused()
    {
        var figure = new Observation(AreaCode.Parse("E06000001"), Period.Year(2001), Breakdown.Total, 1);
        Assert.That(() => new Panel("x", Stamp, [(figure, 1), (figure, 2)]), Throws.ArgumentException);
    }

    [Test]
    public void the_latest_figure_passes_over_periods_without_a_value()
    {
        var area = AreaCode.Parse("E06000001");
        var panel = new Panel(
            "x",
            Stamp,
            [
                (new Observation(area, Period.Year(2001), Breakdown.Total, 1), 1),
                (
                    new Observation(
                        area,
                        Period.Year(2002),
                        Breakdown.Total,
                        null,
                        ObservationStatus.NotAvailable
                    ),
                    1
                ),
            ]
        );
        Assert.That(panel.SeriesOf(area, Breakdown.Total).Latest()?.Period, Is.EqualTo(Period.Year(2001)));
        Assert.That(panel.SeriesOf(AreaCode.Parse("E06000002"), Breakdown.Total).Latest(), Is.Null);
    }

    [Test]
    public void a_value_and_a_status_that_says_there_is_none_contradict()
    {
        var area = AreaCode.Parse("E06000001");
        Assert.Multiple(() =>
        {
            Assert.That(
                () =>
                    new Observation(
                        area,
                        Period.Year(2001),
                        Breakdown.Total,
                        1,
                        ObservationStatus.Confidential
                    ),
                Throws.ArgumentException
            );
            Assert.That(
                () => new Observation(area, Period.Year(2001), Breakdown.Total, null),
                Throws.ArgumentException
            );
            Assert.That(
                () => new Observation(area, Period.Year(2001), Breakdown.Total, 1, lower: 2, upper: 1),
                Throws.ArgumentException
            );
        });
    }

    [TestCase("total", "total")]
    [TestCase("sex:female", "sex:female")]
    [TestCase("sex:male,age:65-74", "age:65-74,sex:male")]
    [TestCase("age:75+", "age:75+")]
    public void a_breakdown_has_one_key(string text, string key) =>
        Assert.That(Breakdown.Parse(text).Key, Is.EqualTo(key));

    [TestCase("")]
    [TestCase("sex")]
    [TestCase("sex:")]
    [TestCase(":female")]
    [TestCase("Sex:Female")]
    [TestCase("sex:female,")]
    public void what_is_no_breakdown_is_not_read(string text) =>
        Assert.That(Breakdown.TryParse(text, out _), Is.False);

    [Test]
    public void the_figures_of_a_period_ascend_and_equal_ones_stand_by_code() =>
        (
            from area in Gen.Int[100, 999]
            // Digits up to the last that a decimal has, so that doubles cannot tell some of them apart.
            from value in Gen.OneOf(
                Gen.Int[0, 20].Select(n => n / 10m),
                Gen.Long[0, 50].Select(n => 12.3456789012345678901234m + n * 0.0000000000000000000001m)
            )
            from missing in Gen.Int[0, 9]
            select (area, value: missing == 0 ? (decimal?)null : value)
        )
            .Array[0, 60]
            .Sample(any =>
            {
                var figures = any.DistinctBy(f => f.area)
                    .Select(f => new Observation(
                        AreaCode.Parse($"E06000{f.area}"),
                        Period.Year(2020),
                        Breakdown.Total,
                        f.value,
                        f.value is null ? ObservationStatus.Confidential : ObservationStatus.Normal
                    ))
                    .ToList();
                var panel = new Panel("x", Stamp, figures.Select(f => (f, 7L)));
                return panel
                    .Ascending(Breakdown.Total, Period.Year(2020))
                    .ToArray()
                    .SequenceEqual(
                        figures
                            .Where(f => f.Value is not null)
                            .OrderBy(f => f.Value)
                            .ThenBy(f => f.Area)
                            .Select(f => new ValuedFigure(
                                f.Area,
                                panel.Areas.Index().Single(a => a.Item == f.Area).Index,
                                f.Value!.Value,
                                f.Lower,
                                f.Upper,
                                f.Status
                            ))
                    );
            });

    [Test]
    public void of_a_period_or_group_that_is_not_held_there_are_no_figures()
    {
        var figure = new Observation(AreaCode.Parse("E06000001"), Period.Year(2020), Breakdown.Total, 1m);
        var panel = new Panel("x", Stamp, [(figure, 7L)]);
        Assert.That(panel.Ascending(Breakdown.Total, Period.Year(2021)).IsEmpty);
        Assert.That(panel.Ascending(Breakdown.Parse("sex:female"), Period.Year(2020)).IsEmpty);
    }

    [Test]
    public void codes_and_breakdowns_read_apart_are_equal_and_others_are_not() =>
        Assert.Multiple(() =>
        {
            Assert.That(AreaCode.Parse("E06000001"), Is.EqualTo(AreaCode.Parse(" E06000001")));
            Assert.That(
                AreaCode.Parse("E06000001").GetHashCode(),
                Is.EqualTo(AreaCode.Parse("E06000001 ").GetHashCode())
            );
            Assert.That(AreaCode.Parse("E06000001"), Is.Not.EqualTo(AreaCode.Parse("E06000002")));
            Assert.That(
                Breakdown.Parse("sex:male,age:16-24"),
                Is.EqualTo(Breakdown.Parse("age:16-24,sex:male"))
            );
            Assert.That(Breakdown.Parse("sex:female"), Is.Not.EqualTo(Breakdown.Total));
        });
}
