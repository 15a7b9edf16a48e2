using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Tests.Domain.Trends;

internal sealed class StepRegressionTests
{
    [Test]
    public void A_known_step_needs_three_points_on_each_side()
    {
        double[] times = [1, 2, 3, 4, 5, 6];
        double[] values = [1, 2, 3, 14, 15, 16];
        Assert.Multiple(() =>
        {
            Assert.That(StepRegression.Fit(times, values, 2).Reason, Is.EqualTo(Refusal.TooFewPoints));
            Assert.That(StepRegression.Fit(times, values, 4).Reason, Is.EqualTo(Refusal.TooFewPoints));
            var fit = StepRegression.Fit(times, values, 3).Value;
            Assert.That(fit.Step, Is.EqualTo(10).Within(1e-12));
            Assert.That(fit.Slope, Is.EqualTo(1).Within(1e-12));
            Assert.That(fit.StepStandardError, Is.Null);
            Assert.That(fit.StepPValue, Is.Null);
            Assert.That(fit.SlopeInterval95, Is.Null);
            Assert.That(
                () => StepRegression.Fit(times, values, 7),
                Throws.InstanceOf<ArgumentOutOfRangeException>()
            );
        });
    }
}
