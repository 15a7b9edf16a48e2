using CsCheck;

namespace RoadmapIndicators.Tests.Api;

/// <summary>Every format of one query holds the same figures, whatever the query.</summary>
public sealed class SameFiguresTests
{
    private static Gen<string> OneOf(params string[] texts) =>
        Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static readonly Gen<string> Query =
        from single in Gen.Bool
        from indicators in Gen.Shuffle(RandomStore.Indicators, 1, 3)
        from areas in Gen.OneOf(
            Gen.Const(""),
            Gen.Shuffle(RandomStore.Areas, 1, 4).Select(a => $"&area={string.Join(',', a)}"),
            Gen.Const("&within=E47000007"),
            Gen.Const("&areaType=localAuthority")
        )
        from period in OneOf(
            "",
            "&period=latest",
            "&period=latest:3",
            "&period=2015..2019",
            "&period=2014,2014-01,2018",
            "&period=aligned",
            "&period=1950"
        )
        from breakdown in OneOf(
            "",
            "&breakdown=all",
            "&breakdown=sex:female",
            "&breakdown=sex:male&breakdown=total",
            "&breakdown=age:16-24,sex:female"
        )
        from vintage in OneOf("", "&edition=5", "&edition=2", "&asOf=2025-04-15")
        from limit in Gen.OneOf(Gen.Const(""), Gen.Int[1, 400].Select(n => $"&limit={n}"))
        select single
            ? $"/v1/indicators/{indicators[0]}/observations{{0}}?{$"{areas}{period}{breakdown}{(vintage.Contains("asOf", StringComparison.Ordinal) && indicators[0] != RandomStore.Indicators[0] ? "" : vintage)}{limit}".TrimStart('&')}"
            : $"/v1/observations{{0}}?indicator={string.Join(',', indicators)}{areas}{period}{breakdown}{vintage}{limit}";

    private ApiHost api = null!;

    [OneTimeSetUp]
    public async Task StartAsync() =>
        api = await ApiHost.StartAsync(seed => RandomStore.FillAsync(seed, seed.ConnectionString));

    [OneTimeTearDown]
    public async Task StopAsync() => await api.DisposeAsync();

    [Test]
    public async Task All_formats_of_a_query_hold_the_same_figures_digit_for_digit()
    {
        var figures = 0;
        await Query.SampleAsync(
            async query =>
            {
                // Without a limit JSON would stop at its default, which no query here reaches.
                var json = FigureReading.Json(await BytesAsync(query, ".json"));
                Interlocked.Add(ref figures, json.Count);
                AssertSame(query, "ndjson", FigureReading.Ndjson(await BytesAsync(query, ".ndjson")), json);
                AssertSame(query, "csv", FigureReading.Csv(await BytesAsync(query, ".csv")), json);
                AssertSame(query, "xlsx", FigureReading.Xlsx(await BytesAsync(query, ".xlsx")), json);
                AssertSame(
                    query,
                    "parquet",
                    await FigureReading.ParquetAsync(await BytesAsync(query, ".parquet")),
                    json
                );
                AssertSame(
                    query,
                    "jsonstat",
                    FigureReading.JsonStat(await BytesAsync(query, ".jsonstat.json")),
                    json
                );
            },
            iter: 60,
            threads: 1
        );
        Assert.That(figures, Is.GreaterThan(200), "the queries find something");
    }

    private static void AssertSame(
        string query,
        string format,
        Dictionary<FigureKey, FigureNumbers> read,
        Dictionary<FigureKey, FigureNumbers> json
    )
    {
        Assert.That(read.Keys, Is.EquivalentTo(json.Keys), $"{format} of {query}");
        foreach (var (key, numbers) in json)
            Assert.That(read[key], Is.EqualTo(numbers), $"{key} in {format} of {query}");
    }

    private async Task<byte[]> BytesAsync(string query, string extension)
    {
        var address = string.Format(System.Globalization.CultureInfo.InvariantCulture, query, extension);
        using var response = await api.Client.GetAsync(new Uri(address, UriKind.Relative));
        var bytes = await response.Content.ReadAsByteArrayAsync();
        Assert.That(
            (int)response.StatusCode,
            Is.EqualTo(200),
            () => $"{address}: {System.Text.Encoding.UTF8.GetString(bytes)}"
        );
        return bytes;
    }
}
