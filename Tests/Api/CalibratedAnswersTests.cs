using System.Text.Json;
using RoadmapIndicators.Ingestion.Calibration;
using RoadmapIndicators.Ingestion.Store;
using static RoadmapIndicators.Tests.Api.Samples;

namespace RoadmapIndicators.Tests.Api;

/// <summary>
/// One series, every resource that looks ahead: the same projection, limits, probability and constants. The constants are
/// the panel's own from 1 June 2025 on.
/// </summary>
public sealed class CalibratedAnswersTests
{
    private const string Employment = "/v1/indicators/employment-rate";
    private const string Gigabit = "/v1/indicators/gigabit-coverage";
    private const string WhatIf = "target=66&by=2024";

    private ApiHost api = null!;
    private int figuresEdition;
    private int calibrationEdition;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        api = await ApiHost.StartAsync(async seed =>
        {
            await seed.CatalogueAsync(StoreSeed.Catalogue);
            string[] areas =
            [
                "E08000025",
                "E08000026",
                "E08000027",
                "E08000028",
                "E08000029",
                "E08000030",
                "E08000031",
                "E47000007",
                "K02000001",
            ];
            figuresEdition = await seed.ReleaseAsync(
                "employment-rate",
                "2024-05-01",
                [.. areas.SelectMany((area, i) => Walk(area, 2008, 14, 60 + i, i))]
            );
            await seed.ReleaseAsync(
                "gigabit-coverage",
                "2025-04-01",
                [
                    .. areas
                        .Concat(Enumerable.Range(1, 30).Select(n => $"E090000{n:00}"))
                        .SelectMany((area, i) => Snapshots(area, 60 + i % 20, i)),
                ]
            );
        });
        await using (var store = WriterRole.Open(api.Seed.ConnectionString))
            calibrationEdition = (
                await new Calibrator(
                    store,
                    StoreSeed.Catalogue,
                    new StoredOn(new DateOnly(2025, 6, 1))
                ).RunAsync(CancellationToken.None)
            )
                .Edition!
                .Value;
        await api.RefreshAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await api.DisposeAsync();

    [Test]
    public async Task One_series_has_one_projection_one_probability_and_one_calibration_in_every_resource()
    {
        var trend = (await api.GetAsync($"{Employment}/trend?area={Birmingham}")).GetProperty("projection");
        var gap = (await api.GetAsync($"{Employment}/target-gap?area={Birmingham}&{WhatIf}")).GetProperty(
            "targetGaps"
        )[0];
        var attainment = gap.GetProperty("attainment");
        var backtest = await api.GetAsync($"{Employment}/backtest?area={Birmingham}");
        var written = Of2024(backtest.GetProperty("ledger").GetProperty("entries"));
        var ahead = Of2024(trend.GetProperty("points"));
        var constants = Version(trend);
        Assert.Multiple(() =>
        {
            Assert.That(constants, Does.StartWith("own-"));
            Assert.That(Version(attainment), Is.EqualTo(constants));
            Assert.That(Version(backtest), Is.EqualTo(constants));
            Assert.That(written.GetProperty("calibration").GetString(), Is.EqualTo(constants));

            var value = ahead.GetProperty("value").GetDouble();
            Assert.That(attainment.GetProperty("projectedValue").GetDouble(), Is.EqualTo(value));
            Assert.That(written.GetProperty("projected").GetDouble(), Is.EqualTo(value));
            foreach (var (end, name) in new[] { (0, "lower80"), (1, "upper80") })
            {
                var limit = ahead.GetProperty(name).GetDouble();
                Assert.That(attainment.GetProperty("interval80")[end].GetDouble(), Is.EqualTo(limit));
                Assert.That(written.GetProperty(name).GetDouble(), Is.EqualTo(limit));
            }
            Assert.That(
                gap.GetProperty("headline").GetString(),
                Does.Contain(
                    attainment
                        .GetProperty("display")
                        .GetString()!
                        .Replace(" %", "%", StringComparison.Ordinal)
                )
            );
        });
    }

