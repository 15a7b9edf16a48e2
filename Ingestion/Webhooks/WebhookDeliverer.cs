using System.Diagnostics;
using Dapper;
using Microsoft.Extensions.Logging;
using Npgsql;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Worker;

namespace RoadmapIndicators.Ingestion.Webhooks;

/// <summary>
/// Delivers what the outbox took up. A message is locked while it is sent, so no two workers send it at once; where a
/// worker dies over it, the lock goes with its connection and it is sent again. So each comes at least once.
/// </summary>
public sealed partial class WebhookDeliverer(
    NpgsqlDataSource database,
    WebhookSettings settings,
    WebhookOutbox outbox,
    WebhookPost post,
    WebhookRetry retry,
    WorkerMeter meter,
    string worker,
    ILogger log,
    TimeProvider clock
)
{
    /// <summary>How soon after an edition its messages go out, at the latest.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan PauseWithoutDatabase = TimeSpan.FromSeconds(10);

    private sealed record Message(Guid DeliveryId, string Event, string Body, int Attempts);

    /// <summary>
    /// Works until it is cancelled. Each subscription has a lane of its own, so that one that is slow or away does not
    /// keep the others waiting.
    /// </summary>
    public Task RunAsync(CancellationToken stop) =>
        Task.WhenAll(
            settings
                .Subscriptions.Select(subscription =>
                    RepeatAsync(c => DeliverDueAsync(subscription, c), stop)
                )
                .Prepend(RepeatAsync(outbox.TakeUpAsync, stop))
        );

    /// <summary>Delivers what is due to a subscription, one message after the other.</summary>
    /// <returns>How many were tried.</returns>
    public async Task<int> DeliverDueAsync(WebhookSubscription subscription, CancellationToken cancel)
    {
        var count = 0;
        while (await DeliverNextAsync(subscription, cancel))
            count++;
        return count;
    }

    private async Task<bool> DeliverNextAsync(WebhookSubscription subscription, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var now = clock.GetUtcNow();
        var message = await connection.QuerySingleOrDefaultAsync<Message>(
            new CommandDefinition(
                """
                select delivery_id, event, body, attempts
                from store.webhook_delivery
                where subscription = @Name and state = 'pending' and next_attempt_at <= @now
                order by next_attempt_at, release_id, event
                limit 1
                for update skip locked
                """,
                new { subscription.Name, now },
                cancellationToken: cancel
            )
        );
        if (message is null)
            return false;
        var began = Stopwatch.GetTimestamp();
        // A stop waits for the answer, which is not long in coming: else the message would come twice.
        var reply = await post.SendAsync(
            subscription,
            message.DeliveryId,
            message.Event,
            message.Body,
            CancellationToken.None
        );
        var attempt = message.Attempts + 1;
        var wait = reply.IsTaken || reply.IsFinal ? null : retry.After(attempt, Random.Shared.NextDouble());
        var state =
            reply.IsTaken ? "delivered"
            : wait is null ? "dead"
            : "pending";
        // Once it has been sent the outcome is recorded, whoever is in a hurry.
        await connection.ExecuteAsync(
            """
            insert into store.webhook_attempt (delivery_id, attempt, attempted_at, took_ms, status, problem, worker)
            values (@DeliveryId, @attempt, @now, @took, @Status, @problem, @worker);
            update store.webhook_delivery set state = @state, attempts = @attempt, next_attempt_at = @next
            where delivery_id = @DeliveryId
            """,
            new
            {
                message.DeliveryId,
                attempt,
                now,
                took = (int)Stopwatch.GetElapsedTime(began).TotalMilliseconds,
                reply.Status,
                problem = StoredText.Raw(reply.Problem),
                worker,
                state,
                next = clock.GetUtcNow() + (wait ?? TimeSpan.Zero),
            }
        );
        await transaction.CommitAsync(CancellationToken.None);
        meter.Delivery(
            subscription.Name,
            reply.IsTaken ? "delivered"
                : wait is null ? "dead"
                : "failed"
        );
        if (reply.IsTaken)
            LogDelivered(log, subscription.Name, message.Event, message.DeliveryId);
        else
            LogNotTaken(
                log,
                subscription.Name,
                message.Event,
                message.DeliveryId,
                attempt,
                reply.Problem!,
                state
            );
        return true;
    }

    private async Task RepeatAsync(Func<CancellationToken, Task<int>> work, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var pause = Pause;
            try
            {
                await work(stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception broken)
            {
                LogBroken(log, broken.Message);
                pause = PauseWithoutDatabase;
            }
            await Task.Delay(pause, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "webhook {Subscription}: {Event} {Delivery} delivered")]
    private static partial void LogDelivered(ILogger log, string subscription, string @event, Guid delivery);

    [LoggerMessage(
        2,
        LogLevel.Warning,
        "webhook {Subscription}: {Event} {Delivery} not taken at try {Attempt}: {Problem} It is {State}."
    )]
    private static partial void LogNotTaken(
        ILogger log,
        string subscription,
        string @event,
        Guid delivery,
        int attempt,
        string problem,
        string state
    );

    [LoggerMessage(3, LogLevel.Error, "webhooks: {Message}")]
    private static partial void LogBroken(ILogger log, string message);
}
