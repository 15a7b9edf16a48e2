using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Domain.Projections;
using RoadmapIndicators.Domain.Trends;
using static RoadmapIndicators.Tests.Domain.TestSeries;

namespace RoadmapIndicators.Tests.Domain.Trends;

/// <summary>What trends do at the bounds of what they are made for.</summary>
internal sealed class TrendBoundsTests
{
    private static readonly double[] Times = [.. Enumerable.Range(2000, 20).Select(y => (double)y)];

    [TestCase(10, 15, 50.0)]
    [TestCase(10, 5, -50.0)]
    [TestCase(0, 5, null)]
    [TestCase(-5, 5, null)]
    public void A_change_has_a_percentage_only_from_above_zero(int from, int to, double? percent) =>
        Assert.That(Analyse(Years(2015, from, to)).Change!.Percent, Is.EqualTo(percent));

    [Test]
    public void Two_quarters_are_enough_to_know_that_seasons_are_kept_apart() =>
        Assert.That(Analyse(Panel(("2018-Q1", 1m), ("2018-Q2", 2m))).IsSeasonal, Is.True);

    [Test]
    public void Months_have_twelve_seasons()
    {
        var trend = Analyse(
            Panel([.. Enumerable.Range(0, 36).Select(i => ($"{2018 + i / 12}-{i % 12 + 1:00}", (decimal?)i))])
        );
        Assert.That(trend.Seasonal!.ScoreBySeason, Has.Length.EqualTo(12));
        Assert.That(trend.SlopePerYear, Is.EqualTo(12).Within(1e-9));
    }

    [Test]
    public void Snapshots_days_and_years_that_move_by_a_quarter_have_no_seasons()
    {
        var snapshots = Panel([
            .. Enumerable.Range(0, 12).Select(i => ($"{2018 + i / 4}-{i % 4 * 3 + 1:00}", (decimal?)i)),
        ]);
        var moving = Panel([
            .. Enumerable.Range(0, 12).Select(i => ($"{2018 + i / 4}-{i % 4 * 3 + 2:00}/P1Y", (decimal?)i)),
        ]);
        Assert.Multiple(() =>
        {
            Assert.That(Analyse(snapshots, Indicator(PeriodKind.Snapshot)).IsSeasonal, Is.False);
            Assert.That(Analyse(moving).IsSeasonal, Is.False);
            Assert.That(Analyse(moving).Overlapping, Is.True);
        });
    }

    [Test]
    public void A_season_p_value_of_five_per_cent_or_more_is_no_clear_trend()
    {
        // Three years of two seasons, each rising: S = 6 of variance 22/3, z = 5/sqrt(22/3) = 1.846, p = 0.065.
        var trend = Analyse(
            Panel([
                .. Enumerable
                    .Range(0, 6)
                    .Select(i => ($"{2015 + i / 2}-{(i % 2 == 0 ? "01" : "07")}/P6M", (decimal?)i)),
            ])
        );
        Assert.That(trend.PValue, Is.EqualTo(0.0649).Within(0.0001));
        Assert.That(trend.Direction, Is.EqualTo(TrendDirection.NoClearTrend));
        Assert.That(trend.Reason, Is.Null);
    }

    [Test]
    public void A_figure_of_another_length_is_in_no_segment()
    {
        var segments = Cut(Panel(("2020", 1m), ("2021-Q1", 9m), ("2021", 2m), ("2022", 3m)));
        Assert.That(segments.Latest.Select(p => p.Value), Is.EqualTo(new[] { 1m, 2m, 3m }));
        Assert.That(segments.OtherLength, Is.EqualTo(1));
    }

    [Test]
    public void A_segment_without_a_value_is_none()
    {
        var indicator = Indicator(
            breaks: new SeriesBreak(Period.Year(2017), BreakKind.Method, "New questions.", null)
        );
        Assert.Multiple(() =>
        {
            Assert.That(Cut(Years(2015, null, null, 3m, 4m), indicator).All, Has.Count.EqualTo(1));
            Assert.That(Cut(Years(2015, 1m, 2m, null, null), indicator).All, Has.Count.EqualTo(1));
        });
    }

    [Test]
    public void Quarters_lie_at_quarters_of_the_year_and_snapshots_at_their_day()
    {
        var panel = Panel(("2018-Q1", 1m), ("2018-Q2", 2m));
        Assert.That(Cut(panel).Latest[1].Time, Is.EqualTo(2018.25));
        Assert.That(
            Cut(panel, Indicator(PeriodKind.Snapshot)).Latest[1].Time,
            Is.EqualTo(2018 + 90 / 365.0).Within(1e-12)
        );
    }

    [Test]
    public void A_break_that_the_publisher_marks_cuts_and_the_declared_reason_comes_first()
    {
        var panel = new Panel(
            "test",
            new PanelStamp(1, new DateOnly(2026, 1, 1), 1),
            Enumerable
                .Range(0, 4)
                .Select(i =>
                    (
                        new Observation(
                            Coventry,
                            Period.Year(2015 + i),
                            Breakdown.Total,
                            i,
                            i == 2 ? ObservationStatus.Break : ObservationStatus.Normal
                        ),
                        1L
                    )
                )
        );
        var declared = Indicator(
            breaks: new SeriesBreak(Period.Year(2017), BreakKind.Method, "New questions.", null)
        );
        Assert.Multiple(() =>
        {
            Assert.That(Cut(panel).All[1].Reason, Is.EqualTo("The publisher marks a break here."));
            Assert.That(Cut(panel).Latest, Has.Count.EqualTo(2));
            Assert.That(Cut(panel, declared).All, Has.Count.EqualTo(2));
            Assert.That(Cut(panel, declared).All[1].Reason, Is.EqualTo("New questions."));
        });
    }

