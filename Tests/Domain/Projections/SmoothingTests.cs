using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Projections;

namespace RoadmapIndicators.Tests.Domain.Projections;

internal sealed class SmoothingTests
{
    private static readonly double[] Values = [20, 22, 21, 25, 27, 26, 30, 31, 33, 32];

    [Test]
    public void Series_with_four_values_to_spare_or_fewer_are_refused()
    {
        Assert.Multiple(() =>
        {
            Assert.That(SmoothingSearch.Simple([]).Reason, Is.EqualTo(Refusal.NoData));
            Assert.That(SmoothingSearch.Simple(Values.AsSpan(0, 6)).Reason, Is.EqualTo(Refusal.TooFewPoints));
            Assert.That(SmoothingSearch.Simple(Values.AsSpan(0, 7)).HasValue, Is.True);
            Assert.That(SmoothingSearch.Holt(Values.AsSpan(0, 8)).Reason, Is.EqualTo(Refusal.TooFewPoints));
            Assert.That(SmoothingSearch.Holt(Values.AsSpan(0, 9)).HasValue, Is.True);
            Assert.That(
                SmoothingSearch.DampedHolt(Values.AsSpan(0, 9)).Reason,
                Is.EqualTo(Refusal.TooFewPoints)
            );
            Assert.That(SmoothingSearch.DampedHolt(Values).HasValue, Is.True);
            Assert.That(Theta.Fit(Values.AsSpan(0, 6)).Reason, Is.EqualTo(Refusal.TooFewPoints));
        });
    }

    [Test]
    public void A_series_that_never_varies_is_smoothed_without_error()
    {
        double[] flat = [5, 5, 5, 5, 5, 5, 5, 5, 5, 5];
        Assert.Multiple(() =>
        {
            Assert.That(SmoothingSearch.Simple(flat).Value.Mean(3), Is.EqualTo(5).Within(1e-6));
            Assert.That(SmoothingSearch.Holt(flat).Value.Mean(3), Is.EqualTo(5).Within(1e-6));
            Assert.That(Theta.Fit(flat).Value.At(3).Location, Is.EqualTo(5).Within(1e-6));
        });
    }

    [Test]
    public void The_search_is_no_worse_than_its_start()
    {
        var start = Smoothing.Run(Values, new SmoothingParameters(0.2, 0.02, 1, 20, 1.4));
        var found = SmoothingSearch.Holt(Values).Value;
        Assert.Multiple(() =>
        {
            Assert.That(found.SumOfSquaredErrors, Is.LessThan(start.SumOfSquaredErrors));
            Assert.That(found.Parameters.Beta, Is.LessThanOrEqualTo(found.Parameters.Alpha));
            Assert.That(found.Estimated, Is.EqualTo(4));
            Assert.That(found.Variance, Is.EqualTo(found.SumOfSquaredErrors / 6).Within(1e-12));
        });
    }

    [TestCase(0, 0, 1)]
    [TestCase(1.1, 0, 1)]
    [TestCase(0.5, 0.6, 1)]
    [TestCase(0.5, -0.1, 1)]
    [TestCase(0.5, 0.1, 0)]
    [TestCase(0.5, 0.1, 1.1)]
    public void Weights_outside_their_bounds_are_refused(double alpha, double beta, double phi) =>
        Assert.That(() => new SmoothingParameters(alpha, beta, phi, 0, 0), Throws.ArgumentException);

    [Test]
    public void Every_named_method_projects_a_straight_line_up()
    {
        double[] line = [.. Enumerable.Range(0, 14).Select(i => 10 + 2.0 * i + i % 2 * 0.5)];
        Assert.Multiple(() =>
        {
            foreach (var method in Enum.GetValues<ProjectionMethod>())
            {
                if (method == ProjectionMethod.LogitDampedDrift)
                    continue;
                var projection = StepProjection.Fit(method, line).Value;
                Assert.That(projection.Method, Is.EqualTo(method));
                Assert.That(
                    projection.At(2).Location,
                    method == ProjectionMethod.NoChange ? Is.EqualTo(line[^1]) : Is.GreaterThan(line[^1])
                );
                Assert.That(projection.At(3).StandardError, Is.GreaterThan(projection.At(1).StandardError));
                Assert.That(() => projection.At(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
            }
        });
    }

    [TestCase(ProjectionMethod.NoChange, 2)]
    [TestCase(ProjectionMethod.Drift, 3)]
    [TestCase(ProjectionMethod.DampedDrift, 3)]
    [TestCase(ProjectionMethod.Theta, 7)]
    [TestCase(ProjectionMethod.Holt, 9)]
    [TestCase(ProjectionMethod.DampedHolt, 10)]
    public void Every_named_method_says_when_it_has_too_few_values(ProjectionMethod method, int fewest)
    {
        Assert.Multiple(() =>
        {
            Assert.That(StepProjection.Fit(method, []).Reason, Is.EqualTo(Refusal.NoData));
            Assert.That(
                StepProjection.Fit(method, Values.AsSpan(0, fewest - 1)).Reason,
                Is.EqualTo(Refusal.TooFewPoints)
            );
            Assert.That(StepProjection.Fit(method, Values.AsSpan(0, fewest)).HasValue, Is.True);
        });
    }

    [Test]
    public void The_logit_default_is_not_fitted_by_itself() =>
        Assert.That(
            () => StepProjection.Fit(ProjectionMethod.LogitDampedDrift, Values),
            Throws.ArgumentException
        );
}
