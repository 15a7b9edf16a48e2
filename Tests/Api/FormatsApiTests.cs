using System.Net;
using System.Text;
using ExcelDataReader;
using static RoadmapIndicators.Tests.Api.Samples;

namespace RoadmapIndicators.Tests.Api;

public sealed class FormatsApiTests
{
    private const string Gigabit = "/v1/indicators/gigabit-coverage/observations";

    private static readonly (string Name, string Extension, string MediaType)[] Formats =
    [
        ("json", ".json", "application/json"),
        ("csv", ".csv", "text/csv"),
        ("csv-metadata", ".csv-metadata.json", "application/csvm+json"),
        ("jsonstat", ".jsonstat.json", "application/vnd.json-stat+json"),
        ("xlsx", ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("parquet", ".parquet", "application/vnd.apache.parquet"),
        ("ndjson", ".ndjson", "application/x-ndjson"),
    ];

    private ApiHost api = null!;

    [OneTimeSetUp]
    public async Task StartAsync() =>
        api = await ApiHost.StartAsync(async seed =>
        {
            await SmallAsync(seed);
            await seed.ReleaseAsync(
                "enterprise-births",
                "2025-07-01",
                new Figure(Birmingham, "2023", 1m, Marker: "=1+1"),
                new Figure(Birmingham, "2024", -2.50m, Marker: "@SUM(A1)"),
                new Figure(Coventry, "2023", 3m, Marker: "a \"quoted\", text"),
                new Figure(Coventry, "2024", null, Status: "low", Marker: "-"),
                new Figure(Dudley, "2023", 4m, Marker: "\t=1"),
                new Figure(Dudley, "2024", 0m),
                new Figure(Wolverhampton, "2024", 5m, Marker: "a\u0001b")
            );
        });

    [OneTimeTearDown]
    public async Task StopAsync() => await api.DisposeAsync();

    [TestCase(Gigabit, "period=latest")]
    [TestCase("/v1/observations", "indicator=gigabit-coverage,employment-rate&breakdown=all")]
    [TestCase("/v1/indicators/gigabit-coverage/revisions", "area=E08000026")]
    [TestCase("/v1/editions/3/changes", "kind=revised")]
    [TestCase("/v1/areas", "within=E47000007")]
    [TestCase("/v1/indicators", "q=gigabit")]
    [TestCase("/v1/indicators/gigabit-coverage/trend", "area=E08000025,E08000026")]
    [TestCase("/v1/indicators/gigabit-coverage/target-gap", "area=E08000025,E47000007")]
    [TestCase("/v1/indicators/gigabit-coverage/ranking", "areaType=localAuthority&within=E47000007")]
    [TestCase("/v1/indicators/gigabit-coverage/comparison", "area=E08000025,E08000026&benchmark=E47000007")]
    [TestCase("/v1/missions/progress", "area=E08000025")]
    [TestCase("/v1/areas/E08000025/profile", "benchmark=E47000007")]
    public async Task The_three_ways_to_ask_for_a_format_agree_byte_for_byte(string path, string query)
    {
        var isCube = path.EndsWith("observations", StringComparison.Ordinal);
        foreach (var (name, extension, mediaType) in Formats.Where(f => isCube || f.Name != "jsonstat"))
        {
            using var byExtension = await SendAsync($"{path}{extension}?{query}");
            using var byName = await SendAsync($"{path}?{query}&format={name}", "application/xml");
            using var byHeader = await SendAsync($"{path}?{query}", mediaType);
            var bytes = await byExtension.Content.ReadAsByteArrayAsync();
            Assert.Multiple(async () =>
            {
                Assert.That(byExtension.StatusCode, Is.EqualTo(HttpStatusCode.OK), name);
                Assert.That(byExtension.Content.Headers.ContentType?.MediaType, Is.EqualTo(mediaType));
                Assert.That(bytes, Is.Not.Empty, name);
                Assert.That(await byName.Content.ReadAsByteArrayAsync(), Is.EqualTo(bytes), name);
                Assert.That(await byHeader.Content.ReadAsByteArrayAsync(), Is.EqualTo(bytes), name);
                Assert.That(byName.Headers.ETag, Is.EqualTo(byExtension.Headers.ETag));
                Assert.That(byHeader.Headers.ETag, Is.EqualTo(byExtension.Headers.ETag));
            });
        }
    }

    [Test]
    public async Task Formats_have_etags_of_their_own_and_are_not_sent_again()
    {
        var tags = new HashSet<string>();
        foreach (var (name, extension, _) in Formats)
        {
            using var first = await SendAsync(Gigabit + extension);
            Assert.That(tags.Add(first.Headers.ETag!.ToString()), name);
            using var request = new HttpRequestMessage(HttpMethod.Get, Gigabit + extension);
            request.Headers.TryAddWithoutValidation("If-None-Match", first.Headers.ETag.ToString());
            using var second = await api.Client.SendAsync(request);
            Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.NotModified), name);
        }
    }

    [Test]
    public async Task Head_has_the_headers_of_get_and_no_body()
    {
        foreach (var (name, extension, _) in Formats)
        {
            using var get = await SendAsync(Gigabit + extension);
            using var request = new HttpRequestMessage(HttpMethod.Head, Gigabit + extension);
            using var head = await api.Client.SendAsync(request);
            Assert.Multiple(async () =>
            {
                Assert.That(head.StatusCode, Is.EqualTo(HttpStatusCode.OK), name);
                Assert.That(head.Headers.ETag, Is.EqualTo(get.Headers.ETag), name);
                Assert.That(
                    head.Content.Headers.ContentType,
                    Is.EqualTo(get.Content.Headers.ContentType),
                    name
                );
                Assert.That(
                    head.Content.Headers.ContentDisposition,
                    Is.EqualTo(get.Content.Headers.ContentDisposition),
                    name
                );
                Assert.That(await head.Content.ReadAsByteArrayAsync(), Is.Empty, name);
            });
        }
    }

    [TestCase("text/csv, application/json;q=0.9", "text/csv")]
    [TestCase("text/csv;q=0.5, application/json", "application/json")]
    [TestCase("application/json, text/csv", "application/json")]
    [TestCase("text/csv, application/json", "text/csv", Description = "of equals the first named")]
    [TestCase("text/csv, */*", "text/csv", Description = "what is named goes before what is not")]
    [TestCase("text/*", "text/csv")]
    [TestCase("*/*", "application/json")]
    [TestCase("application/*", "application/json")]
    [TestCase("application/json;q=0, */*;q=0.1", "text/csv")]
    [TestCase("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "application/json")]
    public async Task The_accept_header_is_weighed(string accept, string given)
    {
        using var response = await SendAsync(Gigabit, accept);
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo(given));
        Assert.That(response.Headers.Vary, Does.Contain("Accept"));
    }

    [TestCase(Gigabit + "?format=xml", 406, "jsonstat")]
    [TestCase("/v1/areas.jsonstat.json", 406, "json, csv")]
    [TestCase("/v1/missions.csv", 406, "json is")]
    [TestCase("/v1/indicators/gigabit-coverage.xlsx", 406, "json is")]
    [TestCase(Gigabit + ".csv?format=xlsx", 400, "use one of them")]
    [TestCase("/v1/nothing.csv", 404, "/v1/nothing.csv")]
    public async Task What_is_not_offered_is_refused_with_what_is(string address, int status, string says)
    {
        var problem = await api.ProblemAsync(address, (HttpStatusCode)status);
        Assert.That(problem.GetProperty("detail").GetString(), Does.Contain(says));
    }

    [Test]
    public async Task Csv_opens_right_in_excel_and_says_where_its_metadata_is()
    {
        using var response = await SendAsync($"{Gigabit}.csv?area={Coventry}");
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var text = Encoding.UTF8.GetString(bytes);
        var link = response.Headers.GetValues("Link").Last();
        Assert.Multiple(() =>
        {
            Assert.That(bytes[..3], Is.EqualTo(Encoding.UTF8.Preamble.ToArray()));
            Assert.That(text.Replace("\r\n", "", StringComparison.Ordinal), Does.Not.Contain("\n"));
            Assert.That(
                response.Content.Headers.ContentDisposition?.FileName?.Trim('"'),
                Is.EqualTo("gigabit-coverage-observations-edition-3.csv")
            );
            Assert.That(link, Does.Contain("rel=\"describedby\""));
        });
        var metadata = new Uri(
            new Uri("http://x" + Gigabit),
            link[1..link.IndexOf('>', StringComparison.Ordinal)]
        );
        var body = await api.GetAsync(metadata.PathAndQuery);
        var columns = body.GetProperty("tableSchema").GetProperty("columns").EnumerateArray();
        Assert.That(
            columns.Select(c => c.GetProperty("name").GetString()),
            Is.EqualTo(text[1..text.IndexOf("\r\n", StringComparison.Ordinal)].Split(','))
        );
        Assert.That(body.GetProperty("url").GetString(), Is.EqualTo($"observations.csv?area={Coventry}"));
    }

    [Test]
    public async Task Texts_that_look_like_formulas_are_kept_from_being_run_and_numbers_stay_numbers()
    {
        const string address = "/v1/indicators/enterprise-births/observations";
        var csv = await (await SendAsync(address + ".csv")).Content.ReadAsStringAsync();
        Assert.Multiple(() =>
        {
            Assert.That(csv, Does.Contain(",'=1+1,").And.Contain(",'@SUM(A1),").And.Contain(",'-,"));
            Assert.That(csv, Does.Contain(",'\t=1,").And.Contain(",\"a \"\"quoted\"\", text\","));
            Assert.That(csv, Does.Contain(",-2.50,"));
        });
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = await (await SendAsync(address + ".xlsx")).Content.ReadAsByteArrayAsync();
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(bytes));
        var cells = new List<object?>();
        do while (reader.Read())
            for (var i = 0; i < reader.FieldCount; i++)
                cells.Add(reader.GetValue(i));
        while (reader.NextResult());
        Assert.Multiple(() =>
        {
            Assert.That(
                cells
                    .OfType<string>()
                    .Where(t => t.Length > 0 && "=+-@\t\r".Contains(t[0], StringComparison.Ordinal)),
                Is.Empty
            );
            Assert.That(
                cells,
                Does.Contain("'=1+1").And.Contain("a\uFFFDb").And.Contain(-2.5).And.Contain(0.0)
            );
            Assert.That(cells, Does.Contain("Key: '-").Or.Contain("Key: -"));
        });
    }

    [Test]
    public async Task Files_without_rows_say_why()
    {
        foreach (var (name, extension, _) in Formats.Where(f => f.Name != "json"))
        {
            using var response = await SendAsync($"{Gigabit}{extension}?period=2019");
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), name);
            Assert.That(
                response.Headers.GetValues("Roadmap-Reason").Single(),
                Does.Contain("2024-01 to 2025-01"),
                name
            );
        }
        var cube = await api.GetAsync($"{Gigabit}.jsonstat.json?period=2019");
        Assert.That(cube.GetProperty("value").GetArrayLength(), Is.Zero);
        Assert.That(
            cube.GetProperty("extension").GetProperty("reason").GetString(),
            Does.Contain("2024-01 to 2025-01")
        );
    }

    [TestCase("codes", "indicator,area,areaType,period,")]
    [TestCase("names", "indicatorTitle,areaName,areaType,periodLabel,")]
    [TestCase("both", "indicator,indicatorTitle,area,areaName,areaType,period,periodLabel,")]
    public async Task Labels_are_codes_names_or_both(string labels, string begins)
    {
        var csv = await (await SendAsync($"{Gigabit}.csv?labels={labels}")).Content.ReadAsStringAsync();
        Assert.That(csv.TrimStart('\uFEFF'), Does.StartWith(begins));
        var cube = await api.GetAsync($"{Gigabit}.jsonstat.json?labels={labels}");
        Assert.That(
            cube.GetProperty("dimension")
                .GetProperty("area")
                .GetProperty("category")
                .TryGetProperty("label", out _),
            Is.EqualTo(labels != "codes")
        );
    }

    [Test]
    public async Task A_file_is_whole_unless_a_limit_is_asked_for()
    {
        using var whole = await SendAsync($"{Gigabit}.csv");
        using var page = await SendAsync($"{Gigabit}.csv?limit=2");
        Assert.That(await LinesAsync(whole), Is.EqualTo(7));
        Assert.That(await LinesAsync(page), Is.EqualTo(3));
        var next = page.Headers.GetValues("Link").First(l => l.Contains("next", StringComparison.Ordinal));
        using var second = await SendAsync(next[1..next.IndexOf('>', StringComparison.Ordinal)]);
        Assert.That(second.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/csv"));
        Assert.That(await LinesAsync(second), Is.EqualTo(3));

        static async Task<int> LinesAsync(HttpResponseMessage response) =>
            (await response.Content.ReadAsStringAsync())
                .Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
                .Length;
    }

    private async Task<HttpResponseMessage> SendAsync(string address, string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        return await api.Client.SendAsync(request);
    }
}
