using System.Globalization;
using System.Text.Json;
using RoadmapIndicators.Ingestion.PrivatePostgres;
using RoadmapIndicators.Tests.Api;

namespace RoadmapIndicators.Tests.Clients;

/// <summary>Programs that others wrote read the same figures from our files as JSON has.</summary>
[Category("Clients")]
public sealed class PublicClientTests
{
    private const string Query = "?indicator=gigabit-coverage,employment-rate&breakdown=all";

    private ApiHost api = null!;
    private string folder = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        folder = Directory.CreateTempSubdirectory("roadmap-clients-").FullName;
        api = await ApiHost.StartAsync(seed => RandomStore.FillAsync(seed, seed.ConnectionString));
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await api.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public async Task Jsonstat_toolkit_reads_the_cube()
    {
        PublicClients.NeedNpm("jsonstat-toolkit");
        await AssertSameAsync(
            await PublicClients.RunAsync(
                PublicClients.Npm,
                "node",
                "jsonstat.mjs",
                await FileAsync(".jsonstat.json")
            )
        );
    }

    [TestCase(".csv")]
    [TestCase(".ndjson")]
    [TestCase(".parquet")]
    public async Task Duckdb_reads_the_rows(string extension)
    {
        PublicClients.NeedNpm("@duckdb/node-api");
        await AssertSameAsync(
            await PublicClients.RunAsync(PublicClients.Npm, "node", "duckdb.mjs", await FileAsync(extension))
        );
    }

    [TestCase("exceljs", ".xlsx")]
    [TestCase("hyparquet", ".parquet")]
    public async Task Readers_for_scripts_read_the_files(string package, string extension)
    {
        PublicClients.NeedNpm(package);
        await AssertSameAsync(
            await PublicClients.RunAsync(
                PublicClients.Npm,
                "node",
                $"{package}.mjs",
                await FileAsync(extension)
            )
        );
    }

    [Test]
    public async Task Libreoffice_reads_the_workbook()
    {
        PublicClients.Need("soffice");
        var file = await FileAsync(".xlsx");
        await PublicClients.RunAsync(
            folder,
            "soffice",
            $"-env:UserInstallation=file://{folder}/profile",
            "--headless",
            "--convert-to",
            "csv",
            "--outdir",
            Path.Combine(folder, "office"),
            file
        );
        var read = FigureReading.Csv(
            await File.ReadAllBytesAsync(Path.Combine(folder, "office", "observations.csv"))
        );
        var json = await JsonAsync();
        Assert.That(read.Keys, Is.EquivalentTo(json.Keys));
        foreach (var (key, numbers) in json)
            Assert.That(read[key], Is.EqualTo(numbers), $"{key}");
    }

    [Test]
    public async Task A_typescript_client_made_from_the_contract_compiles()
    {
        PublicClients.NeedNpm("openapi-typescript");
        PublicClients.NeedNpm("typescript");
        var contract = Path.Combine(RepositoryRoot.Find(), "openapi.yaml");
        await PublicClients.RunAsync(
            PublicClients.Npm,
            "node",
            "node_modules/openapi-typescript/bin/cli.js",
            contract,
            "--output",
            Path.Combine(folder, "contract.d.ts")
        );
        File.Copy(Path.Combine(PublicClients.Npm, "client.ts"), Path.Combine(folder, "client.ts"));
        await PublicClients.RunAsync(
            PublicClients.Npm,
            "node",
            "node_modules/typescript/bin/tsc",
            "--strict",
            "--noEmit",
            "--target",
            "es2022",
            "--moduleResolution",
            "bundler",
            "--module",
            "esnext",
            Path.Combine(folder, "client.ts")
        );
    }

    private async Task AssertSameAsync(string printed)
    {
        var json = await JsonAsync();
        var read = printed
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(
                row => new FigureKey(
                    row[0].GetString()!,
                    row[1].GetString()!,
                    row[2].GetString()!,
                    row[3].GetString()!
                ),
                row =>
                    (
                        Value: row[4].ValueKind == JsonValueKind.Null ? (double?)null : row[4].GetDouble(),
                        Status: row[5].GetString() ?? "normal"
                    )
            );
        Assert.That(read.Keys, Is.EquivalentTo(json.Keys));
        foreach (var (key, numbers) in json)
        {
            // These clients calculate with doubles: the nearest to what was published.
            var nearest = numbers.Value is { } value
                ? double.Parse(value.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
                : (double?)null;
            Assert.That(read[key], Is.EqualTo((nearest, numbers.Status)), $"{key}");
        }
    }

    private async Task<Dictionary<FigureKey, FigureNumbers>> JsonAsync() =>
        FigureReading.Json(
            await api.Client.GetByteArrayAsync(new Uri("/v1/observations" + Query, UriKind.Relative))
        );

    private async Task<string> FileAsync(string extension)
    {
        var file = Path.Combine(folder, "observations" + extension);
        await File.WriteAllBytesAsync(
            file,
            await api.Client.GetByteArrayAsync(
                new Uri($"/v1/observations{extension}{Query}", UriKind.Relative)
            )
        );
        return file;
    }
}
