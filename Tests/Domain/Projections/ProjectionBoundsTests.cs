using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Domain.Projections;
using RoadmapIndicators.Domain.Targets;
using RoadmapIndicators.Domain.Trends;
using static RoadmapIndicators.Tests.Domain.TestSeries;

namespace RoadmapIndicators.Tests.Domain.Projections;

/// <summary>Projections worked out by hand, and what they do at the bounds of what they are made for.</summary>
internal sealed class ProjectionBoundsTests
{
    [Test]
    public void A_walk_on_uneven_times_weighs_each_change_by_the_time_it_took()
    {
        // Changes 2, 1 and 5 over 1, 2 and 1 years: drift 8 / 4; about it 0, (1 - 4)^2 / 2 and (5 - 2)^2.
        var walk = RandomWalk.OnTimes([0, 1, 3, 4], [1, 3, 4, 9]).Value;
        Assert.Multiple(() =>
        {
            Assert.That(walk.Span, Is.EqualTo(4));
            Assert.That(walk.Drift, Is.EqualTo(2));
            Assert.That(walk.VarianceWithoutDrift, Is.EqualTo((4 + 0.5 + 25) / 3).Within(1e-12));
            Assert.That(walk.VarianceAboutDrift, Is.EqualTo(13.5 / 2).Within(1e-12));
            Assert.That(walk.WithDrift(2).Value.Location, Is.EqualTo(13));
            Assert.That(walk.WithDrift(2).Value.StandardError, Is.EqualTo(4.5).Within(1e-12));
            Assert.That(walk.NoChange(2).StandardError, Is.EqualTo(Math.Sqrt(59.0 / 3)).Within(1e-12));
        });
    }

    [Test]
    public void Two_figures_have_no_variance_about_their_drift() =>
        Assert.That(RandomWalk.OnEqualSteps([3, 5]).Value.VarianceAboutDrift, Is.Zero);

    [Test]
    public void Snapshots_are_projected_on_their_real_dates()
    {
        // Changes 2, -1, 1 and -2 over 1, 2, 1 and 1 years.
        var made = GatedDampedDrift
            .OnSnapshots(
                [2020, 2021, 2023, 2024, 2025],
                [1, 3, 2, 3, 1],
                ValueBounds.None,
                IntervalMultipliers.Published
            )
            .Value;
        Assert.That(made.IsGateOpen, Is.False);
        Assert.That(
            made.At(1).Value.Prediction.StandardError,
            Is.EqualTo(Math.Sqrt((4 + 0.5 + 1 + 4) / 4)).Within(1e-12)
        );
    }

    [Test]
    public void A_date_counts_in_steps_of_three_years_where_the_periods_do()
    {
        var made = GatedDampedDrift
            .OnEqualSteps(
                [2000, 2003, 2006, 2009, 2012],
                [10, 13, 16, 19, 22],
                ValueBounds.None,
                IntervalMultipliers.Published
            )
            .Value;
        Assert.That(made.AtTime(2015).Value.Horizon, Is.EqualTo(1));
        Assert.That(made.AtTime(2015).Value.Value, Is.EqualTo(22 + 3 * 0.9).Within(1e-9));
        Assert.That(made.AtTime(2031).Reason, Is.EqualTo(Refusal.HorizonTooLong));
    }

    [Test]
    public void A_target_reached_at_the_last_horizon_is_reached()
    {
        var made = GatedDampedDrift
            .OnEqualSteps(
                [2015, 2016, 2017, 2018, 2019, 2020],
                [10, 12, 13, 15, 16, 18],
                ValueBounds.None,
                IntervalMultipliers.Published
            )
            .Value;
        var last = made.At(6).Value;
        Assert.That(
            Attainment.Of(made, new TargetPoint(last.Value, 2030, DesiredDirection.Up)).Value.Expected.Value,
            Is.EqualTo(2026)
        );
        Assert.That(
            Attainment
                .Of(made, new TargetPoint(last.Value + 1e-9, 2030, DesiredDirection.Up))
                .Value.Expected.Reason,
            Is.EqualTo(Refusal.NotWithinHorizon)
        );
    }

