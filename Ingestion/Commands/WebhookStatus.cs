using Dapper;
using Npgsql;

namespace RoadmapIndicators.Ingestion.Commands;

/// <summary>How the telling of one subscription goes.</summary>
/// <param name="Subscription">Its name.</param>
/// <param name="Pending">Messages that are still to be taken.</param>
/// <param name="Delivered">Messages that were taken.</param>
/// <param name="Dead">Messages that were given up.</param>
/// <param name="LastDelivered">When the last one was taken, in universal time.</param>
/// <param name="LastProblem">Why the last try that failed did.</param>
internal sealed record WebhookStatus(
    string Subscription,
    int Pending,
    int Delivered,
    int Dead,
    DateTime? LastDelivered,
    string? LastProblem
)
{
    /// <summary>Every subscription that a worker ever had in its configuration, by name.</summary>
    public static async Task<IReadOnlyList<WebhookStatus>> ReadAsync(
        NpgsqlConnection connection,
        CancellationToken cancel
    ) =>
        (
            await connection.QueryAsync<WebhookStatus>(
                new CommandDefinition(
                    """
                    select s.subscription,
                        (count(*) filter (where d.state = 'pending'))::int as pending,
                        (count(*) filter (where d.state = 'delivered'))::int as delivered,
                        (count(*) filter (where d.state = 'dead'))::int as dead,
                        (select max(a.attempted_at) from store.webhook_attempt a
                            join store.webhook_delivery t using (delivery_id)
                            where t.subscription = s.subscription and a.problem is null) as last_delivered,
                        (select a.problem from store.webhook_attempt a
                            join store.webhook_delivery t using (delivery_id)
                            where t.subscription = s.subscription and a.problem is not null
                            order by a.attempted_at desc limit 1) as last_problem
                    from store.webhook_subscription s
                    left join store.webhook_delivery d using (subscription)
                    group by s.subscription
                    order by s.subscription
                    """,
                    cancellationToken: cancel
                )
            )
        ).AsList();
}
