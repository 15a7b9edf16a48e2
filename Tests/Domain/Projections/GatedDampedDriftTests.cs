using CsCheck;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Projections;
using RoadmapIndicators.Domain.Targets;
using RoadmapIndicators.Tests.Domain.Trends;

namespace RoadmapIndicators.Tests.Domain.Projections;

internal sealed class GatedDampedDriftTests
{
    private static readonly double[] Years = [.. Enumerable.Range(0, 10).Select(i => 2015.0 + i)];
    private static readonly double[] Rising = [40, 46, 51, 57, 61, 68, 72, 78, 81, 85];

    [Test]
    public void Points_too_few_unequal_or_too_close_are_refused()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Steps([], []).Reason, Is.EqualTo(Refusal.NoData));
            Assert.That(Steps(Years[..4], Rising[..4]).Reason, Is.EqualTo(Refusal.TooFewPoints));
            Assert.That(
                Steps([2010, 2011, 2012, 2014, 2015], [1, 2, 3, 4, 5]).Reason,
                Is.EqualTo(Refusal.UnequalSpacing)
            );
            Assert.That(Snapshots([], []).Reason, Is.EqualTo(Refusal.NoData));
            Assert.That(Snapshots(Years[..4], Rising[..4]).Reason, Is.EqualTo(Refusal.TooFewPoints));
            Assert.That(
                Snapshots([2020, 2020.4, 2021, 2021.4, 2021.9], [1, 2, 3, 4, 5]).Reason,
                Is.EqualTo(Refusal.SpanTooShort)
            );
            Assert.That(Snapshots([2020, 2020.4, 2021, 2021.4, 2022], [1, 2, 3, 4, 5]).HasValue, Is.True);
        });
    }

    [Test]
    public void Horizons_not_ahead_or_beyond_six_are_refused()
    {
        var projection = Steps(Years, Rising).Value;
        Assert.Multiple(() =>
        {
            Assert.That(projection.At(0).Reason, Is.EqualTo(Refusal.HorizonNotAhead));
            Assert.That(projection.AtTime(2024).Reason, Is.EqualTo(Refusal.HorizonNotAhead));
            Assert.That(projection.At(double.NaN).Reason, Is.EqualTo(Refusal.HorizonNotAhead));
            Assert.That(projection.At(6).HasValue, Is.True);
            Assert.That(projection.AtTime(2030).Value.Horizon, Is.EqualTo(6));
            Assert.That(projection.At(6.01).Reason, Is.EqualTo(Refusal.HorizonTooLong));
        });
    }

    [Test]
    public void Coverage_from_eight_points_is_projected_on_the_logit_scale()
    {
        Assert.Multiple(() =>
        {
            var eight = Steps(Years[..8], Rising[..8], ValueBounds.Coverage).Value;
            Assert.That(eight.Method, Is.EqualTo(ProjectionMethod.LogitDampedDrift));
            Assert.That(eight.Scale, Is.EqualTo(WorkingScale.Logit));
            Assert.That(
                Steps(Years[..7], Rising[..7], ValueBounds.Coverage).Value.Method,
                Is.EqualTo(ProjectionMethod.DampedDrift)
            );
            Assert.That(
                Steps(Years, Rising, ValueBounds.Percentage).Value.Method,
                Is.EqualTo(ProjectionMethod.DampedDrift)
            );
            double[] full = [.. Rising[..9], 100];
            Assert.That(
                Steps(Years, full, ValueBounds.Coverage).Value.Method,
                Is.EqualTo(ProjectionMethod.DampedDrift)
            );
        });
    }

    [Test]
    public void A_series_at_its_bound_does_not_change_and_nothing_is_said_of_chance()
    {
        var projection = Steps(Years, [.. Years.Select(_ => 100.0)], ValueBounds.Coverage).Value;
        Assert.Multiple(() =>
        {
            Assert.That(projection.Method, Is.EqualTo(ProjectionMethod.NoChange));
            Assert.That(projection.At(3).Value.Value, Is.EqualTo(100));
            Assert.That(projection.At(3).Value.Interval95.Width, Is.Zero);
            Assert.That(
                projection.ProbabilityOfReaching(99, DesiredDirection.Up, 3).Reason,
                Is.EqualTo(Refusal.NoVariation)
            );
        });
    }

    [Test]
    public void Clipping_is_reported_and_the_probability_does_not_see_it()
    {
        double[] steep = [70, 76, 83, 89, 96];
        var projection = Steps(Years[..5], steep, ValueBounds.Percentage).Value;
        var point = projection.At(6).Value;
        Assert.Multiple(() =>
        {
            Assert.That(point.IsClipped, Is.True);
            Assert.That(point.Value, Is.EqualTo(100));
            Assert.That(point.Interval80.Upper, Is.EqualTo(100));
            Assert.That(point.Prediction.Location, Is.GreaterThan(100));
            Assert.That(
                projection.ProbabilityOfReaching(100, DesiredDirection.Up, 6).Value,
                Is.InRange(0.5, 1)
            );
            Assert.That(Steps(Years[..5], steep).Value.At(6).Value.IsClipped, Is.False);
        });
    }

    [Test]
    public void A_target_of_a_hundred_has_no_probability_on_the_logit_scale()
    {
        var projection = Steps(Years, Rising, ValueBounds.Coverage).Value;
        Assert.Multiple(() =>
        {
            Assert.That(
                projection.ProbabilityOfMeeting(new TargetPoint(100, 2028, DesiredDirection.Up)).Reason,
                Is.EqualTo(Refusal.AtBound)
            );
            Assert.That(
                projection.ProbabilityOfMeeting(new TargetPoint(90, 2028, DesiredDirection.Up)).Value,
                Is.InRange(0.1, 0.999)
            );
            Assert.That(
                projection.ProbabilityOfMeeting(new TargetPoint(90, 2035, DesiredDirection.Up)).Reason,
                Is.EqualTo(Refusal.HorizonTooLong)
            );
        });
    }

    [Test]
    public void Yearly_snapshots_are_projected_like_a_yearly_series()
    {
        var (steps, years) = (Steps(Years, Rising).Value, Snapshots(Years, Rising).Value);
        Assert.Multiple(() =>
        {
            for (var h = 1; h <= 6; h++)
            {
                var (one, other) = (years.At(h).Value, steps.At(h).Value);
                Assert.That(one.Value, Is.EqualTo(other.Value).Within(1e-9));
                Assert.That(one.Interval80.Upper, Is.EqualTo(other.Interval80.Upper).Within(1e-9));
                Assert.That(one.Interval95.Lower, Is.EqualTo(other.Interval95.Lower).Within(1e-9));
            }
        });
    }

    [Test]
    public void Snapshots_take_the_calibration_of_the_whole_years_they_cover()
    {
        // Twelve snapshots in four years: the row for five points, not that for twelve.
        double[] times = [.. Enumerable.Range(0, 12).Select(i => 2020.05 + i * 0.36)];
        double[] values = [.. times.Select((_, i) => 30.0 + 3 * i + i % 2)];
        var point = Snapshots(times, values).Value.At(0.5).Value;
        Assert.Multiple(() =>
        {
            Assert.That(point.Multiplier80, Is.EqualTo(1.16));
            Assert.That(point.Multiplier95, Is.EqualTo(1.37));
            Assert.That(Snapshots(times, values).Value.At(1.02).Value.Multiplier80, Is.EqualTo(1.16));
            Assert.That(Snapshots(times, values).Value.At(1.03).Value.Multiplier80, Is.EqualTo(1.48));
        });
    }

    [Test]
    public void Intervals_contain_the_value_and_widen_with_the_horizon() =>
        SeriesGen
            .Yearly(5, 25)
            .Sample(series =>
            {
                var projection = Steps(series.Times, series.Values).Value;
                var narrower = 0.0;
                for (var h = 1; h <= 6; h++)
                {
                    var point = projection.At(h).Value;
                    Assert.That(point.Interval80.Contains(point.Value));
                    Assert.That(point.Interval95.Contains(point.Interval80.Lower));
                    Assert.That(point.Interval95.Contains(point.Interval80.Upper));
                    Assert.That(point.Interval80.Width, Is.GreaterThanOrEqualTo(narrower));
                    narrower = point.Interval80.Width;
                }
            });

    [Test]
    public void Probability_falls_as_the_target_recedes() =>
        Gen.Select(SeriesGen.Yearly(5, 20), Gen.Double[0, 20], Gen.Double[0.1, 10])
            .Sample(
                (series, distance, further) =>
                {
                    var projection = Steps(series.Times, series.Values).Value;
                    var near = projection.ProbabilityOfReaching(distance, DesiredDirection.Up, 3);
                    var far = projection.ProbabilityOfReaching(distance + further, DesiredDirection.Up, 3);
                    if (near.HasValue)
                        Assert.That(far.Value, Is.LessThanOrEqualTo(near.Value));
                }
            );

    private static Calculated<GatedDampedDrift> Steps(
        double[] times,
        double[] values,
        ValueBounds? bounds = null
    ) =>
        GatedDampedDrift.OnEqualSteps(
            times,
            values,
            bounds ?? ValueBounds.None,
            IntervalMultipliers.Published
        );

    private static Calculated<GatedDampedDrift> Snapshots(double[] times, double[] values) =>
        GatedDampedDrift.OnSnapshots(times, values, ValueBounds.None, IntervalMultipliers.Published);
}
