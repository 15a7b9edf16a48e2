using System.Text;
using System.Text.Json;
using CsvHelper;
using static RoadmapIndicators.Tests.Api.Samples;

namespace RoadmapIndicators.Tests.Api;

/// <summary>Trends, targets, rankings and scorecards as rows: what a spreadsheet shows is what JSON says.</summary>
public sealed class AnalysisTablesTests
{
    private ApiHost api = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => api = await ApiHost.StartAsync(SmallAsync);

    [OneTimeTearDown]
    public async Task StopAsync() => await api.DisposeAsync();

    [Test]
    public async Task A_trend_is_a_row_for_each_area_with_the_numbers_of_the_answer()
    {
        const string query = $"?area={Birmingham},{Coventry},{Dudley}";
        var answers = (await api.GetAsync(Address("trend") + query)).GetProperty("results").EnumerateArray();
        var rows = await RowsAsync(Address("trend.csv") + query);
        Assert.That(rows, Has.Count.EqualTo(3));
        foreach (var (answer, row) in answers.Zip(rows))
        {
            var trend = answer.GetProperty("trend");
            Assert.Multiple(() =>
            {
                Assert.That(
                    row["area"],
                    Is.EqualTo(answer.GetProperty("area").GetProperty("code").GetString())
                );
                Assert.That(row["direction"], Is.EqualTo(trend.GetProperty("direction").GetString()));
                Assert.That(row["slopePerYear"], Is.EqualTo(Raw(trend.GetProperty("slopePerYear"))));
                Assert.That(row["headline"], Is.EqualTo(answer.GetProperty("headline").GetString()));
            });
        }
    }

    [Test]
    public async Task A_target_gap_is_a_row_for_each_area_and_target()
    {
        const string query = $"?area={Birmingham},{Coventry}";
        var answers = (await api.GetAsync(Address("target-gap") + query)).GetProperty("results");
        var entries = answers
            .EnumerateArray()
            .SelectMany(a => a.GetProperty("targetGaps").EnumerateArray())
            .ToList();
        var rows = await RowsAsync(Address("target-gap.csv") + query);
        Assert.That(rows, Has.Count.EqualTo(entries.Count).And.Count.GreaterThan(2));
        foreach (var (entry, row) in entries.Zip(rows))
            Assert.Multiple(() =>
            {
                Assert.That(
                    row["target"],
                    Is.EqualTo(entry.GetProperty("target").GetProperty("id").GetString())
                );
                Assert.That(row["status"], Is.EqualTo(entry.GetProperty("status").GetString()));
                Assert.That(row["gap"], Is.EqualTo(Raw(entry.GetProperty("gap").GetProperty("absolute"))));
                Assert.That(row["headline"], Is.EqualTo(entry.GetProperty("headline").GetString()));
            });
    }

    [Test]
    public async Task A_supposed_target_and_none_at_all_have_names_of_their_own()
    {
        Assert.That(
            (await RowsAsync(Address("target-gap.csv") + $"?area={Birmingham}&target=99&by=2030")).Select(r =>
                r["target"]
            ),
            Is.EqualTo(new[] { "whatIf" })
        );
        Assert.That(
            (await RowsAsync($"/v1/indicators/claimant-count/target-gap.csv?area={Birmingham}")).Select(r =>
                r["target"]
            ),
            Is.EqualTo(new[] { "none" })
        );
    }

    [Test]
    public async Task A_ranking_has_a_row_for_each_area_ranked_and_for_each_left_out()
    {
        const string query = "?areaType=localAuthority&within=E47000007";
        var answer = await api.GetAsync(Address("ranking") + query);
        var rows = await RowsAsync(Address("ranking.csv") + query);
        var ranked = answer.GetProperty("ranking").EnumerateArray().ToList();
        var leftOut = answer.GetProperty("leftOut").EnumerateArray().ToList();
        Assert.That(ranked, Is.Not.Empty);
        Assert.That(leftOut, Is.Not.Empty);
        Assert.That(
            rows.Select(r => (r["rank"], r["area"], r["value"], r["leftOut"])),
            Is.EqualTo(
                ranked
                    .Select(r => (Raw(r.GetProperty("rank")), Code(r), Raw(r.GetProperty("value")), ""))
                    .Concat(leftOut.Select(l => ("", Code(l), "", l.GetProperty("reason").GetString()!)))
            )
        );

        static string Code(JsonElement row) => row.GetProperty("area").GetProperty("code").GetString()!;
    }

    [Test]
    public async Task A_ranking_of_nothing_says_why_beside_the_file()
    {
        using var response = await api.Client.GetAsync(
            Address("ranking.csv") + "?areaType=localAuthority&period=1999"
        );
        Assert.That(
            response.Headers.GetValues("Roadmap-Reason").Single(),
            Does.Contain("2024-01 to 2025-01")
        );
    }

