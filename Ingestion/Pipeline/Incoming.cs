using Dapper;
using Npgsql;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>
/// The figures of one indicator, gathered in the temporary table <c>incoming</c> under the store's keys, set beside the
/// figures held: what is new, what differs, what is gone. A release speaks only for the periods that it contains (of a
/// breakdown); the rest stays as it is.
/// </summary>
/// <param name="table">Where the figures are held: the store, or a table of the same columns made for looking.</param>
internal sealed class Incoming(string table)
{
    /// <summary>What the readers read.</summary>
    public static readonly Incoming ToStore = new("store.observation");

    /// <summary>
    /// The table, which is there until the transaction ends. The memory is for a sort or a hash of a release's figures,
    /// which then need no disk up to a million or so.
    /// </summary>
    private const string Table = """
        set local work_mem = '128MB';
        set local maintenance_work_mem = '128MB';
        drop table if exists pg_temp.incoming;
        create temporary table incoming (
            breakdown_id int not null,
            area_id int not null,
            period_start date not null,
            period_months smallint not null,
            line int not null,
            value numeric,
            lower numeric,
            upper numeric,
            numerator numeric,
            denominator numeric,
            status text not null,
            marker text,
            note text
        ) on commit drop
        """;

    /// <summary>Two rows that give different figures of one area, period and breakdown.</summary>
    public sealed record Conflict(
        string Area,
        DateOnly PeriodStart,
        short PeriodMonths,
        int FirstLine,
        int SecondLine
    )
    {
        public Period Period => new(PeriodStart, PeriodMonths);
    }

    /// <summary>Gathers an indicator's figures. Repeated rows that agree are taken once.</summary>
    /// <param name="connection">In a transaction.</param>
    /// <param name="part">The figures.</param>
    /// <param name="cancel">Stops the query.</param>
    /// <returns>The first rows that contradict each other; empty when none do.</returns>
    public static async Task<IReadOnlyList<Conflict>> GatherAsync(
        NpgsqlConnection connection,
        FileReading.Part part,
        CancellationToken cancel
    )
    {
        await ExecuteAsync(connection, Table, null, cancel);
        var copy = await FigureCopy.ToIncomingAsync(connection, cancel);
        await copy.AddAllAsync(part.Spool, cancel);
        if (part.Given.AnyTwice)
        {
            var conflicts = await ConflictsAsync(connection, cancel);
            if (conflicts.Count > 0)
                return conflicts;
            await ExecuteAsync(
                connection,
                """
                delete from pg_temp.incoming n
                using (
                    select ctid as row_id, row_number() over (
                        partition by breakdown_id, area_id, period_start, period_months
                        order by line
                    ) as nth
                    from pg_temp.incoming
                ) counted
                where n.ctid = counted.row_id and counted.nth > 1
                """,
                null,
                cancel
            );
        }
        await ExecuteAsync(
            connection,
            "alter table pg_temp.incoming add primary key (breakdown_id, area_id, period_start, period_months)",
            null,
            cancel
        );
        return [];
    }

    private static async Task<IReadOnlyList<Conflict>> ConflictsAsync(
        NpgsqlConnection connection,
        CancellationToken cancel
    ) =>
        (
            await connection.QueryAsync<Conflict>(
                new CommandDefinition(
                    """
                    select min(a.code) as area, n.period_start, n.period_months, min(n.line) as first_line,
                        max(n.line) as second_line
                    from pg_temp.incoming n
                    join store.area a using (area_id)
                    group by n.breakdown_id, n.area_id, n.period_start, n.period_months
                    having count(*) > 1
                        and count(distinct (trim_scale(n.value), trim_scale(n.lower), trim_scale(n.upper),
                            trim_scale(n.numerator), trim_scale(n.denominator), n.status)) > 1
                    order by first_line
                    limit 5
                    """,
                    cancellationToken: cancel
                )
            )
        ).AsList();

    /// <summary>Counts what publishing the gathered rows would change.</summary>
    /// <param name="connection">The connection that gathered them.</param>
    /// <param name="indicator">The indicator's key.</param>
    /// <param name="withdraw">Whether areas that its periods no longer have are withdrawn.</param>
    /// <param name="cancel">Stops the query.</param>
    public async Task<(int Added, int Revised, int Withdrawn)> CompareAsync(
        NpgsqlConnection connection,
        short indicator,
        bool withdraw,
        CancellationToken cancel
    )
    {
        if (!await AnyHeldAsync(connection, indicator, cancel))
            return await connection.QuerySingleAsync<(int, int, int)>(
                new CommandDefinition(
                    "select count(*)::int, 0, 0 from pg_temp.incoming",
                    cancellationToken: cancel
                )
            );
        await ExecuteAsync(connection, "analyze pg_temp.incoming", null, cancel);
        return await connection.QuerySingleAsync<(int, int, int)>(
            new CommandDefinition(
                $"""
                with held as (
                    select o.breakdown_id, o.area_id, o.period_start, o.period_months, o.value, o.lower, o.upper,
                        o.numerator, o.denominator, o.status
                    from {table} o
                    join (select distinct breakdown_id, period_start, period_months from pg_temp.incoming) spoken
                        using (breakdown_id, period_start, period_months)
                    where o.indicator_id = @indicator and o.edition_to = 2147483647
                )
                select
                    (count(*) filter (where h.status is null))::int,
                    (count(*) filter (where n.status is not null and h.status is not null
                        and (n.value, n.lower, n.upper, n.numerator, n.denominator, n.status)
                            is distinct from (h.value, h.lower, h.upper, h.numerator, h.denominator, h.status)))::int,
                    (count(*) filter (where n.status is null and @withdraw))::int
                from pg_temp.incoming n
                full join held h using (breakdown_id, area_id, period_start, period_months)
                """,
                new { indicator, withdraw },
                cancellationToken: cancel
            )
        );
    }