    [Test]
    public async Task A_gap_between_areas_is_projected_by_the_same_constants_and_says_so()
    {
        var trend = (await api.GetAsync($"{Gigabit}/trend?area={Birmingham}")).GetProperty("projection");
        var now = await GapAsync("");
        var before = await GapAsync($"&edition={calibrationEdition - 1}");
        Assert.Multiple(() =>
        {
            Assert.That(Version(now), Does.StartWith("own-").And.EqualTo(Version(trend)));
            Assert.That(Version(before), Is.EqualTo("published-1"));
            Assert.That(
                now.GetProperty("projectedGap").GetDouble(),
                Is.EqualTo(before.GetProperty("projectedGap").GetDouble())
            );
            Assert.That(Width(now), Is.Not.EqualTo(Width(before)));
        });

        async Task<JsonElement> GapAsync(string vintage) =>
            (await api.GetAsync($"{Gigabit}/inequality?area={Region}{vintage}"))
                .GetProperty("areas")
                .GetProperty("atTarget");
        static double Width(JsonElement gap) =>
            gap.GetProperty("interval80")[1].GetDouble() - gap.GetProperty("interval80")[0].GetDouble();
    }

    [Test]
    public async Task An_answer_on_gaps_has_another_tag_under_another_calibration()
    {
        using var now = await api.Client.GetAsync(
            new Uri($"{Gigabit}/inequality?area={Region}", UriKind.Relative)
        );
        using var before = await api.Client.GetAsync(
            new Uri($"{Gigabit}/inequality?area={Region}&edition={calibrationEdition - 1}", UriKind.Relative)
        );
        Assert.That(now.Headers.ETag!.Tag, Is.Not.EqualTo(before.Headers.ETag!.Tag));
    }

    [Test]
    public async Task A_status_is_the_same_in_target_gap_progress_and_profile()
    {
        var gaps = (await api.GetAsync($"{Employment}/target-gap?area={Birmingham}")).GetProperty(
            "targetGaps"
        );
        var statuses = gaps.EnumerateArray()
            .ToDictionary(
                g => g.GetProperty("target").GetProperty("id").GetString()!,
                g => g.GetProperty("status").GetString()
            );
        var profile = await api.GetAsync($"/v1/areas/{Birmingham}/profile");
        var progress = await api.GetAsync($"/v1/missions/progress?area={Birmingham}");
        foreach (var text in new[] { profile, progress })
        {
            var found = Targets(text).Where(t => statuses.ContainsKey(t.Id)).ToList();
            Assert.That(found, Is.Not.Empty);
            foreach (var (id, status) in found)
                Assert.That(status, Is.EqualTo(statuses[id]));
        }
    }

    [Test]
    public async Task An_edition_or_a_day_before_the_calibration_has_the_methods_defaults()
    {
        var address = $"{Employment}/target-gap?area={Birmingham}&{WhatIf}";
        var before = Attainment(await api.GetAsync($"{address}&edition={figuresEdition}"));
        var dayBefore = Attainment(await api.GetAsync($"{address}&asOf=2025-05-31"));
        var onTheDay = Attainment(await api.GetAsync($"{address}&asOf=2025-06-01"));
        var now = Attainment(await api.GetAsync(address));
        Assert.Multiple(() =>
        {
            Assert.That(Version(before), Is.EqualTo("published-1"));
            Assert.That(Version(dayBefore), Is.EqualTo("published-1"));
            Assert.That(Version(onTheDay), Is.EqualTo(Version(now)).And.StartWith("own-"));
            Assert.That(Probability(dayBefore), Is.EqualTo(Probability(before)));
            Assert.That(
                Probability(onTheDay),
                Is.EqualTo(Probability(now)).And.Not.EqualTo(Probability(before))
            );
        });
    }

    [Test]
    public async Task A_permalink_to_a_day_gives_the_probability_of_that_day()
    {
        var address = $"{Employment}/target-gap?area={Birmingham}&{WhatIf}";
        foreach (var day in new[] { "2025-05-31", "2025-06-01" })
        {
            var asked = await api.GetAsync($"{address}&asOf={day}");
            var again = await api.GetAsync(
                $"{address}&edition={PinOf(await LinkAsync($"{address}&asOf={day}"))}"
            );
            Assert.That(Probability(Attainment(again)), Is.EqualTo(Probability(Attainment(asked))), day);
        }
    }

