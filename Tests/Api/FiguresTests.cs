using System.Net;
using System.Xml.Linq;
using SkiaSharp;
using static RoadmapIndicators.Tests.Api.Samples;

namespace RoadmapIndicators.Tests.Api;

public sealed class FiguresTests
{
    private const string Trend = "/v1/figures/employment-rate";

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private ApiHost api = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => api = await ApiHost.StartAsync(SmallAsync);

    [OneTimeTearDown]
    public async Task StopAsync() => await api.DisposeAsync();

    [TestCase("employment-rate", "area=E08000025")]
    [TestCase("employment-rate", "area=E08000025&breakdown=total&theme=dark")]
    [TestCase("gigabit-coverage", "within=E47000007")]
    [TestCase("gigabit-coverage", "kind=target&area=E08000025,E08000026")]
    [TestCase("gigabit-coverage", "kind=ranking&area=E08000025&benchmark=E47000007")]
    [TestCase("gigabit-coverage", "kind=ranking&within=E47000007&areaType=localAuthority")]
    [TestCase("full-fibre-coverage", "area=E08000025")]
    public async Task A_figure_is_drawn_with_title_description_and_source(string slug, string query)
    {
        var text = await api.Client.GetStringAsync(Relative($"/v1/figures/{slug}.svg?{query}"));
        var answer = await api.GetAsync($"/v1/figures/{slug}.json?{query}");
        var root = XDocument.Parse(text).Root!;
        Assert.Multiple(() =>
        {
            Assert.That(root.Name, Is.EqualTo(Svg + "svg"));
            Assert.That(root.Attribute("role")?.Value, Is.EqualTo("img"));
            Assert.That(
                root.Element(Svg + "title")?.Value,
                Is.Not.Empty.And.EqualTo(answer.GetProperty("title").GetString())
            );
            Assert.That(
                root.Element(Svg + "desc")?.Value,
                Is.Not.Empty.And.EqualTo(answer.GetProperty("altText").GetString())
            );
            Assert.That(answer.GetProperty("citation").GetString(), Is.Not.Empty);
        });
    }

    [Test]
    public async Task A_figure_brings_its_font_and_asks_for_nothing_else()
    {
        var text = await api.Client.GetStringAsync(Relative($"{Trend}.svg?area=E08000025"));
        var families = XDocument
            .Parse(text)
            .Descendants(Svg + "text")
            .Select(t => t.Attribute("font-family")!.Value)
            .Distinct();
        Assert.Multiple(() =>
        {
            foreach (var family in families)
                Assert.That(text, Does.Match($"@font-face {{ font-family: \"?{family}\"?;"), family);
            Assert.That(text, Does.Not.Match("(href|src)=\"?https?:"));
            Assert.That(text, Does.Not.Contain("url(http"));
        });
    }

    [Test]
    public async Task A_figure_is_a_function_of_its_address()
    {
        var address = Relative($"{Trend}.png?area=E08000025&edition=4");
        var first = await api.Client.GetByteArrayAsync(address);
        var second = await api.Client.GetByteArrayAsync(address);
        Assert.That(second, Is.EqualTo(first));
    }

    [Test]
    public async Task A_figure_of_an_edition_stays_when_a_release_comes()
    {
        await using var own = await ApiHost.StartAsync(SmallAsync);
        var pinned = Relative("/v1/figures/gigabit-coverage.svg?area=E08000025&edition=3");
        var moving = Relative("/v1/figures/gigabit-coverage.svg?area=E08000025");
        var (before, now) = (
            await own.Client.GetStringAsync(pinned),
            await own.Client.GetStringAsync(moving)
        );
        await own.Seed.ReleaseAsync(
            "gigabit-coverage",
            "2026-01-05",
            new Figure(Birmingham, "2025-07", 94.4m)
        );
        await own.RefreshAsync();
        Assert.Multiple(async () =>
        {
            Assert.That(await own.Client.GetStringAsync(pinned), Is.EqualTo(before));
            Assert.That(await own.Client.GetStringAsync(moving), Is.Not.EqualTo(now));
        });
    }

    [TestCase(800, 450, 1)]
    [TestCase(400, 300, 2)]
    [TestCase(320, 200, 4)]
    [TestCase(1600, 1600, 1)]
    public async Task A_picture_has_the_size_asked_for(int width, int height, int scale)
    {
        var bytes = await api.Client.GetByteArrayAsync(
            Relative($"{Trend}.png?area=E08000025&width={width}&height={height}&scale={scale}")
        );
        using var picture = SKBitmap.Decode(bytes);
        Assert.That((picture.Width, picture.Height), Is.EqualTo((width * scale, height * scale)));
    }

