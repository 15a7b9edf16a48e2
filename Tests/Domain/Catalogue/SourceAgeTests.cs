using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Tests.Domain.Catalogue;

public sealed class SourceAgeTests
{
    private static readonly DateOnly Today = new(2026, 5, 20);
    private static readonly PromisedFrequency Monthly = new("monthly", 45);

    [TestCase(0, false, "Published today; promised monthly.")]
    [TestCase(1, false, "Published yesterday; promised monthly.")]
    [TestCase(45, false, "Published 45 days ago; promised monthly.")]
    [TestCase(46, true, "Published 46 days ago; promised monthly: 1 day overdue.")]
    [TestCase(1500, true, "Published 1,500 days ago; promised monthly: 1,455 days overdue.")]
    public void age_is_held_against_the_promise(int days, bool overdue, string words) =>
        Assert.That(
            SourceAge.Of(Today.AddDays(-days), Today, Monthly),
            Is.EqualTo(new SourceAge(days, 45, overdue, words))
        );

    [Test]
    public void without_a_release_nothing_can_be_judged() =>
        Assert.That(SourceAge.Of(null, Today, Monthly).Overdue, Is.Null);

    [Test]
    public void without_a_promise_nothing_is_overdue() =>
        Assert.That(
            SourceAge.Of(Today.AddDays(-900), Today, null),
            Is.EqualTo(new SourceAge(900, null, null, "Published 900 days ago; nothing is promised."))
        );

    [TestCase(0)]
    [TestCase(4001)]
    public void a_promise_of_no_sensible_length_is_refused(int days) =>
        Assert.That(() => new PromisedFrequency("monthly", days), Throws.InstanceOf<ArgumentException>());

    [Test]
    public void a_schedule_without_a_time_or_with_one_twice_is_refused() =>
        Assert.Multiple(() =>
        {
            Assert.That(
                () => new SourceSchedule([], SourceSchedule.UsualEmbargo),
                Throws.InstanceOf<ArgumentException>()
            );
            Assert.That(
                () => new SourceSchedule(["0 0 9 * * ?", "0 0 9 * * ?"], SourceSchedule.UsualEmbargo),
                Throws.InstanceOf<ArgumentException>()
            );
        });
}
