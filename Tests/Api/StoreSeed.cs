using Dapper;
using Npgsql;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Ingestion.Catalogue;

namespace RoadmapIndicators.Tests.Api;

/// <summary>Fills a test database with SQL, as the writer would leave it: each call makes one edition.</summary>
public sealed class StoreSeed(string connectionString)
{
    private static readonly Lazy<RoadmapCatalogue> Shipped = new(Read);

    /// <summary>The catalogue that ships.</summary>
    public static RoadmapCatalogue Catalogue => Shipped.Value;

    public string ConnectionString => connectionString;

    /// <summary>Stores a catalogue and answers its edition.</summary>
    public async Task<int> CatalogueAsync(RoadmapCatalogue catalogue, string day = "2025-01-01")
    {
        await using var connection = await OpenAsync();
        var edition = await NextEditionAsync(connection);
        await connection.ExecuteAsync(
            """
            insert into store.edition (edition, kind, edition_date, made_at, added, revised, withdrawn)
            values (@edition, 'catalogue', @day::date, now(), 0, 0, 0);
            insert into store.catalogue (edition, checksum, document)
            values (@edition, repeat('0', 64), @document);
            """,
            new
            {
                edition,
                day,
                document = CatalogueDocument.Write(catalogue),
            }
        );
        return edition;
    }

    /// <summary>Publishes figures of an indicator and answers the edition. Figures that are held already are revised.</summary>
    public async Task<int> ReleaseAsync(string indicator, string publishedOn, params Figure[] figures)
    {
        await using var connection = await OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var edition = await NextEditionAsync(connection);
        await connection.ExecuteAsync(
            "insert into store.indicator (slug) values (@indicator) on conflict do nothing",
            new { indicator }
        );
        var release = await ReleaseRowAsync(connection, indicator, publishedOn, "published", figures.Length);
        await connection.ExecuteAsync(
            """
            insert into store.edition
                (edition, kind, release_id, indicator_id, edition_date, made_at, added, revised, withdrawn)
            select @edition, 'release', @release, indicator_id, @publishedOn::date, now(), @added, 0, 0
            from store.indicator where slug = @indicator
            """,
            new
            {
                edition,
                release,
                publishedOn,
                indicator,
                added = figures.Length,
            }
        );
        foreach (var figure in figures)
            await FigureAsync(connection, indicator, edition, release, figure);
        await transaction.CommitAsync();
        return edition;
    }

    /// <summary>Ends a figure with an edition, as a release that no longer has it does.</summary>
    public async Task WithdrawAsync(string indicator, string area, string period, int edition)
    {
        await using var connection = await OpenAsync();
        var at = Period.Parse(period);
        await connection.ExecuteAsync(
            """
            update store.observation o set edition_to = @edition
            from store.indicator i, store.area a
            where i.slug = @indicator and a.code = @area and o.indicator_id = i.indicator_id and o.area_id = a.area_id
              and o.period_start = @start and o.period_months = @months and o.edition_to = 2147483647
            """,
            new
            {
                indicator,
                area,
                edition,
                start = at.Start.ToDateTime(TimeOnly.MinValue),
                months = (short)at.Months,
            }
        );
    }

    /// <summary>Records a release that made no edition, and answers its number.</summary>
    public async Task<long> RecordAsync(string indicator, string publishedOn, string status, string? reason)
    {
        await using var connection = await OpenAsync();
        var release = await ReleaseRowAsync(connection, indicator, publishedOn, status, 3, reason);
        await connection.ExecuteAsync(
            """
            insert into store.release_issue (release_id, issue, severity, line, field, raw, code, reason)
            select @release, n, 'quarantined', n + 1, 'observation', 'abc', 'notANumber', 'It is not a number.'
            from generate_series(1, 3) n
            """,
            new { release }
        );
        return release;
    }

