using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Projections;
using RoadmapIndicators.Domain.Targets;

namespace RoadmapIndicators.Tests.Domain.Projections;

internal sealed class AttainmentTests
{
    private static readonly double[] Years = [2018, 2019, 2020, 2021, 2022, 2023, 2024];
    private static readonly double[] Values = [40, 43, 47, 50, 52, 56, 59];

    [Test]
    public void The_expected_year_is_the_first_whose_projected_value_reaches_the_target()
    {
        var attainment = Attainment.Of(Projection(), Target(64)).Value;
        Assert.Multiple(() =>
        {
            // 59 + 3.17 (0.9 + 0.81) = 64.4; the lower limit passes 64 five years ahead (64.4) only.
            Assert.That(attainment.Expected.Value, Is.EqualTo(2026));
            Assert.That(attainment.Earliest.Value, Is.EqualTo(2026));
            Assert.That(attainment.Latest.Value, Is.EqualTo(2029));
        });
    }

    [Test]
    public void What_lies_beyond_six_years_is_not_said()
    {
        var attainment = Attainment.Of(Projection(), Target(85)).Value;
        Assert.That(attainment.Expected.Reason, Is.EqualTo(Refusal.NotWithinHorizon));
        Assert.That(attainment.Latest.Reason, Is.EqualTo(Refusal.NotWithinHorizon));
    }

    [Test]
    public void A_falling_series_reaches_a_lower_target_from_above()
    {
        double[] falling = [.. Values.Select(value => 100 - value)];
        var projection = GatedDampedDrift
            .OnEqualSteps(Years, falling, ValueBounds.NotNegative, IntervalMultipliers.Published)
            .Value;
        var attainment = Attainment.Of(projection, new TargetPoint(36, 2030, DesiredDirection.Down)).Value;
        Assert.Multiple(() =>
        {
            Assert.That(attainment.Expected.Value, Is.EqualTo(2026));
            Assert.That(attainment.Latest.Value, Is.EqualTo(2029));
        });
    }

    [Test]
    public void Snapshots_are_searched_by_the_month()
    {
        var projection = GatedDampedDrift
            .OnSnapshots(Years, Values, ValueBounds.None, IntervalMultipliers.Published)
            .Value;
        var time = Attainment.Of(projection, Target(60)).Value.Expected.Value;
        // A gain of one takes 0.34 years, so the fifth month is the first.
        Assert.That(time, Is.EqualTo(2024 + 5.0 / 12).Within(1e-9));
    }

    [Test]
    public void A_target_that_is_met_is_not_attained_again() =>
        Assert.That(Attainment.Of(Projection(), Target(59)).Reason, Is.EqualTo(Refusal.TargetMet));

    private static GatedDampedDrift Projection() =>
        GatedDampedDrift.OnEqualSteps(Years, Values, ValueBounds.None, IntervalMultipliers.Published).Value;

    private static TargetPoint Target(double value) => new(value, 2030, DesiredDirection.Up);
}
