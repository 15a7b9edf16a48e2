using RoadmapIndicators.Ingestion.Archiving;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Tests.Ingestion.Pipeline;

namespace RoadmapIndicators.Tests.Ingestion.Archiving;

[TestFixture]
public sealed class ArchiveTests
{
    private LoaderBench bench = null!;
    private ScratchFolder folder = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        bench = await LoaderBench.OpenAsync();
        folder = new ScratchFolder();
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await bench.DisposeAsync();
        folder.Dispose();
    }

    private static Task ExportAsync(LoaderBench from, string path) =>
        new ArchiveExporter(from.Store, from.Catalogue).ExportAsync(path, CancellationToken.None);

    private static Task<ArchiveImporter.Result> ImportAsync(LoaderBench into, string path) =>
        new ArchiveImporter(into.Store, TimeProvider.System).ImportAsync(
            path,
            new Progress<(string, int)>(),
            CancellationToken.None
        );

    private static Dictionary<string, string> TextOf(string path) =>
        Directory
            .EnumerateFiles(path, "*.csv", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(path, file), File.ReadAllText);

    private async Task LoadHistoryAsync()
    {
        await bench.LoadAsync(ElsText.Coverage("2024-01", 10), "2024-05-01");
        await bench.LoadAsync(ElsText.Coverage("2024-01", 10.5), "2024-05-02");
        await bench.LoadAsync(ElsText.Coverage("2024-07-15", 20), "2024-12-01");
        var lines = ElsText.Coverage("2024-07-15", 20).Split("\r\n");
        await bench.LoadAsync(
            string.Join("\r\n", lines.Where(line => !line.StartsWith("E06000001", StringComparison.Ordinal))),
            "2024-12-02"
        );
        await bench.LoadAsync(ElsText.Coverage("2024-01", 20), "2024-12-03");
        await bench.LoadAsync(
            ElsText.File(
                ElsText.Row(
                    "E06000001",
                    "2022-01-01/P3Y",
                    "60.10",
                    "Male healthy life expectancy",
                    "59",
                    "61",
                    measure: "Years"
                ),
                ElsText.Row(
                    "E06000002",
                    "2022-01-01/P3Y",
                    "",
                    "Male healthy life expectancy",
                    status: "x",
                    measure: "Years"
                )
            ),
            "2024-06-01",
            "healthy-life-expectancy.csv"
        );
    }

    [Test]
    public async Task an_import_of_an_export_holds_the_same_in_every_edition()
    {
        await LoadHistoryAsync();
        await ExportAsync(bench, folder.Path);
        await using var other = await LoaderBench.OpenAsync();
        var result = await ImportAsync(other, folder.Path);
        using var again = new ScratchFolder();
        await ExportAsync(other, again.Path);
        Assert.Multiple(async () =>
        {
            Assert.That(result, Has.Property("Releases").EqualTo(6).And.Property("LeftAlone").Empty);
            Assert.That(TextOf(again.Path), Is.EqualTo(TextOf(folder.Path)));
            foreach (var area in new[] { "E06000001", "E06000002", "E12000005" })
                Assert.That(await other.ValuesAsync(area), Is.EqualTo(await bench.ValuesAsync(area)));
        });
    }

    [Test]
    public async Task a_second_import_brings_nothing()
    {
        await LoadHistoryAsync();
        await ExportAsync(bench, folder.Path);
        Assert.That(await ImportAsync(bench, folder.Path), Has.Property("Releases").EqualTo(0));
    }

    [Test]
    public async Task an_archive_that_has_grown_brings_what_is_new()
    {
        await using var other = await LoaderBench.OpenAsync();
        await other.LoadAsync(ElsText.Coverage("2024-01", 10), "2024-05-01");
        await LoadHistoryAsync();
        await ExportAsync(bench, folder.Path);
        var result = await ImportAsync(other, folder.Path);
        Assert.That(result, Has.Property("Releases").EqualTo(5).And.Property("LeftAlone").Empty);
        Assert.That(await other.ValuesAsync("E06000002"), Is.EqualTo(await bench.ValuesAsync("E06000002")));
    }

    [Test]
    public async Task an_indicator_that_has_gone_its_own_way_is_left_alone()
    {
        await using var other = await LoaderBench.OpenAsync();
        await other.LoadAsync(ElsText.Coverage("2023-01", 3), "2023-05-01");
        await LoadHistoryAsync();
        await ExportAsync(bench, folder.Path);
        var result = await ImportAsync(other, folder.Path);
        Assert.That(result.LeftAlone, Is.EqualTo(new[] { SmallCatalogue.Coverage }));
        Assert.That(await other.ValuesAsync("E06000003"), Is.EqualTo("2023-01=5.6"));
    }

    [Test]
    public async Task a_release_can_follow_an_import()
    {
        await LoadHistoryAsync();
        await ExportAsync(bench, folder.Path);
        await using var other = await LoaderBench.OpenAsync();
        await ImportAsync(other, folder.Path);
        var next = await other.LoadAsync(ElsText.Coverage("2025-01", 30), "2025-06-01");
        Assert.That(next.Status, Is.EqualTo(ReleaseStatus.Published));
        Assert.That(await other.ValuesAsync("E06000002"), Does.EndWith("2024-07=21.3 2025-01=31.3"));
    }

    [TestCase("value", "five", "not a number")]
    [TestCase("area", "Dudley", "not an area's code")]
    [TestCase("period", "soon", "not a period code")]
    [TestCase("status", "fine", "not an observation's status")]
    [TestCase("release", "9", "not a published release")]
    public async Task a_damaged_line_is_named_and_nothing_is_brought_in(
        string column,
        string text,
        string says
    )
    {
        await LoadHistoryAsync();
        await ExportAsync(bench, folder.Path);
        var path = Path.Combine(folder.Path, "figures", SmallCatalogue.Coverage + ".csv");
        var lines = await File.ReadAllLinesAsync(path);
        var header = Array.FindIndex(lines, line => !line.StartsWith('#'));
        var fields = lines[^1].Split(',');
        fields[Array.IndexOf(lines[header].Split(','), column)] = text;
        lines[^1] = string.Join(',', fields);
        await File.WriteAllLinesAsync(path, lines);
        await using var other = await LoaderBench.OpenAsync();
        Assert.That(
            () => ImportAsync(other, folder.Path),
            Throws
                .TypeOf<ArchiveException>()
                .With.Message.Contains(says)
                .And.Message.Contains("gigabit-coverage.csv")
        );
        Assert.That(await other.ScalarAsync<long>("select count(*) from published.observation"), Is.Zero);
    }
}
