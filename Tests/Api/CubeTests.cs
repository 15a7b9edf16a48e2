using System.Net;
using System.Text.Json;
using static RoadmapIndicators.Tests.Api.Samples;

namespace RoadmapIndicators.Tests.Api;

public sealed class CubeTests
{
    private const string Gigabit = "/v1/indicators/gigabit-coverage/observations";

    private ApiHost api = null!;

    [OneTimeSetUp]
    public async Task StartAsync() =>
        api = await ApiHost.StartAsync(async seed =>
        {
            await SmallAsync(seed);
            await seed.ReleaseAsync(
                "enterprise-births",
                "2025-07-01",
                new Figure(Coventry, "2024", null, Status: "low", Marker: "-"),
                new Figure(Dudley, "2024", 0m)
            );
        });

    [OneTimeTearDown]
    public async Task StopAsync() => await api.DisposeAsync();

    [Test]
    public async Task Missing_suppressed_and_zero_are_three_things_in_a_cube()
    {
        var body = await api.GetAsync(
            "/v1/observations.jsonstat.json?indicator=enterprise-births,gigabit-coverage&period=2024,2025-01"
        );
        var read = FigureReading.JsonStat(JsonSerializer.SerializeToUtf8Bytes(body));
        Assert.Multiple(() =>
        {
            Assert.That(
                read[new FigureKey("enterprise-births", "total", Dudley, "2024")].Value,
                Is.EqualTo(0m)
            );
            Assert.That(
                read[new FigureKey("enterprise-births", "total", Coventry, "2024")].Status,
                Is.EqualTo("low")
            );
            Assert.That(
                read[new FigureKey("gigabit-coverage", "total", Coventry, "2025-01")].Status,
                Is.EqualTo("confidential")
            );
            Assert.That(
                read.ContainsKey(new FigureKey("gigabit-coverage", "total", Dudley, "2025-01")),
                Is.False,
                "of which nothing is held"
            );
            Assert.That(body.GetProperty("role").GetProperty("geo")[0].GetString(), Is.EqualTo("area"));
            Assert.That(body.GetProperty("role").GetProperty("time")[0].GetString(), Is.EqualTo("period"));
            Assert.That(
                body.GetProperty("role").GetProperty("metric")[0].GetString(),
                Is.EqualTo("indicator")
            );
            Assert.That(
                body.GetProperty("dimension")
                    .GetProperty("indicator")
                    .GetProperty("category")
                    .GetProperty("unit")
                    .GetProperty("gigabit-coverage")
                    .GetProperty("decimals")
                    .GetInt32(),
                Is.EqualTo(1)
            );
        });
    }

    [Test]
    public async Task A_cube_of_too_many_cells_is_refused_with_their_number()
    {
        await using var own = await ApiHost.StartAsync(async seed =>
        {
            await seed.CatalogueAsync(StoreSeed.Catalogue);
            // A diagonal: 101 figures, each of an area, a group and a month of its own.
            await seed.ReleaseAsync(
                "gigabit-coverage",
                "2025-05-01",
                [
                    .. Enumerable
                        .Range(0, 101)
                        .Select(n => new Figure(
                            $"E07000{n + 100}",
                            $"{2000 + n / 12}-{n % 12 + 1:00}",
                            n,
                            $"group:g{n}"
                        )),
                ]
            );
        });
        var problem = await own.ProblemAsync(
            $"{Gigabit}.jsonstat.json?breakdown=all",
            HttpStatusCode.RequestEntityTooLarge
        );
        Assert.That(
            problem.GetProperty("detail").GetString(),
            Does.Contain("1030301 cells").And.Contain("1000000")
        );
        Assert.That(
            problem.GetProperty("errors")[0].GetProperty("code").GetString(),
            Is.EqualTo("overLimit")
        );
        using var rows = await own.Client.GetAsync(new Uri($"{Gigabit}.csv?breakdown=all", UriKind.Relative));
        Assert.That(rows.StatusCode, Is.EqualTo(HttpStatusCode.OK), "as rows they are few");
    }
}