    [Test]
    public void The_default_path_is_calibrated_and_repeats_the_projection()
    {
        var series = Of(Years(2015, 10m, 12m, 13m, 15m, 16m, 18m));
        var made = series.Project(IntervalMultipliers.Published).Value;
        var path = ProjectionPath.Default(series, made, 2);
        var point = made.At(2).Value;
        Assert.Multiple(() =>
        {
            Assert.That(path.IsCalibrated, Is.True);
            Assert.That(path.Method, Is.EqualTo(ProjectionMethod.DampedDrift));
            Assert.That(
                path.Points[1],
                Is.EqualTo(
                    new PathPoint(
                        Period.Year(2022),
                        2,
                        point.Value,
                        point.Interval80,
                        point.Interval95,
                        false
                    )
                )
            );
        });
    }

    [Test]
    public void A_past_without_error_gives_values_and_no_limits()
    {
        var flat = Of(Years(2015, 50m, 50m, 50m, 50m, 50m));
        var shown = ProjectionPath.Default(flat, flat.Project(IntervalMultipliers.Published).Value, 1).Points[
            0
        ];
        var line = ProjectionPath
            .Named(Of(Years(2015, 10m, 12m, 14m, 16m, 18m)), ProjectionMethod.Drift, 1)
            .Value.Points[0];
        Assert.Multiple(() =>
        {
            Assert.That(shown, Is.EqualTo(new PathPoint(Period.Year(2020), 1, 50, null, null, false)));
            Assert.That(line, Is.EqualTo(new PathPoint(Period.Year(2020), 1, 20, null, null, false)));
        });
    }

    [TestCase(0, false)]
    [TestCase(4, true)]
    public void A_limit_beyond_the_bounds_alone_is_clipped_and_says_so(int higher, bool clipped)
    {
        // Drift 1.2 with a standard error of 2.245: the 80 % limit is 3.4 and the 95 % limit 6.2 above 91.2.
        decimal?[] values = [.. new[] { 84, 86, 85, 88, 87, 90 }.Select(v => (decimal?)(v + higher))];
        var point = ProjectionPath.Named(Of(Years(2015, values)), ProjectionMethod.Drift, 1).Value.Points[0];
        Assert.Multiple(() =>
        {
            Assert.That(point.Value, Is.EqualTo(91.2 + higher).Within(1e-9));
            Assert.That(point.Interval80!.Value.Upper, Is.EqualTo(94.64 + higher).Within(0.01));
            Assert.That(point.Interval95!.Value.Upper, Is.EqualTo(clipped ? 100 : 97.43).Within(0.01));
            Assert.That(point.IsClipped, Is.EqualTo(clipped));
        });
    }

    [Test]
    public void The_default_path_says_where_its_outer_limit_alone_is_clipped()
    {
        foreach (var top in Enumerable.Range(80, 20))
        {
            var series = Of(Years(2015, top - 6, top - 4, top - 5, top - 2, top - 3, top));
            var made = series.Project(IntervalMultipliers.Published).Value;
            var point = made.At(1).Value;
            var reach = point.Prediction.Interval95(point.Multiplier95);
            Assert.That(point.IsClipped, Is.EqualTo(reach.Upper > 100), $"latest {top}");
        }
    }

    [Test]
    public void An_alternative_counts_the_steps_of_the_periods()
    {
        var panel = Panel([.. Enumerable.Range(2000, 16).Select(y => ($"{y}-01/P3Y", (decimal?)(y - 1990)))]);
        var series = Of(panel, Indicator(PeriodKind.Rolling));
        var path = ProjectionPath.Named(series, ProjectionMethod.Drift, 1).Value;
        Assert.That(path.Points[0].Value, Is.EqualTo(28).Within(1e-9));
        Assert.That(path.Points[0].Period.Code, Is.EqualTo("2018-01/P3Y"));
    }

