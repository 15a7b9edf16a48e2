using System.Net;
using static RoadmapIndicators.Tests.Api.Samples;

namespace RoadmapIndicators.Tests.Api;

public sealed class RevisionsApiTests
{
    private const string Revisions = "/v1/indicators/gigabit-coverage/revisions";

    private ApiHost api = null!;

    /// <summary>Editions 2 and 3 of the samples, then 5: a third revision of Coventry, and Birmingham's 2024 withdrawn.</summary>
    [OneTimeSetUp]
    public async Task StartAsync() =>
        api = await ApiHost.StartAsync(async seed =>
        {
            await SmallAsync(seed);
            await seed.ReleaseAsync(
                "gigabit-coverage",
                "2025-09-01",
                new Figure(Coventry, "2024-01", 94.50m),
                new Figure(Coventry, "2025-01", 96.0m)
            );
            await seed.WithdrawAsync("gigabit-coverage", Birmingham, "2024-01", 5);
            await seed.ReleaseAsync(
                "gigabit-coverage",
                "2025-10-01",
                new Figure(Coventry, "2024-01", 95.50m)
            );
        });

    [OneTimeTearDown]
    public async Task StopAsync() => await api.DisposeAsync();

    [Test]
    public async Task Every_value_of_a_period_comes_with_its_edition_and_release()
    {
        var body = await api.GetAsync($"{Revisions}?area={Coventry}&period=2024-01");
        var period = body.GetProperty("periods")[0];
        var values = period.GetProperty("values").EnumerateArray().ToList();
        Assert.Multiple(() =>
        {
            Assert.That(
                values.Select(v => v.GetProperty("value").GetRawText()),
                Is.EqualTo(new[] { "95.0", "94.75", "94.50", "95.50" })
            );
            Assert.That(
                values.Select(v => v.GetProperty("edition").GetInt32()),
                Is.EqualTo(new[] { 2, 3, 5, 6 })
            );
            Assert.That(values[1].GetProperty("untilEdition").GetInt32(), Is.EqualTo(5));
            Assert.That(values[1].GetProperty("change").GetRawText(), Is.EqualTo("-0.25"));
            Assert.That(values[1].GetProperty("editionDate").GetString(), Is.EqualTo("2025-05-01"));
            Assert.That(values[1].GetProperty("release").GetInt64(), Is.EqualTo(2));
            Assert.That(period.GetProperty("revisions").GetInt32(), Is.EqualTo(3));
        });
    }

    [Test]
    public async Task From_three_revisions_on_there_is_a_mean()
    {
        var three = (await api.GetAsync($"{Revisions}?area={Coventry}")).GetProperty("summary");
        var two = (await api.GetAsync($"{Revisions}?area={Coventry}&edition=5")).GetProperty("summary");
        Assert.Multiple(() =>
        {
            // (0.25 + 0.25 + 1.00) / 3; what was confidential and then had a value was not revised.
            Assert.That(three.GetProperty("revisions").GetInt32(), Is.EqualTo(3));
            Assert.That(three.GetProperty("meanAbsolute").GetDecimal(), Is.EqualTo(0.5m));
            Assert.That(
                three.GetProperty("mean").GetDecimal(),
                Is.EqualTo(0.5m / 3).Within(0.0000000000001m)
            );
            Assert.That(
                two.GetProperty("meanAbsolute").ValueKind,
                Is.EqualTo(System.Text.Json.JsonValueKind.Null)
            );
            Assert.That(two.GetProperty("reason").GetString(), Does.Contain("2 values"));
        });
    }

    [Test]
    public async Task A_figure_that_ended_without_another_was_withdrawn()
    {
        var value = (await api.GetAsync($"{Revisions}?area={Birmingham}&period=2024-01"))
            .GetProperty("periods")[0]
            .GetProperty("values")[0];
        Assert.That(value.GetProperty("withdrawn").GetBoolean(), Is.True);
        Assert.That(value.GetProperty("untilEdition").GetInt32(), Is.EqualTo(5));
    }

