using System.Globalization;
using Npgsql;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Tests.Postgres;

namespace RoadmapIndicators.Tests.Ingestion.Pipeline;

[TestFixture]
public sealed class BinaryRowsTests
{
    private static readonly string[] Numbers =
    [
        "0",
        "0.00",
        "1",
        "-1",
        "-0.5",
        "10000",
        "99999999",
        "0.0001",
        "0.00010",
        "1234.5678",
        "12345.67890",
        "100.00",
        "4294967295",
        "-4294967296.1",
        "18446744073709551615",
        "18446744073709551616",
        "66.900000000000006",
        "0.070000000000000007",
        "79228162514264337593543950335",
        "-7.9228162514264337593543950335",
        "0.0000000000000000000000000001",
    ];

    [Test]
    public async Task what_is_written_comes_back_digit_for_digit_and_letter_for_letter()
    {
        await using var database = await TestCluster.NewDatabaseAsync();
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await ExecuteAsync(
            connection,
            "create temporary table rows (n int, s smallint, d date, number numeric, text text)"
        );
        // Longer than the buffer, so that it is sent in several pieces.
        var longText = string.Concat(Enumerable.Repeat("Ystradgynlais – 日本 ", 10_000));
        await using (
            var copy = await connection.BeginRawBinaryCopyAsync("copy rows from stdin (format binary)")
        )
        {
            var rows = new BinaryRows(copy);
            rows.Begin();
            for (var i = 0; i < Numbers.Length; i++)
            {
                rows.Row(5);
                rows.Whole(i);
                rows.Small((short)-i);
                rows.Day(new DateOnly(1801 + i, 12, 31));
                rows.Number(decimal.Parse(Numbers[i], CultureInfo.InvariantCulture));
                rows.Text(
                    i == 3 ? longText
                    : i == 4 ? ""
                    : $"row {i}"
                );
            }
            rows.Row(5);
            rows.Whole(Numbers.Length);
            rows.Null();
            rows.Null();
            rows.Number(null);
            rows.Text(null);
            rows.End();
        }
        Assert.Multiple(async () =>
        {
            Assert.That(
                await ScalarAsync(
                    connection,
                    "select string_agg(number::text, ' ' order by n) from rows where number is not null"
                ),
                Is.EqualTo(string.Join(' ', Numbers))
            );
            Assert.That(
                await ScalarAsync(
                    connection,
                    "select string_agg(s || '/' || d, ' ' order by n) from rows where n in (0, 7)"
                ),
                Is.EqualTo("0/1801-12-31 -7/1808-12-31")
            );
            Assert.That(
                await ScalarAsync(connection, "select text from rows where n = 3"),
                Is.EqualTo(longText)
            );
            Assert.That(await ScalarAsync(connection, "select text from rows where n = 4"), Is.Empty);
            Assert.That(
                await ScalarAsync(
                    connection,
                    "select count(*)::text from rows where s is null and d is null and number is null and text is null"
                ),
                Is.EqualTo("1")
            );
        });
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> ScalarAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