    [Test]
    public async Task A_scorecard_is_a_row_for_each_measure_of_each_outcome()
    {
        const string query = $"?area={Birmingham}";
        var answer = await api.GetAsync("/v1/missions/progress" + query);
        var rows = await RowsAsync("/v1/missions/progress.csv" + query);
        Assert.That(
            rows.Select(r => (r["outcome"], r["indicator"], r["value"], r["targetStatus"])),
            Is.EqualTo(
                from mission in answer.GetProperty("missions").EnumerateArray()
                from outcome in mission.GetProperty("outcomes").EnumerateArray()
                from measure in outcome.GetProperty("measures").EnumerateArray()
                select (
                    outcome.GetProperty("code").GetString(),
                    measure.GetProperty("indicator").GetString(),
                    measure.GetProperty("latest") is { ValueKind: JsonValueKind.Object } latest
                        ? Raw(latest.GetProperty("value"))
                        : "",
                    measure.GetProperty("targetStatus").GetString()
                )
            )
        );
    }

    [Test]
    public async Task A_profile_is_a_row_for_each_measure_held_or_not()
    {
        var answer = await api.GetAsync($"/v1/areas/{Birmingham}/profile");
        var rows = await RowsAsync($"/v1/areas/{Birmingham}/profile.csv");
        Assert.That(
            rows.Select(r => (r["indicator"], r["breakdown"], r["reason"])),
            Is.EqualTo(
                answer
                    .GetProperty("measures")
                    .EnumerateArray()
                    .Concat(answer.GetProperty("withoutFigures").EnumerateArray())
                    .Select(m =>
                        (
                            m.GetProperty("indicator").GetString(),
                            m.GetProperty("breakdown").GetString(),
                            m.GetProperty("reason").GetString() ?? ""
                        )
                    )
            )
        );
    }

    [Test]
    public async Task A_comparison_is_a_row_for_each_area()
    {
        const string query = $"?area={Birmingham},{Coventry}&benchmark=E47000007";
        var answers = (await api.GetAsync(Address("comparison") + query))
            .GetProperty("results")
            .EnumerateArray();
        var rows = await RowsAsync(Address("comparison.csv") + query);
        Assert.That(
            rows.Select(r => (r["area"], r["difference"], r["judgement"], r["headline"])),
            Is.EqualTo(
                answers.Select(a =>
                    (
                        a.GetProperty("area").GetProperty("code").GetString(),
                        a.GetProperty("difference") is { ValueKind: JsonValueKind.Object } difference
                            ? Raw(difference.GetProperty("absolute"))
                            : "",
                        a.GetProperty("judgement").GetString(),
                        a.GetProperty("headline").GetString()
                    )
                )
            )
        );
    }

    [TestCase("/v1/indicators/gigabit-coverage/ranking?areaType=localAuthority")]
    [TestCase("/v1/indicators/gigabit-coverage/comparison?area=E08000025&benchmark=E47000007")]
    [TestCase("/v1/indicators/gigabit-coverage/inequality?area=E47000007")]
    [TestCase("/v1/indicators/gigabit-coverage/backtest?area=E08000025")]
    [TestCase("/v1/indicators/gigabit-coverage/trend?area=E08000025")]
    [TestCase("/v1/missions/progress?area=E08000025")]
    [TestCase("/v1/areas/E08000025/profile")]
    public async Task Every_answer_on_figures_gives_its_permalink_and_that_gives_the_answer(string address)
    {
        using var asked = await api.Client.GetAsync(address);
        var link = asked
            .Headers.GetValues("Link")
            .Single(l => l.Contains("bookmark", StringComparison.Ordinal));
        var permalink = link[1..link.IndexOf('>', StringComparison.Ordinal)];
        Assert.That(permalink, Does.Contain("edition="));
        Assert.That(
            await api.Client.GetStringAsync(permalink),
            Is.EqualTo(await asked.Content.ReadAsStringAsync())
        );
    }

    [TestCase("/v1/areas?areaType=region")]
    [TestCase("/v1/areas/E08000025")]
    [TestCase("/v1/missions")]
    [TestCase("/v1/outcomes")]
    public async Task A_day_may_be_named_wherever_an_edition_may(string address)
    {
        Assert.That(
            await api.Client.GetStringAsync(
                $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}asOf=2025-06-30"
            ),
            Is.EqualTo(await api.Client.GetStringAsync(address))
        );
    }

    private static string Address(string answer) => $"/v1/indicators/gigabit-coverage/{answer}";

    private static string Raw(JsonElement number) =>
        number.ValueKind == JsonValueKind.Null ? "" : number.GetRawText();

    private async Task<List<Dictionary<string, string>>> RowsAsync(string address)
    {
        using var csv = CsvReader.Create(
            await api.Client.GetByteArrayAsync(address),
            new CsvReaderOptions { HasHeader = false, Encoding = Encoding.UTF8 }
        );
        csv.Read();
        string[] names = [.. csv.Current.ToArray().Select(name => name.TrimStart('\uFEFF'))];
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
            rows.Add(names.Zip(csv.Current.ToArray()).ToDictionary(cell => cell.First, cell => cell.Second));
        return rows;
    }
}