    [TestCase(ProjectionMethod.Theta)]
    [TestCase(ProjectionMethod.Holt)]
    [TestCase(ProjectionMethod.DampedHolt)]
    public void Even_yearly_snapshots_can_be_smoothed_and_half_yearly_ones_cannot(ProjectionMethod method)
    {
        var yearly = Panel([
            .. Enumerable.Range(0, 11).Select(i => ($"{2014 + i}-01", (decimal?)(40 + i + i % 3))),
        ]);
        var halves = Panel([
            .. Enumerable
                .Range(0, 12)
                .Select(i => ($"{2018 + i / 2}-{(i % 2 == 0 ? "01" : "07")}", (decimal?)(40 + i + i % 3))),
        ]);
        var kind = Indicator(PeriodKind.Snapshot);
        Assert.That(ProjectionPath.Named(Of(yearly, kind), method, 1).HasValue, Is.True);
        Assert.That(
            ProjectionPath.Named(Of(halves, kind), method, 1).Reason,
            Is.EqualTo(Refusal.UnequalSpacing)
        );
    }

    [Test]
    public void The_step_of_a_series_is_its_least_and_a_lone_period_has_its_own()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Step("2020", "2022", "2027"), Is.EqualTo(24));
            Assert.That(Step("2020"), Is.EqualTo(12));
            Assert.That(Step("2020-Q1"), Is.EqualTo(3));
            Assert.That(Step("2020-01/P3Y"), Is.EqualTo(12));
            Assert.That(Step("2020-04-30"), Is.EqualTo(1));
        });

        static int Step(params string[] periods) =>
            PeriodSteps.Least([.. periods.Select(p => new SeriesPoint(Period.Parse(p), 1, 0))]);
    }

    [Test]
    public void Gaps_are_equal_up_to_a_tenth()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Spacing.IsEqual([0, 1, 2.1]), Is.True);
            Assert.That(Spacing.IsEqual([0, 1, 2.11]), Is.False);
            Assert.That(Spacing.IsEqual([0, 5]), Is.True);
            Assert.That(Spacing.MeanGap([1, 3]), Is.EqualTo(2));
            Assert.That(
                () => Spacing.MeanGap([1]),
                Throws.ArgumentException.With.Message.Contains("no gaps")
            );
        });
    }

    [Test]
    public void Bounds_lie_apart_and_the_logit_is_for_percentages()
    {
        Assert.Multiple(() =>
        {
            Says(() => _ = new ValueBounds(1, 1), "No values between 1 and 1");
            Says(() => _ = new ValueBounds(0, 1, isLogitMeant: true), "between 0 and 100");
            Says(() => _ = new ValueBounds(1, 100, isLogitMeant: true), "between 0 and 100");
            Says(() => LogitScale.From(100), "Not strictly between 0 and 100");
            Says(() => LogitScale.From(0), "Not strictly between 0 and 100");
        });
    }

    [Test]
    public void A_calibration_has_six_multipliers_above_zero_in_rows_that_lengthen()
    {
        MultiplierRow five = new(5, [1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1]);
        Assert.Multiple(() =>
        {
            Says(() => _ = new MultiplierRow(5, [1], [1]), "1 multipliers");
            Says(
                () => _ = new MultiplierRow(5, [1, 1, 1, 1, 1, 0], [1, 1, 1, 1, 1, 1]),
                "A multiplier is not above zero"
            );
            Says(() => _ = new IntervalMultipliers("v", [], [five]), "needs a row");
            Says(() => _ = new IntervalMultipliers("v", [five], []), "needs a row");
            Says(() => _ = new IntervalMultipliers("v", [five, five], [five]), "from short series to long");
            Says(() => IntervalMultipliers.IndexFor(7), "No multiplier");
        });
    }

    [Test]
    public void Weights_and_states_of_a_smoothing_lie_within_their_bounds()
    {
        Assert.Multiple(() =>
        {
            Assert.That(new SmoothingParameters(1, 1, 1, 0, 0).Beta, Is.EqualTo(1));
            Says(() => _ = new SmoothingParameters(0.5, 0.6, 1, 0, 0), "Not smoothing weights: 0.5, 0.6, 1");
            Says(() => _ = new SmoothingParameters(0.5, 0, 1, double.NaN, 0), "Not a starting state: NaN, 0");
            Says(() => _ = new SmoothingParameters(0.5, 0, 1, 0, double.NaN), "Not a starting state: 0, NaN");
            Says(
                () => Smoothing.Run([1, 2], new SmoothingParameters(0.5, 0, 1, 0, 0), 2),
                "2 values for 2 parameters"
            );
        });
    }

    [Test]
    public void Nothing_and_no_number_are_bugs_of_the_caller()
    {
        double[] years = [1, 2, 3, 4, 5];
        var simple = Smoothing.Run(years, new SmoothingParameters(0.5, 0, 1, 0, 0));
        var theta = Theta.Fit([1, 2, 4, 3, 5, 7, 6, 8]).Value;
        var line = Of(Years(2015, 1m, 2m, 3m, 4m, 5m));
        Assert.Multiple(() =>
        {
            Says(() => RandomWalk.OnEqualSteps([1, double.NaN, 2]), "finite");
            Says(() => RandomWalk.OnTimes([2, 1, 3], [1, 2, 3]), "Times must increase");
            Says(() => RandomWalk.OnEqualSteps(years).Value.NoChange(0), "Not ahead of the series");
            Says(() => RandomWalk.OnEqualSteps(years).Value.WithDampedDrift(1, 2), "between 0 and 1");
            Says(() => SmoothingSearch.Simple([1, 2, 3, double.NaN, 5, 6, 7, 8]), "finite");
            Says(() => Smoothing.Run([double.NaN], new SmoothingParameters(0.5, 0, 1, 0, 0)), "finite");
            Says(() => simple.Mean(0), "steps");
            Says(() => simple.VarianceMultiplier(0), "steps");
            Says(() => theta.At(0), "steps");
            Says(() => ProjectionPath.Named(line, ProjectionMethod.Drift, 0), "horizons");
            Says(() => _ = new Prediction(double.NaN, 1, 1), "Not finite");
            Says(() => _ = new Prediction(0, -1, 1), "Not an error");
            Says(() => _ = new Prediction(0, 1, 0), "Below one");
            Says(
                () => StepProjection.Fit(ProjectionMethod.LogitDampedDrift, years),
                "LogitDampedDrift is not fitted by itself"
            );
            Says(() => Fit(null!, IntervalMultipliers.Published), "bounds");
            Says(() => Fit(ValueBounds.None, null!), "multipliers");
            Says(
                () => GatedDampedDrift.OnEqualSteps([1, 2, 3, 5, 4], years, ValueBounds.None, Published),
                "Times must increase"
            );
            Says(
                () => GatedDampedDrift.OnSnapshots([1, 2, 3, 5, 5], years, ValueBounds.None, Published),
                "Times must increase"
            );
            Assert.That(
                () => ProjectionSeries.Of([], [], ValueBounds.None, null!),
                Throws.ArgumentNullException
            );
        });

        void Fit(ValueBounds bounds, IntervalMultipliers multipliers) =>
            GatedDampedDrift.OnEqualSteps(years, years, bounds, multipliers);
    }

    private static IntervalMultipliers Published => IntervalMultipliers.Published;

    private static void Says(Action call, string words) =>
        Assert.That(() => call(), Throws.InstanceOf<ArgumentException>().With.Message.Contains(words));

    private static ProjectionSeries Of(Panel panel, Indicator? indicator = null)
    {
        var read = indicator ?? Indicator();
        return ProjectionSeries
            .Of(SeriesSegments.Of(panel.SeriesOf(Coventry, Breakdown.Total), read).Latest, read)
            .Value;
    }
}
