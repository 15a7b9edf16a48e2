using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Npgsql;

namespace RoadmapIndicators.Benchmarks.Api;

/// <summary>
/// Publishes a release of one indicator every second, in which every value is the edition's number, and reads it all the
/// while: an answer whose values differ mixes two editions, and one that lacks an edition published two seconds before it
/// was asked for is too old.
/// </summary>
internal sealed class ReleaseEverySecond(string database, Uri api) : IAsyncDisposable
{
    private static readonly int Last = SyntheticStore.Indicators;

    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentQueue<(int Edition, long At)> published = new();
    private Task work = Task.CompletedTask;

    public int Releases => published.Count;

    public long Answers { get; private set; }

    public long Mixed { get; private set; }

    /// <summary>How long an answer lacked an edition that had been published, at most.</summary>
    public TimeSpan Oldest { get; private set; }

    public void Start() => work = Task.WhenAll(PublishAsync(), ReadAsync());

    /// <summary>Ends the publishing; what was found can then be read.</summary>
    public async Task StopAsync()
    {
        await stop.CancelAsync();
        try
        {
            await work;
        }
        catch (OperationCanceledException)
        {
            // It was told to stop.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        stop.Dispose();
    }

    private async Task PublishAsync()
    {
        const string sql = """
            select pg_advisory_xact_lock(5260002);
            insert into store.release (source, indicator_id, title, published_on, retrieved_at, checksum, licence, url, file,
                status, rows_read, rows_quarantined, recorded_at)
            select 'synthetic', @indicator, 'Invented figures', '2025-06-01',
                now(), lpad(to_hex(max(edition) + 1), 64, '0'), 'None', 'https://example.org/', 'none.csv', 'published', 0, 0,
                now()
            from store.edition;
            insert into store.edition (edition, kind, release_id, indicator_id, edition_date, made_at, added, revised,
                withdrawn)
            select (select max(edition) + 1 from store.edition), 'release', max(release_id), @indicator, '2025-06-01', now(),
                0, 8000, 0
            from store.release;
            update store.observation set edition_to = (select max(edition) from store.edition)
            where indicator_id = @indicator and edition_to = 2147483647;
            insert into store.observation (indicator_id, breakdown_id, area_id, period_start, period_months, edition_from,
                release_id, value, status)
            select o.indicator_id, o.breakdown_id, o.area_id, o.period_start, o.period_months, o.edition_to,
                (select max(release_id) from store.release), o.edition_to, 'normal'
            from store.observation o
            where o.indicator_id = @indicator and o.edition_to = (select max(edition) from store.edition);
            select pg_notify('roadmap_edition', max(edition)::text) from store.edition;
            """;
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(stop.Token);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (await timer.WaitForNextTickAsync(stop.Token))
        {
            await using var transaction = await connection.BeginTransactionAsync(stop.Token);
            await using (
                var command = new NpgsqlCommand(sql, connection, transaction) { CommandTimeout = 60 }
            )
            {
                command.Parameters.AddWithValue("indicator", (short)Last);
                await command.ExecuteNonQueryAsync(stop.Token);
            }
            await using var newest = new NpgsqlCommand(
                "select max(edition) from store.edition",
                connection,
                transaction
            );
            var edition = (int)(await newest.ExecuteScalarAsync(stop.Token))!;
            await transaction.CommitAsync(stop.Token);
            published.Enqueue((edition, Stopwatch.GetTimestamp()));
        }
    }

    private async Task ReadAsync()
    {
        using var client = new HttpClient { BaseAddress = api };
        var slug = SyntheticStore.Indicator(Last - 1);
        string[] addresses =
        [
            $"/v1/indicators/{slug}/observations?areaType=localAuthority&period=latest:2",
            $"/v1/indicators/{slug}/trend?area={SyntheticStore.Area(0)}",
        ];
        while (!stop.IsCancellationRequested)
            foreach (var address in addresses)
            {
                var asked = Stopwatch.GetTimestamp();
                var before = published.ToArray();
                await using var body = await client.GetStreamAsync(
                    new Uri(address, UriKind.Relative),
                    stop.Token
                );
                using var answer = await JsonDocument.ParseAsync(body, cancellationToken: stop.Token);
                var edition = answer.RootElement.GetProperty("edition").GetInt32();
                Answers++;
                if (edition > SyntheticStore.Indicators + 1 && IsMixed(answer.RootElement, edition))
                    Mixed++;
                var missing = before.FirstOrDefault(p => p.Edition > edition);
                if (
                    missing.Edition > 0
                    && Stopwatch.GetElapsedTime(missing.At, asked) is var age
                    && age > Oldest
                )
                    Oldest = age;
                await Task.Delay(20, stop.Token);
            }
    }

    private static bool IsMixed(JsonElement answer, int edition) =>
        answer
            .GetProperty("observations")
            .EnumerateArray()
            .Any(o => o.GetProperty("value").GetDecimal() != edition);

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Releases} releases, {Answers} answers read: {Mixed} mixed two editions; an answer lacked a published edition for {Oldest.TotalMilliseconds:0} ms at most."
        );
}
