using System.Diagnostics;
using System.Globalization;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Ingestion.Catalogue;
using RoadmapIndicators.Ingestion.PrivatePostgres;
using RoadmapIndicators.Tests.Postgres;

namespace RoadmapIndicators.Tests.Ingestion.Pipeline;

/// <summary>Kills the program itself, as a power cut would, and looks at what is left.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CrashTests
{
    [Test]
    public async Task a_load_killed_at_any_moment_leaves_whole_editions_and_can_be_run_again()
    {
        await using var database = await TestCluster.NewDatabaseAsync();
        using var folder = new ScratchFolder();
        var areas = CatalogueFolder
            .Read(CatalogueFolder.Default)
            .Catalogue!.Areas.All.Where(area => area.Type == AreaType.LocalAuthority)
            .Take(300)
            .ToList();
        var text = ElsText.File([
            .. areas.SelectMany(
                (area, i) =>
                    Enumerable
                        .Range(2004, 15)
                        .Select(year =>
                            ElsText.Row(
                                area.Code.Value,
                                $"{year}-01-01/P1Y",
                                (40 + i % 40 + year % 10 / 10.0).ToString(CultureInfo.InvariantCulture),
                                "Employment rate"
                            )
                        )
            ),
        ]);
        var file = folder.Write("2024-01-01_x/employment-rate.csv", text);
        var undisturbed = Stopwatch.StartNew();
        Assert.That(await RunAsync(database.ConnectionString, "migrate", null), Is.Zero);
        var whole = areas.Count * 15;
        // The first run shows how long one takes; the others are killed at moments spread over that time.
        for (var killed = 1; killed <= 6; killed++)
        {
            await RunAsync(
                database.ConnectionString,
                $"load ons-els --from {file}",
                undisturbed.Elapsed * (killed / 6.0)
            );
            Assert.That(await FiguresAsync(database), Is.EqualTo(0).Or.EqualTo(whole));
        }
        Assert.That(await RunAsync(database.ConnectionString, $"load ons-els --from {file}", null), Is.Zero);
        Assert.That(await FiguresAsync(database), Is.EqualTo(whole));
        Assert.That(
            await CountAsync(database, "select count(*) from store.edition where kind = 'release'"),
            Is.EqualTo(1)
        );
    }

    private static async Task<int> RunAsync(string address, string arguments, TimeSpan? killAfter)
    {
        var start = new ProcessStartInfo("dotnet", [Program(), .. arguments.Split(' ')])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ROADMAP_DATABASE"] = address;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (killAfter is { } delay && !process.WaitForExit(delay))
            process.Kill();
        await process.WaitForExitAsync();
        await TestContext.Out.WriteLineAsync(await output + await error);
        return process.ExitCode;
    }

    // The program as built beside these tests: in the tests' own folder it lacks what the web framework brings them.
    private static string Program()
    {
        var built = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        return Path.Combine(
            RepositoryRoot.Find(),
            "Ingestion",
            "bin",
            built.Parent!.Name,
            built.Name,
            typeof(CatalogueFolder).Assembly.GetName().Name + ".dll"
        );
    }

    private static Task<long> FiguresAsync(TestDatabase database) =>
        CountAsync(database, "select count(*) from store.observation");

    private static async Task<long> CountAsync(TestDatabase database, string sql)
    {
        await using var connection = new Npgsql.NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new Npgsql.NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
