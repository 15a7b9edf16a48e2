using RoadmapIndicators.Api.Panels;

namespace RoadmapIndicators.Tests.Api;

public sealed class BoundedCacheTests
{
    [Test]
    public async Task A_value_asked_for_by_many_at_once_is_made_once()
    {
        var cache = new BoundedCache<string, string>(100);
        var made = 0;
        using var go = new SemaphoreSlim(0);
        var asked = Enumerable
            .Range(0, 50)
            .Select(_ => cache.GetAsync("a", Make, CancellationToken.None).AsTask())
            .ToList();
        go.Release();
        var values = await Task.WhenAll(asked);
        Assert.That(made, Is.EqualTo(1));
        Assert.That(values, Is.All.EqualTo("value"));
        Assert.That((cache.Hits, cache.Misses), Is.EqualTo((49L, 1L)));

        async Task<(string, long)> Make(string key, CancellationToken cancellation)
        {
            Interlocked.Increment(ref made);
            await go.WaitAsync(cancellation);
            return ("value", 10);
        }
    }

    [Test]
    public async Task A_caller_that_gives_up_does_not_stop_the_making_for_the_others()
    {
        var cache = new BoundedCache<string, string>(100);
        var go = new TaskCompletionSource();
        using var impatient = new CancellationTokenSource();
        var first = cache.GetAsync("a", Make, impatient.Token).AsTask();
        var second = cache.GetAsync("a", Make, CancellationToken.None).AsTask();
        await impatient.CancelAsync();
        Assert.That(async () => await first, Throws.InstanceOf<OperationCanceledException>());
        go.SetResult();
        Assert.That(await second, Is.EqualTo("value"));

        async Task<(string, long)> Make(string key, CancellationToken cancellation)
        {
            await go.Task;
            cancellation.ThrowIfCancellationRequested();
            return ("value", 10);
        }
    }

    [Test]
    public async Task A_failure_is_told_to_all_who_wait_and_is_not_kept()
    {
        var cache = new BoundedCache<string, string>(100);
        var fails = true;
        Assert.That(async () => await Ask(), Throws.InvalidOperationException);
        fails = false;
        Assert.That(await Ask(), Is.EqualTo("value"));
        Assert.That(cache.Weight, Is.EqualTo(10));

        ValueTask<string> Ask() =>
            cache.GetAsync(
                "a",
                (_, _) => fails ? throw new InvalidOperationException() : Task.FromResult(("value", 10L)),
                CancellationToken.None
            );
    }

    [Test]
    public async Task What_was_not_used_for_longest_goes_first()
    {
        var cache = new BoundedCache<string, string>(30);
        var made = new List<string>();
        foreach (var key in new[] { "a", "b", "c", "a", "d", "a", "b" })
            await cache.GetAsync(
                key,
                (k, _) =>
                {
                    made.Add(k);
                    return Task.FromResult((k, 10L));
                },
                CancellationToken.None
            );
        Assert.That(made, Is.EqualTo(new[] { "a", "b", "c", "d", "b" }));
        Assert.That(cache.Weight, Is.EqualTo(30));
    }

    [Test]
    public async Task A_value_heavier_than_all_is_handed_out_and_not_kept()
    {
        var cache = new BoundedCache<string, string>(30);
        var value = await cache.GetAsync(
            "a",
            (_, _) => Task.FromResult(("value", 31L)),
            CancellationToken.None
        );
        Assert.That(value, Is.EqualTo("value"));
        Assert.That(cache.Weight, Is.Zero);
    }
}
