using Microsoft.Extensions.Time.Testing;
using RoadmapIndicators.Ingestion.Fetching;

namespace RoadmapIndicators.Tests.Ingestion.Fetching;

[TestFixture]
public sealed class RequestPacerTests
{
    private static readonly RequestRate[] Ons =
    [
        new(120, TimeSpan.FromSeconds(10)),
        new(200, TimeSpan.FromMinutes(1)),
    ];

    [Test]
    public void no_stretch_of_time_holds_more_requests_than_both_rates_allow()
    {
        var clock = new FakeTimeProvider();
        using var pacer = new RequestPacer(Ons, clock);
        var passed = new List<DateTimeOffset>();
        for (var i = 0; i < 450; i++)
        {
            // Timers come due inside Advance, so the moment noted is the moment of passing: nothing else turns the clock.
            var turn = pacer.WaitAsync(CancellationToken.None);
            while (!turn.IsCompleted)
                clock.Advance(TimeSpan.FromMilliseconds(500));
            Assert.That(turn.IsCompletedSuccessfully, Is.True);
            passed.Add(clock.GetUtcNow());
        }
        foreach (var rate in Ons)
            for (var i = rate.Requests; i < passed.Count; i++)
                Assert.That(passed[i] - passed[i - rate.Requests], Is.GreaterThanOrEqualTo(rate.Per));
    }

    [Test]
    public async Task what_the_rates_allow_passes_at_once()
    {
        using var pacer = new RequestPacer(Ons, new FakeTimeProvider());
        for (var i = 0; i < 120; i++)
            Assert.That(pacer.WaitAsync(CancellationToken.None).IsCompletedSuccessfully, Is.True);
        using var stop = new CancellationTokenSource();
        var next = pacer.WaitAsync(stop.Token);
        Assert.That(next.IsCompleted, Is.False);
        await stop.CancelAsync();
        await Assert.ThrowsAsync<TaskCanceledException>(() => next);
    }

    [Test]
    public void the_ons_is_asked_no_oftener_than_it_says() =>
        Assert.That(
            Publishers.Of(new Uri("https://www.ons.gov.uk/explore-local-statistics/api/v1/data.csv")).Rates,
            Is.EqualTo(Ons)
        );
}