    [Test]
    public async Task Several_areas_give_results_and_a_table_has_them_all()
    {
        var body = await api.GetAsync($"{Revisions}?area={Coventry},{Birmingham}");
        Assert.That(body.GetProperty("results").GetArrayLength(), Is.EqualTo(2));
        using var csv = await api.Client.GetAsync(
            new Uri($"{Revisions}.csv?area={Coventry},{Birmingham}", UriKind.Relative)
        );
        var lines = (await csv.Content.ReadAsStringAsync()).Split(
            "\r\n",
            StringSplitOptions.RemoveEmptyEntries
        );
        Assert.That(lines, Has.Length.EqualTo(1 + 6 + 2));
    }

    [TestCase("area=E08000031", "Wolverhampton")]
    [TestCase("area=E08000025&period=1999", "that period")]
    public async Task Nothing_to_tell_has_a_reason(string query, string reason)
    {
        var body = await api.GetAsync($"{Revisions}?{query}");
        Assert.That(body.GetProperty("reason").GetString(), Does.Contain(reason));
    }

    [TestCase(2, 3, 0, 0)]
    [TestCase(3, 3, 1, 0)]
    [TestCase(5, 0, 2, 1)]
    public async Task Changes_are_added_revised_and_withdrawn(
        int edition,
        int added,
        int revised,
        int withdrawn
    )
    {
        var body = await api.GetAsync($"/v1/editions/{edition}/changes");
        var kinds = body.GetProperty("changes")
            .EnumerateArray()
            .Select(c => c.GetProperty("kind").GetString())
            .ToLookup(kind => kind);
        Assert.Multiple(() =>
        {
            Assert.That(kinds["added"].Count(), Is.EqualTo(added));
            Assert.That(kinds["revised"].Count(), Is.EqualTo(revised));
            Assert.That(kinds["withdrawn"].Count(), Is.EqualTo(withdrawn));
        });
    }

    [Test]
    public async Task A_revision_has_the_figure_before_and_after()
    {
        var body = await api.GetAsync("/v1/editions/5/changes?kind=revised&area=E08000026");
        var change = body.GetProperty("changes")[0];
        var gone = await api.GetAsync("/v1/editions/5/changes?kind=withdrawn");
        Assert.Multiple(() =>
        {
            Assert.That(change.GetProperty("old").GetProperty("value").GetRawText(), Is.EqualTo("94.75"));
            Assert.That(change.GetProperty("new").GetProperty("value").GetRawText(), Is.EqualTo("94.50"));
            Assert.That(body.GetProperty("total").GetInt32(), Is.EqualTo(2));
            Assert.That(
                gone.GetProperty("changes")[0].GetProperty("area").GetProperty("code").GetString(),
                Is.EqualTo(Birmingham)
            );
            Assert.That(
                gone.GetProperty("changes")[0].GetProperty("new").ValueKind,
                Is.EqualTo(System.Text.Json.JsonValueKind.Null)
            );
        });
    }

    [Test]
    public async Task Changes_are_paged_and_come_as_lines_and_rows()
    {
        var first = await api.GetAsync("/v1/editions/2/changes?limit=2");
        var second = await api.GetAsync(
            $"/v1/editions/2/changes?limit=2&cursor={first.GetProperty("nextCursor").GetString()}"
        );
        Assert.That(first.GetProperty("total").GetInt32(), Is.EqualTo(3));
        Assert.That(second.GetProperty("changes").GetArrayLength(), Is.EqualTo(1));
        var ndjson = await api.Client.GetStringAsync(
            new Uri("/v1/editions/2/changes.ndjson", UriKind.Relative)
        );
        Assert.That(ndjson.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(3));
    }

    [Test]
    public async Task An_edition_of_the_catalogue_changed_no_figures_and_says_so()
    {
        var body = await api.GetAsync("/v1/editions/1/changes");
        Assert.That(body.GetProperty("reason").GetString(), Does.Contain("catalogue"));
        await api.ProblemAsync("/v1/editions/99/changes", HttpStatusCode.NotFound);
    }
}
