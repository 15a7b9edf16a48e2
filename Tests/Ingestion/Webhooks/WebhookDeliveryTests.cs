using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Npgsql;
using RoadmapIndicators.Ingestion.Webhooks;

namespace RoadmapIndicators.Tests.Ingestion.Webhooks;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class WebhookDeliveryTests
{
    private WebhookBench bench = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        bench = await WebhookBench.OpenAsync();
        await bench.Loader.LoadAsync(ElsText.Coverage("2024-01", 10), "2024-05-01");
    }

    [TearDown]
    public async Task CloseAsync() => await bench.DisposeAsync();

    /// <summary>Has the subscription seen for the first time; then a release revises what is there.</summary>
    private async Task ReviseAsync()
    {
        Assert.That(await bench.TakeUpAsync(), Is.Zero);
        await bench.Loader.LoadAsync(ElsText.Coverage("2024-01", 10.1), "2024-06-01");
        Assert.That(await bench.TakeUpAsync(), Is.EqualTo(2));
    }

    [Test]
    public async Task a_new_subscription_is_told_of_what_comes_next_and_not_of_what_was()
    {
        await ReviseAsync();
        Assert.That(await bench.TakeUpAsync(), Is.Zero);
        Assert.That(await bench.DeliverAsync(), Is.EqualTo(2));
        Assert.That(
            await bench.StatesAsync(),
            Is.EqualTo("release.published delivered 1; release.revised delivered 1")
        );
        Assert.That(await bench.DeliverAsync(), Is.Zero);
    }

    [Test]
    public async Task a_message_says_what_changed_and_can_be_verified_as_the_readme_says()
    {
        await ReviseAsync();
        await bench.DeliverAsync();
        var message = bench.Receiver.Taken.First();
        var body = JsonDocument.Parse(message.Body).RootElement;
        var signature = message.Headers["RoadmapIndicators-Signature"].Split(',');
        var mac = HMACSHA256.HashData(
            Encoding.UTF8.GetBytes(WebhookBench.Secret),
            Encoding.UTF8.GetBytes($"{signature[0]["t=".Length..]}.{message.Body}")
        );
        Assert.Multiple(() =>
        {
            Assert.That(signature[1], Is.EqualTo("v1=" + Convert.ToHexStringLower(mac)));
            Assert.That(message.Headers["RoadmapIndicators-Event"], Is.EqualTo("release.published"));
            Assert.That(
                message.Headers["RoadmapIndicators-Delivery"],
                Is.EqualTo(body.GetProperty("id").GetString())
            );
            Assert.That(message.Headers["Content-Type"], Does.StartWith("application/json"));
            Assert.That(body.GetProperty("event").GetString(), Is.EqualTo("release.published"));
            Assert.That(body.GetProperty("edition").GetInt32(), Is.EqualTo(3));
            Assert.That(
                body.GetProperty("indicator").GetProperty("slug").GetString(),
                Is.EqualTo("gigabit-coverage")
            );
            Assert.That(
                body.GetProperty("release").GetProperty("publishedOn").GetString(),
                Is.EqualTo("2024-06-01")
            );
            Assert.That(body.GetProperty("changes").GetProperty("revised").GetInt32(), Is.EqualTo(30));
            Assert.That(
                body.GetProperty("summary").GetString(),
                Is.EqualTo(
                    "gigabit-coverage: the release of 2024-06-01 is edition 3: 0 figures new, 30 revised, 0 withdrawn."
                )
            );
            Assert.That(
                body.GetProperty("links").GetProperty("changes").GetString(),
                Is.EqualTo("https://indicators.example.org/v1/editions/3/changes")
            );
        });
    }

    [Test]
    public async Task a_held_release_is_told_with_its_reason_and_again_when_it_is_accepted()
    {
        await bench.TakeUpAsync();
        var held = await bench.Loader.LoadAsync(ElsText.Coverage("2024-07", 10), "2024-12-10");
        await bench.TakeUpAsync();
        await bench.DeliverAsync();
        var body = JsonDocument.Parse(bench.Receiver.Taken.Single().Body).RootElement;
        Assert.Multiple(() =>
        {
            Assert.That(body.GetProperty("event").GetString(), Is.EqualTo("release.held"));
            Assert.That(body.GetProperty("edition").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(body.GetProperty("changes").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(body.GetProperty("release").GetProperty("id").GetInt64(), Is.EqualTo(held.Id));
            Assert.That(
                body.GetProperty("release").GetProperty("reason").GetString(),
                Is.EqualTo(held.Reason)
            );
        });
    }

    [TestCase("employment-rate", "", 0)]
    [TestCase("gigabit-coverage", "", 2)]
    [TestCase("", "nomis", 0)]
    [TestCase("", "ons-els", 2)]
    [TestCase("gigabit-coverage", "nomis", 0)]
    public async Task filters_by_indicator_and_source_both_have_to_pass(
        string indicator,
        string source,
        int messages
    )
    {
        bench.Subscription = bench.Subscription with
        {
            Indicators = indicator.Length == 0 ? [] : [indicator],
            Sources = source.Length == 0 ? [] : [source],
        };
        await bench.TakeUpAsync();
        await bench.Loader.LoadAsync(ElsText.Coverage("2024-01", 10.1), "2024-06-01");
        Assert.That(await bench.TakeUpAsync(), Is.EqualTo(messages));
    }

    [Test]
    public async Task a_subscription_to_one_event_is_told_of_no_other()
    {
        bench.Subscription = bench.Subscription with { Events = [WebhookEvent.Revised] };
        await bench.TakeUpAsync();
        await bench.Loader.LoadAsync(ElsText.Coverage("2024-01", 10.1), "2024-07-01");
        await bench.TakeUpAsync();
        Assert.That(await bench.StatesAsync(), Is.EqualTo("release.revised pending 0"));
    }

    [Test]
    public async Task what_is_not_taken_is_tried_again_with_the_same_bytes_until_it_is()
    {
        await ReviseAsync();
        var answers = new Queue<int>([500, 503, 200, 200]);
        bench.Receiver.Answers = _ => Task.FromResult(answers.Dequeue());
        Assert.That(await bench.DeliverAsync(), Is.EqualTo(4));
        var taken = bench.Receiver.Taken.ToList();
        Assert.Multiple(() =>
        {
            Assert.That(taken.Select(message => message.Body).Distinct().Count(), Is.EqualTo(2));
            Assert.That(
                taken
                    .GroupBy(message => message.Headers["RoadmapIndicators-Delivery"])
                    .Select(group => group.Count()),
                Is.EquivalentTo(new[] { 2, 2 }).Or.EquivalentTo(new[] { 3, 1 })
            );
        });
        Assert.That(
            await bench.Loader.ScalarAsync<string>(
                "select string_agg(coalesce(status, 0)::text, ' ' order by attempted_at, status desc) from store.webhook_attempt"
            ),
            Is.EqualTo("500 503 200 200")
        );
    }

    [Test]
    public async Task a_message_that_is_not_due_waits()
    {
        await ReviseAsync();
        bench.Receiver.Answers = _ => Task.FromResult(500);
        Assert.That(await bench.DeliverAsync(first: TimeSpan.FromMinutes(1)), Is.EqualTo(2));
        Assert.That(await bench.DeliverAsync(), Is.Zero);
        Assert.That(
            await bench.StatesAsync(),
            Is.EqualTo("release.published pending 1; release.revised pending 1")
        );
    }

    [TestCase(500, 3, "It answered 500.")]
    [TestCase(410, 1, "It answered 410.")]
    public async Task after_so_many_tries_or_when_the_receiver_is_gone_it_is_given_up(
        int status,
        int tries,
        string problem
    )
    {
        await ReviseAsync();
        bench.Receiver.Answers = _ => Task.FromResult(status);
        await bench.DeliverAsync();
        Assert.That(
            await bench.StatesAsync(),
            Is.EqualTo($"release.published dead {tries}; release.revised dead {tries}")
        );
        Assert.That(
            await bench.Loader.ScalarAsync<string>("select min(problem) from store.webhook_attempt"),
            Is.EqualTo(problem)
        );
    }

    [Test]
    public async Task redirects_are_not_followed()
    {
        await ReviseAsync();
        bench.Receiver.Answers = context =>
        {
            context.Response.Headers.Location = "/elsewhere";
            return Task.FromResult(307);
        };
        await bench.DeliverAsync(most: 1);
        Assert.Multiple(() =>
        {
            Assert.That(bench.Receiver.Taken.Select(message => message.Path), Is.All.EqualTo("/hook"));
            Assert.That(bench.Receiver.Taken, Has.Count.EqualTo(2));
        });
        Assert.That(
            await bench.Loader.ScalarAsync<string>("select min(problem) from store.webhook_attempt"),
            Does.Contain("do not follow redirects")
        );
    }

    [Test]
    public async Task two_workers_at_once_send_each_message_once()
    {
        await bench.TakeUpAsync();
        for (var i = 0; i < 4; i++)
            await bench.Loader.LoadAsync(ElsText.Coverage("2024-01", 10.1 + i * 0.1), $"2024-06-0{i + 1}");
        await Task.WhenAll(bench.TakeUpAsync(), bench.TakeUpAsync(), bench.TakeUpAsync());
        bench.Receiver.Answers = async _ =>
        {
            await Task.Delay(100);
            return 200;
        };
        var counts = await Task.WhenAll(bench.DeliverAsync(), bench.DeliverAsync());
        Assert.Multiple(() =>
        {
            Assert.That(counts.Sum(), Is.EqualTo(8));
            Assert.That(counts, Has.All.GreaterThan(0));
            Assert.That(
                bench
                    .Receiver.Taken.Select(message => message.Headers["RoadmapIndicators-Delivery"])
                    .Distinct()
                    .Count(),
                Is.EqualTo(8)
            );
        });
    }

    [Test]
    public async Task what_a_dead_worker_was_sending_is_sent_by_another()
    {
        await ReviseAsync();
        await using (var dying = await bench.Loader.Store.OpenConnectionAsync())
        {
            await using var transaction = await dying.BeginTransactionAsync();
            await using (
                var take = new NpgsqlCommand("select 1 from store.webhook_delivery for update", dying)
            )
                await take.ExecuteNonQueryAsync();
            Assert.That(await bench.DeliverAsync(), Is.Zero, "what one worker has, no other sends");
        }
        Assert.That(await bench.DeliverAsync(), Is.EqualTo(2));
    }

    [Test]
    public async Task a_worker_delivers_soon_after_an_edition_without_being_asked()
    {
        await bench.TakeUpAsync();
        using var stop = new CancellationTokenSource();
        var working = bench.Deliverer().RunAsync(stop.Token);
        await bench.Loader.LoadAsync(ElsText.Coverage("2024-01", 10.1), "2024-06-01");
        for (var i = 0; i < 100 && bench.Receiver.Taken.Count < 2; i++)
            await Task.Delay(100);
        await stop.CancelAsync();
        await working;
        Assert.That(bench.Receiver.Taken, Has.Count.EqualTo(2));
    }
}