    [Test]
    public async Task The_page_holds_the_picture_and_its_numbers_and_may_be_embedded()
    {
        using var response = await api.Client.GetAsync(Relative($"{Trend}.html?area=E08000025"));
        var text = await response.Content.ReadAsStringAsync();
        Assert.Multiple(() =>
        {
            Assert.That(text, Does.Contain("<svg").And.Contain("<table>").And.Contain("scope=\"row\""));
            Assert.That(text, Does.Contain("<td>61.0</td><td>59.5</td><td>62.5</td>"));
            Assert.That(text, Does.Not.Contain("<script"));
            Assert.That(response.Headers.Contains("X-Frame-Options"), Is.False);
            Assert.That(
                response.Headers.GetValues("Content-Security-Policy").Single(),
                Does.Contain("frame-ancestors *")
            );
        });
    }

    [Test]
    public async Task The_json_of_a_figure_says_the_value_as_published_and_as_read()
    {
        var answer = await api.GetAsync($"{Trend}.json?area=E08000025");
        Assert.Multiple(() =>
        {
            Assert.That(answer.GetProperty("value").GetRawText(), Is.EqualTo("63.0"));
            Assert.That(answer.GetProperty("display").GetString(), Is.EqualTo("63.0%"));
            Assert.That(answer.GetProperty("permalink").GetString(), Does.EndWith("&edition=4"));
            Assert.That(
                answer.GetProperty("images").GetProperty("png").GetString(),
                Is.EqualTo("/v1/figures/employment-rate.png?area=E08000025&edition=4")
            );
        });
    }

    [TestCase("/v1/figures/employment-rate.svg", HttpStatusCode.BadRequest, "area")]
    [TestCase("/v1/figures/employment-rate.svg?area=E08000099", HttpStatusCode.BadRequest, "area")]
    [TestCase("/v1/figures/employment-rate.png?area=E08000025&width=5", HttpStatusCode.BadRequest, "width")]
    [TestCase(
        "/v1/figures/employment-rate.png?area=E08000025&theme=pink",
        HttpStatusCode.BadRequest,
        "theme"
    )]
    [TestCase(
        "/v1/figures/employment-rate.png?area=E08000025&target=T999",
        HttpStatusCode.BadRequest,
        "target"
    )]
    [TestCase(
        "/v1/figures/employment-rate.svg?area=E08000025,E08000026&kind=trend",
        HttpStatusCode.BadRequest,
        "area"
    )]
    [TestCase("/v1/figures/employment.svg?area=E08000025", HttpStatusCode.NotFound, "slug")]
    [TestCase("/v1/oembed", HttpStatusCode.BadRequest, "url")]
    [TestCase("/v1/oembed?url=https://example.org/x.png", HttpStatusCode.BadRequest, "url")]
    [TestCase("/v1/oembed?url=/v1/figures/employment-rate.png", HttpStatusCode.BadRequest, "area")]
    public async Task A_bad_question_is_a_problem(string address, HttpStatusCode status, string parameter)
    {
        var problem = await api.ProblemAsync(address, status);
        Assert.That(
            problem.GetProperty("errors")[0].GetProperty("parameter").GetString(),
            Is.EqualTo(parameter)
        );
    }

    [TestCase("png", "photo")]
    [TestCase("svg", "photo")]
    [TestCase("html", "rich")]
    [TestCase("json", "rich")]
    public async Task Oembed_says_how_to_embed_a_figure(string extension, string type)
    {
        var figure = Uri.EscapeDataString($"https://example.org{Trend}.{extension}?area=E08000025");
        var answer = await api.GetAsync($"/v1/oembed?url={figure}&maxwidth=600");
        Assert.Multiple(() =>
        {
            Assert.That(answer.GetProperty("version").GetString(), Is.EqualTo("1.0"));
            Assert.That(answer.GetProperty("type").GetString(), Is.EqualTo(type));
            Assert.That(answer.GetProperty("width").GetInt32(), Is.EqualTo(600));
            Assert.That(answer.TryGetProperty(type == "photo" ? "url" : "html", out _), Is.True);
            Assert.That(answer.TryGetProperty(type == "photo" ? "html" : "url", out _), Is.False);
        });
    }

    private static Uri Relative(string address) => new(address, UriKind.Relative);
}