    [Test]
    public void Beyond_the_exact_tables_the_normal_approximation_has_no_least_p_value()
    {
        // Exact to 150 figures.
        const int n = 151;
        var rising = MannKendall.Test([.. Enumerable.Range(0, n).Select(i => (double)i)]);
        var flat = MannKendall.Test(new double[n]);
        var few = MannKendall.Test([3, 3, 3]);
        var one = MannKendall.Test([3]);
        Assert.Multiple(() =>
        {
            Assert.That((rising.IsExact, rising.MinimumAttainablePValue), Is.EqualTo((false, 0.0)));
            Assert.That(rising.PValue, Is.EqualTo(rising.NormalPValue));
            Assert.That(
                (flat.IsExact, flat.MinimumAttainablePValue, flat.PValue),
                Is.EqualTo((true, 1.0, 1.0))
            );
            Assert.That((few.IsExact, few.MinimumAttainablePValue, few.PValue), Is.EqualTo((true, 1.0, 1.0)));
            Assert.That((one.TauA, one.TauB), Is.EqualTo(((double?)null, (double?)null)));
        });
    }

    [Test]
    public void Slow_drift_is_looked_for_from_ten_figures_and_warned_of_from_fifteen()
    {
        // A wave of ten figures about a flat line: neighbours are alike.
        Assert.Multiple(() =>
        {
            Assert.That(Drift(9).Reason, Is.EqualTo(Refusal.TooFewPoints));
            Assert.That(Drift(10).HasValue, Is.True);
            Assert.That(Drift(14).Value.CannotBeToldFromTrend, Is.False);
            Assert.That(Drift(15).Value.CannotBeToldFromTrend, Is.True);
            Assert.That(Drift(15).Value.Autocorrelation, Is.GreaterThan(0.3));
        });

        static Calculated<SlowDrift> Drift(int n)
        {
            double[] wave = [.. Enumerable.Range(0, n).Select(i => Math.Sin(i * Math.PI / 5))];
            return SlowDrift.Of(LeastSquares.Fit(Times.AsSpan(0, n), wave).Value);
        }
    }

    [Test]
    public void The_tail_beyond_everything_is_empty_and_beyond_nothing_is_all()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Chance(double.PositiveInfinity), Is.Zero);
            Assert.That(Chance(double.NegativeInfinity), Is.EqualTo(1));
            Assert.That(Chance(0), Is.EqualTo(0.5).Within(1e-15));
        });

        static double Chance(double bar) =>
            new Prediction(0, 1, 3).ProbabilityOfReaching(bar, DesiredDirection.Up).Value;
    }

    [Test]
    public void Numbers_that_are_none_are_bugs_of_the_caller_and_say_which()
    {
        double[] nan = [1, 2, double.NaN, 4, 5, 6, 7, 8];
        Assert.Multiple(() =>
        {
            Says(() => TheilSen.Estimate([1, 2], [1]), "2 times but 1 values");
            Says(() => TheilSen.Estimate([1, double.NaN], [1, 2]), "Time 1 is not a finite number");
            Says(() => TheilSen.Estimate([2, 1], [1, 2]), "2 is followed by 1");
            Says(() => TheilSen.Estimate([1, 1], [1, 2]), "1 is followed by 1");
            Says(() => MannKendall.Test(nan), "not a finite number; leave missing values out");
            Says(() => PettittTest.Screen(nan), "not a finite number");
            Says(() => SeasonalKendall.Test([1, 2, 3, 4, 5, 6, 7, 8], nan, 4), "not a finite number");
            Says(() => LeastSquares.Fit([1, 2, double.NaN], [1, 2, 3]), "finite");
            Says(() => LeastSquares.Fit([1, 2, 3], [1, 2]), "3 numbers for x but 2 for y");
            Says(() => FingertipsTrend.OfProportions([1, 2], [3]), "2 counts but 1 denominators");
            Says(() => FingertipsTrend.OfProportions(nan, new double[8]), "finite");
            Says(() => FingertipsTrend.OfProportions(new double[8], nan), "finite");
            Assert.That(() => SlowDrift.Of(null!), Throws.ArgumentNullException);
        });

        static void Says(Action call, string words) =>
            Assert.That(() => call(), Throws.ArgumentException.With.Message.Contains(words));
    }

    private static TrendAnalysis Analyse(Panel panel, Indicator? indicator = null) =>
        TrendAnalysis.Of(panel.SeriesOf(Coventry, Breakdown.Total), indicator ?? Indicator());

    private static SeriesSegments Cut(Panel panel, Indicator? indicator = null) =>
        SeriesSegments.Of(panel.SeriesOf(Coventry, Breakdown.Total), indicator ?? Indicator());
}