    [Test]
    public async Task Probabilities_are_scored_beside_the_base_rate_and_too_few_are_refused_with_a_reason()
    {
        var body = await api.GetAsync($"{Employment}/backtest?area={Birmingham}");
        var target = body.GetProperty("targets").EnumerateArray().Single();
        var score = target.GetProperty("score");
        var ledger = body.GetProperty("ledger");
        Assert.Multiple(() =>
        {
            // 14 figures give 9 origins and 39 cases, all with limits.
            Assert.That(score.GetProperty("cases").GetInt32(), Is.EqualTo(39));
            Assert.That(target.GetProperty("level").GetDecimal(), Is.EqualTo(73.9m));
            Assert.That(score.GetProperty("brier").GetDouble(), Is.InRange(0, 1));
            Assert.That(score.GetProperty("brierOfBaseRate").GetDouble(), Is.InRange(0, 0.25));
            Assert.That(
                body.GetProperty("summary").GetProperty("probabilityCases").GetInt32(),
                Is.InRange(20, 39)
            );
            Assert.That(ledger.GetProperty("pace").GetProperty("cases").GetInt32(), Is.Zero);
            Assert.That(
                ledger.GetProperty("pace").GetProperty("brier").ValueKind,
                Is.EqualTo(JsonValueKind.Null)
            );
            Assert.That(
                ledger.GetProperty("targets")[0].GetProperty("score").GetProperty("reason").GetString(),
                Does.Contain("from 20 on")
            );
            var entry = ledger.GetProperty("entries")[0];
            Assert.That(entry.GetProperty("paceProbability").GetDouble(), Is.InRange(0, 1));
            Assert.That(entry.TryGetProperty("distribution", out _), Is.False);
        });
    }

    private static JsonElement Attainment(JsonElement answer) =>
        answer.GetProperty("targetGaps")[0].GetProperty("attainment");

    private static double Probability(JsonElement attainment) =>
        attainment.GetProperty("probability").GetDouble();

    private static string? Version(JsonElement of) =>
        of.GetProperty("calibration").GetProperty("version").GetString();

    private static JsonElement Of2024(JsonElement points) =>
        points
            .EnumerateArray()
            .Single(p => p.GetProperty("period").GetProperty("code").GetString() == "2024");

    private async Task<string> LinkAsync(string address)
    {
        using var response = await api.Client.GetAsync(new Uri(address, UriKind.Relative));
        return string.Join(", ", response.Headers.GetValues("Link"));
    }

    private static string PinOf(string link)
    {
        var start = link.IndexOf("edition=", StringComparison.Ordinal) + "edition=".Length;
        return new string([.. link[start..].TakeWhile(char.IsAsciiDigit)]);
    }

    /// <summary>Every target of a scorecard, wherever it stands.</summary>
    private static IEnumerable<(string Id, string? Status)> Targets(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
            foreach (var one in element.EnumerateArray().SelectMany(Targets))
                yield return one;
        if (element.ValueKind != JsonValueKind.Object)
            yield break;
        if (element.TryGetProperty("id", out var id) && element.TryGetProperty("status", out var status))
            yield return (id.GetString()!, status.GetString());
        foreach (var one in element.EnumerateObject().SelectMany(p => Targets(p.Value)))
            yield return one;
    }

    private static IEnumerable<Figure> Walk(string area, int from, int years, int start, int shift) =>
        Enumerable
            .Range(0, years)
            .Select(i => new Figure(area, $"{from + i}", start + (i * 7 + shift * 3) % 5 / 2m + i / 4m));

    private static IEnumerable<Figure> Snapshots(string area, int start, int shift) =>
        Enumerable
            .Range(0, 13)
            .Select(i => new Figure(
                area,
                $"{2019 + i / 2}-{(i % 2 == 0 ? "01" : "07")}",
                start + (i * 7 + shift * 3) % 5 / 4m + i
            ));

    private sealed class StoredOn(DateOnly day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
    }
}
