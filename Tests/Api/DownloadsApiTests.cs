using System.IO.Compression;
using System.Net;
using System.Text;
using static RoadmapIndicators.Tests.Api.Samples;

namespace RoadmapIndicators.Tests.Api;

public sealed class DownloadsApiTests
{
    private ApiHost api = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => api = await ApiHost.StartAsync(SmallAsync);

    [OneTimeTearDown]
    public async Task StopAsync() => await api.DisposeAsync();

    [Test]
    public async Task An_edition_holds_its_figures_as_csv_and_parquet_what_they_mean_and_their_licences()
    {
        using var zip = new ZipArchive(new MemoryStream(await api.Client.GetByteArrayAsync(At(4))));
        Assert.That(
            zip.Entries.Select(e => e.FullName),
            Is.EqualTo(
                new[]
                {
                    "README.txt",
                    "LICENCE.txt",
                    "catalogue.json",
                    "observations.csv-metadata.json",
                    "observations.csv",
                    "observations.parquet",
                }
            )
        );
        var csv = FigureReading.Csv(Bytes(zip, "observations.csv"));
        var parquet = await FigureReading.ParquetAsync(Bytes(zip, "observations.parquet"));
        var json = FigureReading.Json(
            await api.Client.GetByteArrayAsync(
                new Uri("/v1/observations?edition=4&breakdown=all", UriKind.Relative)
            )
        );
        Assert.Multiple(() =>
        {
            Assert.That(csv, Has.Count.EqualTo(9).And.EquivalentTo(json));
            Assert.That(parquet, Is.EquivalentTo(json));
            Assert.That(
                Encoding.UTF8.GetString(Bytes(zip, "LICENCE.txt")),
                Does.Contain("Test licence").And.Contain("Ofcom")
            );
        });
    }

    [Test]
    public async Task An_edition_gives_the_same_bytes_whatever_came_after_it()
    {
        await using var own = await ApiHost.StartAsync(SmallAsync);
        var before = await own.Client.GetByteArrayAsync(At(3));
        await own.Seed.ReleaseAsync("gigabit-coverage", "2026-01-10", new Figure(Birmingham, "2024-01", 1m));
        await own.RefreshAsync();
        using var response = await own.Client.GetAsync(At(3));
        Assert.Multiple(async () =>
        {
            Assert.That(await response.Content.ReadAsByteArrayAsync(), Is.EqualTo(before));
            Assert.That(response.Headers.CacheControl?.ToString(), Does.Contain("immutable"));
            Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/zip"));
        });
        using var request = new HttpRequestMessage(HttpMethod.Get, At(3));
        request.Headers.IfNoneMatch.Add(response.Headers.ETag!);
        using var held = await own.Client.SendAsync(request);
        Assert.That(held.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
    }

    [Test]
    public async Task Head_sends_no_file_and_an_edition_that_is_not_there_is_404()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, At(4));
        using var head = await api.Client.SendAsync(request);
        Assert.That(head.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await head.Content.ReadAsByteArrayAsync(), Is.Empty);
        await api.ProblemAsync("/v1/downloads/99.zip", HttpStatusCode.NotFound);
    }

    private static Uri At(int edition) => new($"/v1/downloads/{edition}.zip", UriKind.Relative);

    private static byte[] Bytes(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
