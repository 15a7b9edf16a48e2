using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Calibration;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Projections;
using RoadmapIndicators.Domain.Trends;
using static RoadmapIndicators.Tests.Domain.TestSeries;

namespace RoadmapIndicators.Tests.Domain.Calibration;

public sealed class SeriesBacktestTests
{
    [Test]
    public void Every_origin_from_the_fifth_figure_is_set_beside_every_later_figure_within_six_steps()
    {
        var cases = Cases(Years(2010, [.. Enumerable.Range(0, 13).Select(i => (decimal?)(50 + i % 3))]));
        Assert.Multiple(() =>
        {
            // Origins at figures 5 to 12 of 13: 6 + 6 + 6 + 5 + 4 + 3 + 2 + 1 cases.
            Assert.That(cases, Has.Count.EqualTo(33));
            Assert.That(cases.Min(c => c.Origin), Is.EqualTo(4));
            Assert.That(cases.Max(c => c.Horizon), Is.EqualTo(6));
            Assert.That(cases.All(c => c.Target - c.Origin == (int)c.Horizon), Is.True);
        });
    }

    [Test]
    public void A_case_says_what_the_projection_of_the_past_alone_would_have_said()
    {
        decimal?[] values = [50m, 52m, 51m, 54m, 56m, 57m, 55m, 60m];
        var one = Cases(Years(2010, values)).Single(c => c is { Origin: 5, Target: 7 });
        double[] past = [50, 52, 51, 54, 56, 57];
        double[] times = [2010, 2011, 2012, 2013, 2014, 2015];
        var then = GatedDampedDrift
            .OnEqualSteps(times, past, ValueBounds.Coverage, IntervalMultipliers.Published)
            .Value;
        Assert.Multiple(() =>
        {
            Assert.That(one.Projected, Is.EqualTo(then.At(2).Value.Value).Within(1e-12));
            Assert.That(one.Latest, Is.EqualTo(57));
            Assert.That(one.Actual, Is.EqualTo(60));
            Assert.That(one.Outcome, Is.EqualTo(60));
            Assert.That(one.Bar, Is.EqualTo(57 + 2 * 7 / 5.0).Within(1e-9));
            Assert.That(one.IsBarMet, Is.True);
            Assert.That(
                one.Interval80(IntervalMultipliers.Published, ValueBounds.Coverage),
                Is.EqualTo(then.At(2).Value.Interval80)
            );
            Assert.That(
                one.Interval95(IntervalMultipliers.Published, ValueBounds.Coverage),
                Is.EqualTo(then.At(2).Value.Interval95)
            );
        });
    }

    [Test]
    public void Lower_is_better_wants_an_outcome_at_or_below_the_bar()
    {
        var points = SeriesSegments
            .Of(
                Years(2010, 50m, 49m, 48m, 47m, 46m, 40m).SeriesOf(Coventry, Breakdown.Total),
                Indicator(polarity: Polarity.LowerIsBetter)
            )
            .Latest;
        var only = SeriesBacktest.Of(points, Indicator(polarity: Polarity.LowerIsBetter)).Single();
        Assert.Multiple(() =>
        {
            Assert.That(only.Bar, Is.EqualTo(45).Within(1e-9));
            Assert.That(only.IsBarHigh, Is.False);
            Assert.That(only.IsBarMet, Is.True);
        });
    }

    [Test]
    public void A_missing_year_gives_no_case_until_five_equal_steps_are_held_again()
    {
        var cases = Cases(
            Panel(
                ("2010", 50m),
                ("2011", 51m),
                ("2013", 52m),
                ("2014", 53m),
                ("2015", 54m),
                ("2016", 55m),
                ("2017", 56m)
            )
        );
        Assert.That(cases, Is.Empty);
    }

    [Test]
    public void A_series_that_never_changed_has_no_limits_and_no_probability()
    {
        var only = Cases(Years(2010, 100m, 100m, 100m, 100m, 100m, 100m)).Single();
        Assert.Multiple(() =>
        {
            Assert.That(only.HasLimits, Is.False);
            Assert.That(only.Interval80(IntervalMultipliers.Published, ValueBounds.Coverage), Is.Null);
            Assert.That(only.Interval95(IntervalMultipliers.Published, ValueBounds.Coverage), Is.Null);
            Assert.That(only.Probability(IntervalMultipliers.Published), Is.Null);
            Assert.That(IntervalCoverage.Of([only], IntervalMultipliers.Published).Cases, Is.Zero);
        });
    }

    [Test]
    public void A_bar_beyond_what_can_be_has_no_probability()
    {
        var only = Cases(Years(2010, 60m, 70m, 80m, 90m, 99m, 99.5m)).Single();
        Assert.That(only.Bar, Is.NaN);
        Assert.That(only.Probability(IntervalMultipliers.Published), Is.Null);
    }

    [Test]
    public void Snapshots_are_tried_on_real_times_up_to_six_years_ahead()
    {
        var points = SeriesSegments
            .Of(
                Panel(
                        ("2015-01", 50m),
                        ("2015-09", 52m),
                        ("2016-05", 53m),
                        ("2017-01", 55m),
                        ("2017-05", 56m),
                        ("2018-01", 58m),
                        ("2024-01", 70m)
                    )
                    .SeriesOf(Coventry, Breakdown.Total),
                Indicator(PeriodKind.Snapshot)
            )
            .Latest;
        var cases = SeriesBacktest.Of(points, Indicator(PeriodKind.Snapshot));
        // From May 2017 January 2024 is more than six years ahead; from January 2018 exactly six.
        Assert.That(cases.Select(c => (c.Origin, c.Target)), Is.EqualTo(new[] { (4, 5), (5, 6) }));
        Assert.That(cases.All(c => c.IsIrregular), Is.True);
    }

    [Test]
    public void Scores_are_not_tried()
    {
        var score = Indicator() with { ValueType = RoadmapIndicators.Domain.Catalogue.ValueType.Score };
        var points = SeriesSegments
            .Of(Years(2010, 1m, 2m, 3m, 4m, 5m, 6m, 7m).SeriesOf(Coventry, Breakdown.Total), score)
            .Latest;
        Assert.That(SeriesBacktest.Of(points, score), Is.Empty);
        Assert.That(Forecast.Of(points, score, ForecastCalibration.MethodDefaults), Is.Empty);
    }

    private static IReadOnlyList<BacktestCase> Cases(Panel panel) =>
        SeriesBacktest.Of(
            SeriesSegments.Of(panel.SeriesOf(Coventry, Breakdown.Total), Indicator()).Latest,
            Indicator()
        );
}
