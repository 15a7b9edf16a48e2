using Dapper;
using Npgsql;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>
/// The staged rows of one indicator set beside the figures held: what is new, what differs, what is gone. A release
/// speaks only for the periods that it contains (of a breakdown); the rest stays as it is.
/// </summary>
internal static class Incoming
{
    /// <summary>Two rows that give different figures of one area, period and breakdown.</summary>
    public sealed record Conflict(string Area, string Period, int FirstLine, int SecondLine);

    /// <summary>
    /// Gathers the indicator's staged rows under the store's keys into the table <c>incoming</c>, which lives as long
    /// as the transaction. Repeated rows that agree are taken once.
    /// </summary>
    /// <returns>The first rows that contradict each other; empty when none do.</returns>
    public static async Task<IReadOnlyList<Conflict>> GatherAsync(
        NpgsqlConnection connection,
        string indicator,
        CancellationToken cancel
    )
    {
        var conflicts = await connection.QueryAsync<Conflict>(
            new CommandDefinition(
                """
                select min(area) as area, min(period_label) as period, min(line) as first_line,
                    max(line) as second_line
                from pg_temp.staged
                where indicator = @indicator
                group by breakdown, area, period_start, period_months
                having count(*) > 1
                    and count(distinct (trim_scale(value), trim_scale(lower), trim_scale(upper), trim_scale(numerator),
                        trim_scale(denominator), status)) > 1
                order by first_line
                limit 5
                """,
                new { indicator },
                cancellationToken: cancel
            )
        );
        var found = conflicts.AsList();
        if (found.Count == 0)
            await connection.ExecuteAsync(
                new CommandDefinition(
                    """
                    insert into store.area (code)
                    select distinct s.area from pg_temp.staged s
                    where s.indicator = @indicator and not exists (select from store.area a where a.code = s.area);
                    insert into store.breakdown (key)
                    select distinct s.breakdown from pg_temp.staged s
                    where s.indicator = @indicator
                        and not exists (select from store.breakdown b where b.key = s.breakdown);
                    create temporary table incoming on commit drop as
                    select distinct on (b.breakdown_id, a.area_id, s.period_start, s.period_months)
                        b.breakdown_id, a.area_id, s.period_start, s.period_months, s.period_label, s.value, s.lower,
                        s.upper, s.numerator, s.denominator, s.status, s.marker, s.note
                    from pg_temp.staged s
                    join store.area a on a.code = s.area
                    join store.breakdown b on b.key = s.breakdown
                    where s.indicator = @indicator
                    order by b.breakdown_id, a.area_id, s.period_start, s.period_months, s.line;
                    alter table incoming add primary key (breakdown_id, area_id, period_start, period_months);
                    analyze incoming
                    """,
                    new { indicator },
                    cancellationToken: cancel
                )
            );
        return found;
    }

    /// <summary>Counts what publishing the gathered rows would change.</summary>
    /// <param name="connection">The connection that gathered them.</param>
    /// <param name="indicator">The indicator's key.</param>
    /// <param name="withdraw">Whether areas that its periods no longer have are withdrawn.</param>
    /// <param name="cancel">Stops the query.</param>
    public static Task<(int Added, int Revised, int Withdrawn)> CompareAsync(
        NpgsqlConnection connection,
        short indicator,
        bool withdraw,
        CancellationToken cancel
    ) =>
        connection.QuerySingleAsync<(int, int, int)>(
            new CommandDefinition(
                """
                with held as (
                    select o.breakdown_id, o.area_id, o.period_start, o.period_months, o.value, o.lower, o.upper,
                        o.numerator, o.denominator, o.status
                    from store.observation o
                    join (select distinct breakdown_id, period_start, period_months from incoming) spoken
                        using (breakdown_id, period_start, period_months)
                    where o.indicator_id = @indicator and o.edition_to = 2147483647
                )
                select
                    (count(*) filter (where h.status is null))::int,
                    (count(*) filter (where n.status is not null and h.status is not null
                        and (n.value, n.lower, n.upper, n.numerator, n.denominator, n.status)
                            is distinct from (h.value, h.lower, h.upper, h.numerator, h.denominator, h.status)))::int,
                    (count(*) filter (where n.status is null and @withdraw))::int
                from incoming n
                full join held h using (breakdown_id, area_id, period_start, period_months)
                """,
                new { indicator, withdraw },
                cancellationToken: cancel
            )
        );

    /// <summary>Closes the figures that differ or are gone and adds those that are new, as of an edition.</summary>
    public static Task PublishAsync(
        NpgsqlConnection connection,
        short indicator,
        int edition,
        long release,
        bool withdraw,
        CancellationToken cancel
    ) =>
        connection.ExecuteAsync(
            new CommandDefinition(
                """
                update store.observation o
                set edition_to = @edition
                from incoming n
                where o.indicator_id = @indicator and o.edition_to = 2147483647
                    and n.breakdown_id = o.breakdown_id and n.area_id = o.area_id
                    and n.period_start = o.period_start and n.period_months = o.period_months
                    and (n.value, n.lower, n.upper, n.numerator, n.denominator, n.status)
                        is distinct from (o.value, o.lower, o.upper, o.numerator, o.denominator, o.status);

                update store.observation o
                set edition_to = @edition
                from (select distinct breakdown_id, period_start, period_months from incoming) spoken
                where @withdraw and o.indicator_id = @indicator and o.edition_to = 2147483647
                    and spoken.breakdown_id = o.breakdown_id
                    and spoken.period_start = o.period_start and spoken.period_months = o.period_months
                    and not exists (
                        select from incoming n
                        where n.breakdown_id = o.breakdown_id and n.area_id = o.area_id
                            and n.period_start = o.period_start and n.period_months = o.period_months
                    );

                insert into store.observation (indicator_id, breakdown_id, area_id, period_start, period_months,
                    edition_from, release_id, value, lower, upper, numerator, denominator, status, marker, note)
                select @indicator, n.breakdown_id, n.area_id, n.period_start, n.period_months, @edition, @release,
                    n.value, n.lower, n.upper, n.numerator, n.denominator, n.status, n.marker, n.note
                from incoming n
                where not exists (
                    select from store.observation o
                    where o.indicator_id = @indicator and o.breakdown_id = n.breakdown_id and o.area_id = n.area_id
                        and o.period_start = n.period_start and o.period_months = n.period_months
                        and o.edition_to = 2147483647
                )
                """,
                new
                {
                    indicator,
                    edition,
                    release,
                    withdraw,
                },
                cancellationToken: cancel
            )
        );

    /// <summary>Keeps the publisher's labels of the periods that the release speaks for.</summary>
    public static Task KeepLabelsAsync(NpgsqlConnection connection, long release, CancellationToken cancel) =>
        connection.ExecuteAsync(
            new CommandDefinition(
                """
                insert into store.release_period (release_id, period_start, period_months, label)
                select @release, period_start, period_months, min(period_label)
                from incoming
                group by period_start, period_months
                """,
                new { release },
                cancellationToken: cancel
            )
        );
}