    /// <summary>Closes the figures that differ or are gone and adds those that are new, as of an edition.</summary>
    public async Task PublishAsync(
        NpgsqlConnection connection,
        short indicator,
        int edition,
        long release,
        bool withdraw,
        CancellationToken cancel
    )
    {
        var isHeld = await AnyHeldAsync(connection, indicator, cancel);
        if (isHeld)
            await ExecuteAsync(
                connection,
                $"""
                update {table} o
                set edition_to = @edition
                from pg_temp.incoming n
                where o.indicator_id = @indicator and o.edition_to = 2147483647
                    and n.breakdown_id = o.breakdown_id and n.area_id = o.area_id
                    and n.period_start = o.period_start and n.period_months = o.period_months
                    and (n.value, n.lower, n.upper, n.numerator, n.denominator, n.status)
                        is distinct from (o.value, o.lower, o.upper, o.numerator, o.denominator, o.status);

                update {table} o
                set edition_to = @edition
                from (
                    select distinct breakdown_id, period_start, period_months from pg_temp.incoming
                ) spoken
                where @withdraw and o.indicator_id = @indicator and o.edition_to = 2147483647
                    and spoken.breakdown_id = o.breakdown_id
                    and spoken.period_start = o.period_start and spoken.period_months = o.period_months
                    and not exists (
                        select from pg_temp.incoming n
                        where n.breakdown_id = o.breakdown_id and n.area_id = o.area_id
                            and n.period_start = o.period_start and n.period_months = o.period_months
                    )
                """,
                new
                {
                    indicator,
                    edition,
                    withdraw,
                },
                cancel
            );
        // In the order of the key, the index grows at its end and no page of it is touched twice.
        await ExecuteAsync(
            connection,
            $"""
            insert into {table} (indicator_id, breakdown_id, area_id, period_start, period_months, edition_from,
                release_id, value, lower, upper, numerator, denominator, status, marker, note)
            select @indicator, n.breakdown_id, n.area_id, n.period_start, n.period_months, @edition, @release,
                n.value, n.lower, n.upper, n.numerator, n.denominator, n.status, n.marker, n.note
            from pg_temp.incoming n
            {(isHeld
                ? $"""
                    where not exists (
                        select from {table} o
                        where o.indicator_id = @indicator and o.breakdown_id = n.breakdown_id
                            and o.area_id = n.area_id and o.period_start = n.period_start
                            and o.period_months = n.period_months and o.edition_to = 2147483647
                    )
                    """
                : "")}
            order by n.breakdown_id, n.area_id, n.period_start, n.period_months
            """,
            new
            {
                indicator,
                edition,
                release,
            },
            cancel
        );
    }

    /// <summary>Keeps the publisher's labels of the periods that a release speaks for.</summary>
    public static Task KeepLabelsAsync(
        NpgsqlConnection connection,
        long release,
        IReadOnlyDictionary<Period, string> labels,
        CancellationToken cancel
    ) =>
        ExecuteAsync(
            connection,
            """
            insert into store.release_period (release_id, period_start, period_months, label)
            select @release, spoken.period_start, spoken.period_months, spoken.label
            from unnest(@starts, @months, @labels) as spoken (period_start, period_months, label)
            """,
            new
            {
                release,
                starts = labels.Keys.Select(period => period.Start).ToArray(),
                months = labels.Keys.Select(period => (short)period.Months).ToArray(),
                labels = labels.Values.Select(StoredText.Clean).ToArray(),
            },
            cancel
        );

    /// <summary>Whether any figure of an indicator is held.</summary>
    public Task<bool> AnyHeldAsync(NpgsqlConnection connection, short indicator, CancellationToken cancel) =>
        connection.ExecuteScalarAsync<bool>(
            new CommandDefinition(
                $"select exists (select from {table} where indicator_id = @indicator and edition_to = 2147483647)",
                new { indicator },
                cancellationToken: cancel
            )
        );

    private static Task ExecuteAsync(
        NpgsqlConnection connection,
        string sql,
        object? parameters,
        CancellationToken cancel
    ) => connection.ExecuteAsync(new CommandDefinition(sql, parameters, cancellationToken: cancel));
}
