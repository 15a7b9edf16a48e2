using RoadmapIndicators.Domain;

namespace RoadmapIndicators.Tests.Domain;

internal sealed class IntervalTests
{
    [TestCase(2, 1)]
    [TestCase(double.NaN, 1)]
    [TestCase(1, double.NaN)]
    public void Limits_the_wrong_way_round_are_a_bug(double lower, double upper) =>
        Assert.That(() => new Interval(lower, upper), Throws.ArgumentException);

    [Test]
    public void Both_limits_are_inside()
    {
        var interval = new Interval(1, 3);
        Assert.Multiple(() =>
        {
            Assert.That(interval.Contains(1) && interval.Contains(3), Is.True);
            Assert.That(interval.Contains(0.999) || interval.Contains(3.001), Is.False);
            Assert.That(interval.Width, Is.EqualTo(2));
            Assert.That(interval.Overlaps(new Interval(3, 4)), Is.True);
            Assert.That(interval.Overlaps(new Interval(3.1, 4)), Is.False);
            Assert.That(interval.Overlaps(new Interval(-1, 0.9)), Is.False);
        });
    }

    [Test]
    public void Clipping_cuts_off_and_never_turns_round()
    {
        Assert.Multiple(() =>
        {
            Assert.That(new Interval(-5, 105).ClippedTo(0, 100), Is.EqualTo(new Interval(0, 100)));
            Assert.That(new Interval(102, 105).ClippedTo(0, 100), Is.EqualTo(new Interval(100, 100)));
        });
    }
}
