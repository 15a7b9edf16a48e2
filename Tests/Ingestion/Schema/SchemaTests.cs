using Npgsql;
using RoadmapIndicators.Ingestion.Schema;
using RoadmapIndicators.Tests.Ingestion.Pipeline;

namespace RoadmapIndicators.Tests.Ingestion.Schema;

[TestFixture]
public sealed class SchemaTests
{
    private LoaderBench bench = null!;

    [OneTimeSetUp]
    public async Task OpenAsync()
    {
        bench = await LoaderBench.OpenAsync();
        await bench.LoadAsync(ElsText.Coverage("2024-01", 10), "2024-05-01");
    }

    [OneTimeTearDown]
    public async Task CloseAsync() => await bench.DisposeAsync();

    private async Task<string> AsAsync(string role, string sql)
    {
        var address = new NpgsqlConnectionStringBuilder(bench.ConnectionString)
        {
            Options = $"-c role={role}",
            Pooling = false,
        };
        await using var connection = new NpgsqlConnection(address.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        try
        {
            await command.ExecuteNonQueryAsync();
            return "done";
        }
        catch (PostgresException refused)
        {
            return refused.SqlState;
        }
    }

    [Test]
    public async Task every_table_view_and_column_says_what_it_is()
    {
        var silent = await bench.ScalarAsync<string?>(
            """
            select string_agg(c.relname || coalesce('.' || a.attname, ''), ', ')
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('store', 'published')
            left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relkind in ('r', 'v')
                and (obj_description(c.oid, 'pg_class') is null or col_description(c.oid, a.attnum) is null)
            """
        );
        Assert.That(silent, Is.Null);
    }

    [TestCase("select count(*) from published.observation", "done")]
    [TestCase("select count(*) from store.observation", PostgresErrorCodes.InsufficientPrivilege)]
    [TestCase("insert into published.catalogue values (9, '', '')", PostgresErrorCodes.InsufficientPrivilege)]
    [TestCase("update published.catalogue set document = null", PostgresErrorCodes.InsufficientPrivilege)]
    [TestCase("delete from published.release_issue", PostgresErrorCodes.InsufficientPrivilege)]
    [TestCase("create table published.mine (id int)", PostgresErrorCodes.InsufficientPrivilege)]
    public async Task the_reader_can_select_from_the_views_and_nothing_else(string sql, string becomes) =>
        Assert.That(await AsAsync("roadmap_reader", sql), Is.EqualTo(becomes));

    [TestCase("delete from store.observation")]
    [TestCase("update store.observation set value = 1")]
    [TestCase("update store.edition set edition_date = '2000-01-01'")]
    [TestCase("truncate store.release_issue")]
    [TestCase("drop table store.raw_file")]
    public async Task the_writer_adds_and_closes_and_changes_no_figure(string sql) =>
        Assert.That(
            await AsAsync("roadmap_writer", sql),
            Is.EqualTo(PostgresErrorCodes.InsufficientPrivilege).Or.EqualTo("42501")
        );

    [Test]
    public async Task migrating_again_changes_nothing_and_keeps_the_figures()
    {
        Assert.That(
            await SchemaMigrator.MigrateAsync(bench.ConnectionString, CancellationToken.None),
            Is.Empty
        );
        Assert.That(await bench.ValuesAsync("E06000001"), Is.EqualTo("2024-01=10.0"));
    }

    [Test]
    public async Task several_migrations_at_once_wait_for_each_other() =>
        Assert.That(
            await Task.WhenAll(
                Enumerable
                    .Range(0, 4)
                    .Select(_ => SchemaMigrator.MigrateAsync(bench.ConnectionString, CancellationToken.None))
            ),
            Has.All.Empty
        );

    [TestCase(
        "select value from store.observation where indicator_id = 1 and edition_to = 2147483647",
        "observation_in_force",
        TestName = "figures in force"
    )]
    [TestCase(
        "select value from store.observation where indicator_id = 1 and breakdown_id = 1 and area_id = 3 order by period_start",
        "observation_pkey",
        TestName = "series"
    )]
    public async Task figures_in_force_and_a_series_are_one_range_of_an_index_each(string sql, string index)
    {
        await using var connection = new NpgsqlConnection(bench.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            $"begin; set local enable_seqscan = off; explain {sql}",
            connection
        );
        await using var reader = await command.ExecuteReaderAsync();
        var plan = new List<string>();
        do
        {
            while (await reader.ReadAsync())
                plan.Add(reader.GetValue(0).ToString()!);
        } while (await reader.NextResultAsync());
        Assert.That(string.Join('\n', plan), Does.Contain(index).And.Not.Contain("Filter"));
    }
}