    /// <summary>Records a run of a source.</summary>
    public async Task RunAsync(string source, string startedAt, string outcome, string? message = null)
    {
        await using var connection = await OpenAsync();
        await connection.ExecuteAsync(
            """
            insert into store.source_run (source, worker, started_at, ended_at, outcome, message)
            values (@source, 'test', @startedAt::timestamptz, @startedAt::timestamptz + interval '5 seconds', @outcome,
                @message)
            """,
            new
            {
                source,
                startedAt,
                outcome,
                message,
            }
        );
    }

    /// <summary>Puts a source on the workers' schedule, as their scheduler keeps it.</summary>
    public async Task DueAsync(string source, DateTimeOffset at)
    {
        await using var connection = await OpenAsync();
        await connection.ExecuteAsync(
            """
            insert into quartz.job_details (sched_name, job_name, job_group, job_class_name, is_durable,
                is_nonconcurrent, is_update_data, requests_recovery)
            values ('roadmap', @source, 'sources', 'x', true, true, false, true);
            insert into quartz.triggers (sched_name, trigger_name, trigger_group, job_name, job_group, next_fire_time,
                trigger_state, trigger_type, start_time)
            values ('roadmap', @source, 'schedule', @source, 'sources', @ticks, 'WAITING', 'CRON', 0);
            """,
            new { source, ticks = at.UtcTicks }
        );
    }

    private static RoadmapCatalogue Read()
    {
        var reading = CatalogueFolder.Read(CatalogueFolder.Default);
        return reading.Catalogue ?? throw new InvalidOperationException(string.Join('\n', reading.Mistakes));
    }

    private static Task<long> ReleaseRowAsync(
        NpgsqlConnection connection,
        string indicator,
        string publishedOn,
        string status,
        int rows,
        string? reason = null
    ) =>
        connection.QuerySingleAsync<long>(
            """
            insert into store.release (source, indicator_id, title, published_on, retrieved_at, checksum, licence, url,
                file, status, reason, rows_read, rows_quarantined, recorded_at)
            values ('ons-els', (select indicator_id from store.indicator where slug = @indicator), 'Test release',
                @publishedOn::date, @publishedOn::date + interval '9 hours', repeat('0', 64), 'Test licence',
                'https://example.org/file.csv', 'file.csv', @status, @reason, @rows, 0, now())
            returning release_id
            """,
            new
            {
                indicator,
                publishedOn,
                status,
                reason,
                rows,
            }
        );

    private static Task FigureAsync(
        NpgsqlConnection connection,
        string indicator,
        int edition,
        long release,
        Figure figure
    )
    {
        var period = Period.Parse(figure.Period);
        return connection.ExecuteAsync(
            """
            insert into store.area (code) values (@Area) on conflict do nothing;
            insert into store.breakdown (key) values (@Breakdown) on conflict do nothing;
            update store.observation o set edition_to = @edition
            from store.indicator i, store.area a, store.breakdown b
            where i.slug = @indicator and a.code = @Area and b.key = @Breakdown
              and o.indicator_id = i.indicator_id and o.area_id = a.area_id and o.breakdown_id = b.breakdown_id
              and o.period_start = @start and o.period_months = @months and o.edition_to = 2147483647;
            insert into store.observation (indicator_id, breakdown_id, area_id, period_start, period_months,
                edition_from, release_id, value, lower, upper, status, marker, numerator, denominator)
            select i.indicator_id, b.breakdown_id, a.area_id, @start, @months, @edition, @release, @Value, @Lower,
                @Upper, @Status, @Marker, @Numerator, @Denominator
            from store.indicator i, store.area a, store.breakdown b
            where i.slug = @indicator and a.code = @Area and b.key = @Breakdown;
            """,
            new
            {
                indicator,
                edition,
                release,
                figure.Area,
                figure.Breakdown,
                figure.Value,
                figure.Lower,
                figure.Upper,
                figure.Status,
                figure.Marker,
                figure.Numerator,
                figure.Denominator,
                start = period.Start.ToDateTime(TimeOnly.MinValue),
                months = (short)period.Months,
            }
        );
    }

    private static Task<int> NextEditionAsync(NpgsqlConnection connection) =>
        connection.QuerySingleAsync<int>("select coalesce(max(edition), 0) + 1 from store.edition");

    private async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        return connection;
    }
}
