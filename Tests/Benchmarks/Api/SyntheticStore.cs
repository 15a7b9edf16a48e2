using System.Globalization;
using Npgsql;
using NpgsqlTypes;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Ingestion.Schema;
using ValueType = RoadmapIndicators.Domain.Catalogue.ValueType;

namespace RoadmapIndicators.Benchmarks.Api;

/// <summary>Invented figures with limits, of every area, indicator and year: what the Api is measured on.</summary>
internal static class SyntheticStore
{
    public const int Areas = 400;
    public const int Indicators = 60;
    public const int Years = 20;
    public const int FirstYear = 2005;

    public static string Indicator(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"synthetic-{number + 1}");

    public static string Area(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"E07{number + 1:000000}");

    /// <summary>Makes the schema and fills it, as the writer would leave it after one release of each indicator.</summary>
    public static async Task FillAsync(string address, CancellationToken cancellation)
    {
        await SchemaMigrator.MigrateAsync(address, cancellation);
        await using var connection = new NpgsqlConnection(address);
        await connection.OpenAsync(cancellation);
        await ExecuteAsync(
            connection,
            """
            insert into store.edition (edition, kind, edition_date, made_at, added, revised, withdrawn)
            values (1, 'catalogue', '2025-01-01', now(), 0, 0, 0);
            """,
            cancellation
        );
        await using (
            var command = new NpgsqlCommand(
                "insert into store.catalogue (edition, checksum, document) values (1, repeat('0', 64), $1)",
                connection
            )
            {
                Parameters = { new NpgsqlParameter { Value = CatalogueDocument.Write(Catalogue()) } },
            }
        )
            await command.ExecuteNonQueryAsync(cancellation);
        await ExecuteAsync(
            connection,
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                insert into store.indicator (slug) select 'synthetic-' || n from generate_series(1, {Indicators}) n order by n;
                insert into store.area (code) select 'E07' || lpad(n::text, 6, '0') from generate_series(1, {Areas}) n order by n;
                insert into store.breakdown (key) values ('total') on conflict do nothing;
                insert into store.release (source, indicator_id, title, published_on, retrieved_at, checksum, licence, url,
                    file, status, rows_read, rows_quarantined, recorded_at)
                select 'synthetic', indicator_id, 'Invented figures', '2025-06-01', '2025-06-01 09:00+00', repeat('0', 64),
                    'None', 'https://example.org/', 'none.csv', 'published', {Areas * Years}, 0, now()
                from store.indicator order by indicator_id;
                insert into store.edition (edition, kind, release_id, indicator_id, edition_date, made_at, added, revised,
                    withdrawn)
                select 1 + row_number() over (order by release_id), 'release', release_id, indicator_id, published_on, now(),
                    rows_read, 0, 0
                from store.release;
                """
            ),
            cancellation
        );
        await CopyAsync(connection, cancellation);
        await ExecuteAsync(connection, "analyze", cancellation);
    }

    private static async Task CopyAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        const string copy = """
            copy store.observation (indicator_id, breakdown_id, area_id, period_start, period_months, edition_from,
                release_id, value, lower, upper, status)
            from stdin (format binary)
            """;
        var random = new Random(5);
        await using var writer = await connection.BeginBinaryImportAsync(copy, cancellation);
        writer.Timeout = TimeSpan.FromMinutes(5);
        for (var indicator = 0; indicator < Indicators; indicator++)
        for (var area = 0; area < Areas; area++)
        {
            var (level, slope) = (40 + 30 * random.NextDouble(), random.NextDouble() - 0.5);
            for (var year = 0; year < Years; year++)
            {
                var value = Math.Round((decimal)(level + slope * year + 2 * random.NextDouble()), 1);
                await writer.StartRowAsync(cancellation);
                await writer.WriteAsync((short)(indicator + 1), NpgsqlDbType.Smallint, cancellation);
                await writer.WriteAsync(1, NpgsqlDbType.Integer, cancellation);
                await writer.WriteAsync(area + 1, NpgsqlDbType.Integer, cancellation);
                await writer.WriteAsync(
                    new DateOnly(FirstYear + year, 1, 1),
                    NpgsqlDbType.Date,
                    cancellation
                );
                await writer.WriteAsync((short)12, NpgsqlDbType.Smallint, cancellation);
                await writer.WriteAsync(indicator + 2, NpgsqlDbType.Integer, cancellation);
                await writer.WriteAsync(indicator + 1L, NpgsqlDbType.Bigint, cancellation);
                await writer.WriteAsync(value, NpgsqlDbType.Numeric, cancellation);
                await writer.WriteAsync(value - 1.5m, NpgsqlDbType.Numeric, cancellation);
                await writer.WriteAsync(value + 1.5m, NpgsqlDbType.Numeric, cancellation);
                await writer.WriteAsync("normal", NpgsqlDbType.Text, cancellation);
            }
        }
        await writer.CompleteAsync(cancellation);
    }

    private static RoadmapCatalogue Catalogue() =>
        new(
            [],
            [],
            [],
            [
                .. Enumerable
                    .Range(0, Indicators)
                    .Select(n => new Indicator(
                        Indicator(n),
                        string.Create(CultureInfo.InvariantCulture, $"Invented measure {n + 1}"),
                        "Nothing that was counted anywhere.",
                        new Unit("% of people", "%", 1),
                        n % 2 == 0 ? Polarity.HigherIsBetter : Polarity.LowerIsBetter,
                        ValueType.Coverage,
                        PeriodKind.Interval,
                        "Yearly",
                        0,
                        100,
                        [],
                        null,
                        "Nobody",
                        "Invented figures",
                        "https://example.org/",
                        "None",
                        [],
                        [],
                        [],
                        null
                    )),
            ],
            [],
            [
                .. Enumerable
                    .Range(0, Areas)
                    .Select(n => new Area(
                        AreaCode.Parse(Area(n)),
                        string.Create(CultureInfo.InvariantCulture, $"District {n + 1}"),
                        null,
                        null,
                        [],
                        [],
                        [],
                        null
                    )),
            ]
        );

    private static async Task ExecuteAsync(
        NpgsqlConnection connection,
        string sql,
        CancellationToken cancellation
    )
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
