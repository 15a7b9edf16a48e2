using Microsoft.AspNetCore.Http;
using RoadmapIndicators.Api.Delivery;
using RoadmapIndicators.Api.Vintages;

namespace RoadmapIndicators.Tests.Api.Delivery;

public sealed class AnswerStoreTests
{
    private const int Capacity = 1024 * 1024;

    private static readonly EditionHistory State = new(
        [
            new EditionEntry(
                1,
                EditionKind.Catalogue,
                null,
                new DateOnly(2026, 1, 1),
                DateTimeOffset.UnixEpoch,
                0,
                0,
                0,
                null
            ),
        ],
        new CatalogueInForce(1, StoreSeed.Catalogue),
        CalibrationInForce.MethodDefaults
    );

    [Test]
    public void However_many_answers_are_kept_the_memory_stays_bounded()
    {
        var store = new AnswerStore(Capacity);
        for (var i = 0; i < 10_000; i++)
            Keep(store, $"/v1/{i}", 2_000);
        Assert.Multiple(() =>
        {
            Assert.That(store.Weight, Is.LessThanOrEqualTo(Capacity));
            Assert.That(store.Count, Is.InRange(100, 500));
            Assert.That(store.Find(Key("/v1/9999")), Is.Not.Null);
            Assert.That(store.Find(Key("/v1/0")), Is.Null);
        });
    }

    [Test]
    public void While_there_is_room_every_comer_is_taken_and_later_one_of_several()
    {
        var store = new AnswerStore(Capacity);
        var takenAtFirst = Enumerable.Range(0, 1_000).Count(_ => store.Admits());
        for (var i = 0; i < 1_000; i++)
            Keep(store, $"/v1/{i}", 2_000);
        var takenWhenFull = Enumerable.Range(0, 10_000).Count(_ => store.Admits());
        Assert.Multiple(() =>
        {
            Assert.That(takenAtFirst, Is.EqualTo(1_000));
            // One of eight; so far from 1,250 no ten thousand throws come.
            Assert.That(takenWhenFull, Is.InRange(900, 1_600));
        });
    }

    [Test]
    public void An_answer_that_is_asked_for_outlives_those_that_are_not()
    {
        var store = new AnswerStore(Capacity);
        Keep(store, "/v1/often", 2_000);
        for (var i = 0; i < 2_000; i++)
        {
            Keep(store, $"/v1/{i}", 2_000);
            Assert.That(store.Find(Key("/v1/often")), Is.Not.Null, $"after {i}");
        }
    }

    [Test]
    public void An_answer_too_long_for_its_share_is_not_kept()
    {
        var store = new AnswerStore(Capacity);
        Keep(store, "/v1/long", Capacity / 16);
        Assert.That(store.Find(Key("/v1/long")), Is.Null);
        Assert.That(store.Weight, Is.Zero);
    }

    [Test]
    public void An_answer_kept_again_weighs_once()
    {
        var store = new AnswerStore(Capacity);
        Keep(store, "/v1/one", 2_000);
        var once = store.Weight;
        Keep(store, "/v1/one", 2_000);
        Assert.That(store.Weight, Is.EqualTo(once));
    }

    [Test]
    public void A_question_is_asked_again_only_when_it_was_asked_before()
    {
        var lately = new AskedLately();
        Assert.That(lately.Again(Key("/v1/one")), Is.False);
        Assert.That(lately.Again(Key("/v1/other")), Is.False);
        Assert.That(lately.Again(Key("/v1/one")), Is.True);
    }

    private static AnswerKey Key(string target) => new(target, "", "localhost");

    private static void Keep(AnswerStore store, string target, int length)
    {
        var context = new DefaultHttpContext();
        context.Response.ContentType = "application/json";
        var key = Key(target);
        store.Keep(
            key,
            new KeptAnswer(
                new AnswerCache(null!, new AnswerCacheSettings()),
                key,
                context,
                "tag",
                new byte[length],
                State
            )
        );
    }
}
