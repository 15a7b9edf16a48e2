using CsCheck;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Projections;

namespace RoadmapIndicators.Tests.Domain.Projections;

internal sealed class PredictionTests
{
    [TestCase(1, 12.706204736174705, 3.0776835371752536)]
    [TestCase(2, 4.302652729749464, 1.8856180831641267)]
    [TestCase(4, 2.7764451051977987, 1.5332062740589441)]
    [TestCase(6, 2.4469118511449692, 1.4397557472577693)]
    public void Limits_are_the_quantiles_of_students_t(int freedom, double for95, double for80)
    {
        var unit = new Prediction(0, 1, freedom);
        Assert.Multiple(() =>
        {
            Assert.That(unit.Interval95().Upper, Is.EqualTo(for95).Within(1e-9 * for95));
            Assert.That(unit.Interval80().Upper, Is.EqualTo(for80).Within(1e-9 * for80));
            Assert.That(unit.Interval95().Lower, Is.EqualTo(-unit.Interval95().Upper));
        });
    }

    [Test]
    public void Tails_equal_the_closed_form_of_even_degrees_of_freedom() =>
        Gen.Select(Gen.Int[1, 30].Select(half => 2 * half), Gen.Double[0, 12])
            .Sample(
                (freedom, t) =>
                {
                    var tail = new Prediction(0, 1, freedom)
                        .ProbabilityOfReaching(t, DesiredDirection.Up)
                        .Value;
                    Assert.That(tail, Is.EqualTo(ClosedTail(t, freedom)).Within(1e-13));
                }
            );

    [Test]
    public void Quantiles_and_tails_undo_each_other() =>
        Gen.Int[1, 260]
            .Sample(freedom =>
            {
                var unit = new Prediction(0, 1, freedom);
                var (at80, at95) = (unit.Interval80().Upper, unit.Interval95().Upper);
                Assert.Multiple(() =>
                {
                    Assert.That(
                        unit.ProbabilityOfReaching(at80, DesiredDirection.Up).Value,
                        Is.EqualTo(0.1).Within(1e-12)
                    );
                    Assert.That(
                        unit.ProbabilityOfReaching(at95, DesiredDirection.Up).Value,
                        Is.EqualTo(0.025).Within(1e-12)
                    );
                });
            });

    [Test]
    public void Probability_falls_as_the_bar_recedes() =>
        Gen.Select(
                Gen.Double[-50, 50],
                Gen.Double[0.1, 20],
                Gen.Int[1, 30],
                Gen.Double[0, 30],
                Gen.Double[0.01, 5]
            )
            .Sample(
                (location, error, freedom, bar, step) =>
                {
                    var prediction = new Prediction(location, error, freedom);
                    Assert.Multiple(() =>
                    {
                        Assert.That(
                            prediction.ProbabilityOfReaching(bar + step, DesiredDirection.Up).Value,
                            Is.LessThanOrEqualTo(
                                prediction.ProbabilityOfReaching(bar, DesiredDirection.Up).Value
                            )
                        );
                        Assert.That(
                            prediction.ProbabilityOfReaching(bar - step, DesiredDirection.Down).Value,
                            Is.LessThanOrEqualTo(
                                prediction.ProbabilityOfReaching(bar, DesiredDirection.Down).Value
                            )
                        );
                    });
                }
            );

    [Test]
    public void The_two_directions_add_up_to_one() =>
        Gen.Select(
                Gen.Double[-50, 50],
                Gen.Int[0, 30].Select(df => df == 0 ? (int?)null : df),
                Gen.Double[1, 2]
            )
            .Sample(
                (bar, freedom, multiplier) =>
                {
                    var prediction = new Prediction(3, 7, freedom);
                    var up = prediction.ProbabilityOfReaching(bar, DesiredDirection.Up, multiplier).Value;
                    var down = prediction.ProbabilityOfReaching(bar, DesiredDirection.Down, multiplier).Value;
                    Assert.That(up + down, Is.EqualTo(1).Within(1e-12));
                }
            );

    [Test]
    public void A_multiplier_widens_the_limits_and_flattens_the_probability()
    {
        var prediction = new Prediction(10, 2, 8);
        Assert.Multiple(() =>
        {
            Assert.That(
                prediction.Interval80(1.5).Width,
                Is.EqualTo(1.5 * prediction.Interval80().Width).Within(1e-12)
            );
            Assert.That(
                prediction
                    .ProbabilityOfReaching(prediction.Interval80(1.5).Upper, DesiredDirection.Up, 1.5)
                    .Value,
                Is.EqualTo(0.1).Within(1e-12)
            );
        });
    }

    [Test]
    public void Without_degrees_of_freedom_the_limits_are_normal()
    {
        var normal = new Prediction(0, 1, null);
        Assert.Multiple(() =>
        {
            Assert.That(normal.Interval95().Upper, Is.EqualTo(1.959963984540054));
            Assert.That(normal.Interval80().Upper, Is.EqualTo(1.2815515655446004));
            Assert.That(
                normal.ProbabilityOfReaching(1.2815515655446004, DesiredDirection.Up).Value,
                Is.EqualTo(0.1).Within(1e-12)
            );
        });
    }

    [Test]
    public void Without_error_nothing_is_said() =>
        Assert.That(
            new Prediction(5, 0, 3).ProbabilityOfReaching(4, DesiredDirection.Up).Reason,
            Is.EqualTo(Refusal.NoVariation)
        );

    [TestCase(double.NaN, 1, 3)]
    [TestCase(0, -1, 3)]
    [TestCase(0, double.NaN, 3)]
    [TestCase(0, double.PositiveInfinity, 3)]
    [TestCase(0, 1, 0)]
    public void Impossible_predictions_are_refused(double location, double error, int freedom) =>
        Assert.That(
            () => new Prediction(location, error, freedom),
            Throws.InstanceOf<ArgumentOutOfRangeException>()
        );

    /// <summary>P(T &gt; t) for even degrees of freedom, a finite sum (Abramowitz and Stegun 26.7.4).</summary>
    private static double ClosedTail(double t, int freedom)
    {
        var angle = Math.Atan(t / Math.Sqrt(freedom));
        var square = Math.Cos(angle) * Math.Cos(angle);
        double term = 1,
            sum = 1;
        for (var k = 1; k < freedom / 2; k++)
            sum += term *= (2 * k - 1.0) / (2 * k) * square;
        return (1 - Math.Sin(angle) * sum) / 2;
    }
}
