using System.Collections.Immutable;
using RoadmapIndicators.Domain.Projections;

namespace RoadmapIndicators.Tests.Domain.Projections;

internal sealed class IntervalMultipliersTests
{
    private static readonly ImmutableArray<double> Six = [1, 1.1, 1.2, 1.3, 1.4, 1.5];

    [TestCase(WorkingScale.Raw, 5, 5)]
    [TestCase(WorkingScale.Raw, 6, 5)]
    [TestCase(WorkingScale.Raw, 7, 7)]
    [TestCase(WorkingScale.Raw, 9, 7)]
    [TestCase(WorkingScale.Raw, 10, 10)]
    [TestCase(WorkingScale.Raw, 40, 10)]
    [TestCase(WorkingScale.Raw, 3, 5)]
    [TestCase(WorkingScale.Logit, 4, 7)]
    [TestCase(WorkingScale.Logit, 9, 7)]
    [TestCase(WorkingScale.Logit, 10, 10)]
    public void The_row_is_that_of_the_length(WorkingScale scale, int points, int row) =>
        Assert.That(IntervalMultipliers.Published.RowFor(scale, points).FewestPoints, Is.EqualTo(row));

    [TestCase(0.1, 0)]
    [TestCase(1, 0)]
    [TestCase(1.02, 0)]
    [TestCase(1.03, 1)]
    [TestCase(2, 1)]
    [TestCase(5.5, 5)]
    [TestCase(6, 5)]
    public void A_week_past_a_year_still_counts_as_that_year(double horizon, int index) =>
        Assert.That(IntervalMultipliers.IndexFor(horizon), Is.EqualTo(index));

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(6.001)]
    [TestCase(double.NaN)]
    public void Horizons_without_a_multiplier_are_a_bug(double horizon) =>
        Assert.That(
            () => IntervalMultipliers.IndexFor(horizon),
            Throws.InstanceOf<ArgumentOutOfRangeException>()
        );

    [Test]
    public void A_calibration_that_makes_no_sense_is_refused()
    {
        var (five, seven) = (new MultiplierRow(5, Six, Six), new MultiplierRow(7, Six, Six));
        Assert.Multiple(() =>
        {
            Assert.That(() => new MultiplierRow(5, Six[..5], Six), Throws.ArgumentException);
            Assert.That(() => new MultiplierRow(5, Six, Six.SetItem(2, 0)), Throws.ArgumentException);
            Assert.That(
                () => new MultiplierRow(5, Six, Six.SetItem(2, double.NaN)),
                Throws.ArgumentException
            );
            Assert.That(() => new IntervalMultipliers("x", [], [five]), Throws.ArgumentException);
            Assert.That(() => new IntervalMultipliers("x", [seven, five], [five]), Throws.ArgumentException);
            Assert.That(() => new IntervalMultipliers(" ", [five], [five]), Throws.ArgumentException);
            Assert.That(() => new IntervalMultipliers("x", [five, seven], [five]), Throws.Nothing);
        });
    }
}
