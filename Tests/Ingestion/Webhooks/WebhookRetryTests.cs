using System.Text;
using RoadmapIndicators.Ingestion.Webhooks;

namespace RoadmapIndicators.Tests.Ingestion.Webhooks;

public sealed class WebhookRetryTests
{
    [Test]
    public void waits_grow_to_six_hours_and_last_about_a_day_in_all()
    {
        var waits = Enumerable
            .Range(1, 12)
            .Select(tries => WebhookRetry.Usual.After(tries, 0.5))
            .TakeWhile(wait => wait is not null)
            .Select(wait => wait!.Value.TotalSeconds)
            .ToList();
        Assert.Multiple(() =>
        {
            Assert.That(
                waits,
                Is.EqualTo(new double[] { 10, 40, 160, 640, 2560, 10240, 21600, 21600, 21600, 21600 })
            );
            Assert.That(TimeSpan.FromSeconds(waits.Sum()), Is.GreaterThan(TimeSpan.FromHours(22)));
        });
    }

    [TestCase(0, 8)]
    [TestCase(1, 12)]
    public void chance_spreads_a_wait_by_a_fifth(double chance, double seconds) =>
        Assert.That(WebhookRetry.Usual.After(1, chance), Is.EqualTo(TimeSpan.FromSeconds(seconds)));

    // Computed with openssl: printf '1700000000.{"a":1}' | openssl dgst -sha256 -hmac 'sixteen letters or more'
    [Test]
    public void signature_is_that_of_another_implementation() =>
        Assert.That(
            WebhookSignature.Of(
                "sixteen letters or more",
                DateTimeOffset.FromUnixTimeSeconds(1_700_000_000),
                Encoding.UTF8.GetBytes("{\"a\":1}")
            ),
            Is.EqualTo("t=1700000000,v1=ed6d7f673b28a4d2d98b2629d0c6d280e3b819b4b39a8d4bb3d573ec3e884892")
        );
}
