using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Tests.Domain.Trends;

internal sealed class LeastSquaresTests
{
    [Test]
    public void Too_few_points_or_one_x_are_refused()
    {
        Assert.Multiple(() =>
        {
            Assert.That(LeastSquares.Fit([], []).Reason, Is.EqualTo(Refusal.NoData));
            Assert.That(LeastSquares.Fit([1], [2]).Reason, Is.EqualTo(Refusal.TooFewPoints));
            Assert.That(LeastSquares.Fit([1, 1, 1], [2, 3, 4]).Reason, Is.EqualTo(Refusal.NoVariation));
            Assert.That(LeastSquares.FitThroughOrigin([], []).Reason, Is.EqualTo(Refusal.NoData));
            Assert.That(LeastSquares.FitThroughOrigin([0], [2]).Reason, Is.EqualTo(Refusal.NoVariation));
            Assert.That(() => LeastSquares.Fit([1, 2], [2]), Throws.ArgumentException);
            Assert.That(() => LeastSquares.Fit([1, 2], [2, double.NaN]), Throws.ArgumentException);
        });
    }

    [Test]
    public void Two_points_leave_nothing_to_estimate_the_error_from()
    {
        var line = LeastSquares.Fit([2020, 2021], [5, 7.5]).Value;
        Assert.Multiple(() =>
        {
            Assert.That(line.Slope, Is.EqualTo(2.5).Within(1e-12));
            Assert.That(line.DegreesOfFreedom, Is.Zero);
            Assert.That(line.ResidualStandardDeviation, Is.Null);
            Assert.That(line.SlopeStandardError, Is.Null);
            Assert.That(line.PValue, Is.Null);
            Assert.That(line.SlopeInterval95, Is.Null);
            Assert.That(line.Predict(2022).Prediction80, Is.Null);
            Assert.That(line.Predict(2022).Fit, Is.EqualTo(10).Within(1e-9));
        });
    }

    [Test]
    public void A_perfect_line_has_no_error_and_no_test()
    {
        var line = LeastSquares.Fit([1, 2, 3, 4], [0.1, 0.2, 0.3, 0.4]).Value;
        Assert.Multiple(() =>
        {
            Assert.That(line.IsPerfectFit, Is.True);
            Assert.That(line.RSquared, Is.EqualTo(1));
            Assert.That(line.ResidualStandardDeviation, Is.Zero);
            Assert.That(line.TStatistic, Is.Null);
            Assert.That(line.DurbinWatson, Is.Null);
            Assert.That(line.ResidualAutocorrelation, Is.Null);
        });
    }

    [Test]
    public void The_residuals_of_an_alternating_series_follow_each_other_negatively()
    {
        var line = LeastSquares.Fit([1, 2, 3, 4, 5, 6], [1, -1, 1, -1, 1, -1]).Value;
        Assert.That(line.ResidualAutocorrelation, Is.LessThan(-0.5));
    }
}
