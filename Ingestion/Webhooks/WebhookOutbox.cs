using Dapper;
using Npgsql;
using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Ingestion.Webhooks;

/// <summary>
/// Takes up, for each subscription, what has happened since it was last served. Editions and releases get their numbers
/// under one lock and become visible in that order, so a number that was looked at has none below it still to come.
/// </summary>
public sealed class WebhookOutbox(
    NpgsqlDataSource database,
    RoadmapCatalogue catalogue,
    WebhookSettings settings,
    TimeProvider clock
)
{
    /// <summary>More than this is taken up in several goes.</summary>
    private const int MostAtOnce = 500;

    private sealed record Position(int Edition, long ReleaseId);

    /// <summary>Takes up what is new for every subscription.</summary>
    /// <returns>How many messages there are to deliver.</returns>
    public async Task<int> TakeUpAsync(CancellationToken cancel)
    {
        var count = 0;
        foreach (var subscription in settings.Subscriptions)
            count += await TakeUpAsync(subscription, cancel);
        return count;
    }

    private async Task<int> TakeUpAsync(WebhookSubscription subscription, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var now = clock.GetUtcNow();
        // Another worker that is at it does it all.
        var from = await connection.QuerySingleOrDefaultAsync<Position>(
            new CommandDefinition(
                """
                insert into store.webhook_subscription (subscription, edition, release_id, first_seen_at)
                select @Name, coalesce((select max(edition) from store.edition), 0),
                    coalesce((select max(release_id) from store.release), 0), @now
                on conflict do nothing;
                select edition, release_id from store.webhook_subscription
                where subscription = @Name
                for update skip locked
                """,
                new { subscription.Name, now },
                cancellationToken: cancel
            )
        );
        if (from is null)
            return 0;
        var news = await ReadAsync(connection, from, cancel);
        if (news.Count == 0)
        {
            // That it has been seen counts: from here on it is told everything.
            await transaction.CommitAsync(cancel);
            return 0;
        }
        var count = 0;
        foreach (var one in news)
        foreach (
            var happening in one.Events()
                .Where(happening => subscription.Wants(happening, one.Indicator, one.Source))
        )
            count += await AddAsync(connection, subscription, happening, one, now, cancel);
        await connection.ExecuteAsync(
            new CommandDefinition(
                """
                update store.webhook_subscription
                set edition = greatest(edition, @edition), release_id = greatest(release_id, @release)
                where subscription = @Name
                """,
                new
                {
                    subscription.Name,
                    edition = news.Max(one => one.Edition ?? 0),
                    release = news.Where(one => one.Edition is null)
                        .Select(one => one.ReleaseId)
                        .DefaultIfEmpty(0)
                        .Max(),
                },
                cancellationToken: cancel
            )
        );
        await transaction.CommitAsync(cancel);
        return count;
    }

    private static async Task<List<ReleaseNews>> ReadAsync(
        NpgsqlConnection connection,
        Position from,
        CancellationToken cancel
    ) =>
        (
            await connection.QueryAsync<ReleaseNews>(
                new CommandDefinition(
                    """
                    (select r.release_id, r.source, i.slug as indicator, r.title, r.published_on, r.status, r.reason,
                        e.made_at as occurred_at, e.edition, e.added, e.revised, e.withdrawn
                    from store.edition e
                    join store.release r using (release_id)
                    join store.indicator i on i.indicator_id = e.indicator_id
                    where e.edition > @Edition
                    order by e.edition
                    limit @MostAtOnce)
                    union all
                    (select r.release_id, r.source, i.slug, r.title, r.published_on, r.status, r.reason,
                        r.recorded_at, null, 0, 0, 0
                    from store.release r
                    join store.indicator i using (indicator_id)
                    where r.release_id > @ReleaseId and r.status = 'held'
                    order by r.release_id
                    limit @MostAtOnce)
                    """,
                    new
                    {
                        from.Edition,
                        from.ReleaseId,
                        MostAtOnce,
                    },
                    cancellationToken: cancel
                )
            )
        ).AsList();

    private async Task<int> AddAsync(
        NpgsqlConnection connection,
        WebhookSubscription subscription,
        WebhookEvent happening,
        ReleaseNews news,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var id = Guid.CreateVersion7(now);
        var title = catalogue.FindIndicator(news.Indicator)?.Title ?? news.Indicator;
        return await connection.ExecuteAsync(
            new CommandDefinition(
                """
                insert into store.webhook_delivery (delivery_id, subscription, event, release_id, edition, body, state,
                    next_attempt_at, created_at)
                values (@id, @Name, @happening, @ReleaseId, @Edition, @body, 'pending', @now, @now)
                on conflict (subscription, event, release_id) do nothing
                """,
                new
                {
                    id,
                    subscription.Name,
                    happening = WebhookEvents.NameOf(happening),
                    news.ReleaseId,
                    news.Edition,
                    body = WebhookMessage.Of(id, happening, news, title, settings.Api).ToJson(),
                    now,
                },
                cancellationToken: cancel
            )
        );
    }
}
