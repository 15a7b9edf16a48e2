using System.Globalization;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Tests.Domain.Periods;

/// <summary>Half past nine in London, on both sides of the changes of its clocks.</summary>
public sealed class ReleaseEmbargoTests
{
    private static readonly ReleaseEmbargo HalfPastNine = new(new(9, 30));

    [TestCase("2026-01-13", "2026-01-13T09:30:00Z", Description = "Winter")]
    [TestCase("2026-07-14", "2026-07-14T08:30:00Z", Description = "Summer")]
    [TestCase("2026-03-28", "2026-03-28T09:30:00Z", Description = "The day before the clocks go forward")]
    [TestCase("2026-03-29", "2026-03-29T08:30:00Z", Description = "The day on which they do")]
    [TestCase("2026-10-24", "2026-10-24T08:30:00Z", Description = "The day before they go back")]
    [TestCase("2026-10-25", "2026-10-25T09:30:00Z", Description = "The day on which they do")]
    public void embargo_lifts_at_half_past_nine_by_the_clock_of_london(string day, string moment)
    {
        var at = DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);
        var published = DateOnly.Parse(day, CultureInfo.InvariantCulture);
        Assert.Multiple(() =>
        {
            Assert.That(HalfPastNine.LiftsAt(published), Is.EqualTo(at));
            Assert.That(HalfPastNine.IsOver(published, at.AddSeconds(-1)), Is.False);
            Assert.That(HalfPastNine.IsOver(published, at), Is.True);
        });
    }

    [Test]
    public void yesterdays_release_may_be_taken_at_any_time_and_tomorrows_not_today() =>
        Assert.Multiple(() =>
        {
            var early = new DateTimeOffset(2026, 5, 20, 0, 5, 0, TimeSpan.FromHours(1));
            Assert.That(HalfPastNine.IsOver(new(2026, 5, 19), early), Is.True);
            Assert.That(HalfPastNine.IsOver(new(2026, 5, 21), early.AddHours(20)), Is.False);
        });

    [TestCase("2026-10-25", "01:30", "2026-10-25T01:30:00Z", Description = "Comes twice: the second")]
    [TestCase(
        "2026-03-29",
        "01:30",
        "2026-03-29T01:30:00Z",
        Description = "Is left out: half past two in summer time"
    )]
    public void a_time_that_the_change_of_clocks_touches_is_never_early(
        string day,
        string time,
        string moment
    ) =>
        Assert.That(
            LondonDay.MomentOf(
                DateOnly.Parse(day, CultureInfo.InvariantCulture),
                TimeOnly.Parse(time, CultureInfo.InvariantCulture)
            ),
            Is.EqualTo(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture))
        );
}
