using System.Text.RegularExpressions;
using RoadmapIndicators.Tests.Api;
using RoadmapIndicators.Tests.Clients;

namespace RoadmapIndicators.Tests.Contract;

/// <summary>What the README says that analysts can do works, and prints what it says, where the tool is installed.</summary>
public sealed partial class ReadmeTests
{
    private ApiHost api = null!;
    private string folder = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        folder = Directory.CreateTempSubdirectory("roadmap-readme-").FullName;
        api = await ShippedApi.StartAsync();
    }

    [OneTimeTearDown]
    public void Stop() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task The_shell_prints_what_the_readme_says()
    {
        PublicClients.Need("curl");
        await AssertPrintsAsync("sh", "sh", "piece.sh");
    }

    [Test]
    public async Task Python_prints_what_the_readme_says()
    {
        PublicClients.Need("python3");
        if (
            await PublicClients.RunAsync(
                folder,
                "python3",
                "-c",
                "import importlib.util; print(importlib.util.find_spec('pandas') is not None)"
            )
            is not "True\n"
        )
            Assert.Ignore("pandas is not installed here.");
        await AssertPrintsAsync("python", "python3", "piece.py");
    }

    [Test]
    public async Task R_prints_what_the_readme_says()
    {
        PublicClients.Need("Rscript");
        await AssertPrintsAsync("r", "Rscript", "piece.R");
    }

    [Test]
    public async Task JavaScript_prints_what_the_readme_says()
    {
        PublicClients.Need("node");
        await AssertPrintsAsync("js", "node", "piece.mjs");
    }

    /// <summary>Nothing but Excel and Power BI runs it: what it reads is checked.</summary>
    [Test]
    public async Task The_address_in_power_query_has_the_columns_that_it_types()
    {
        var code = ReadmePiece.Find("powerquery").Code;
        var address = Address().Match(code).Groups[1].Value;
        var head = (await api.Client.GetStringAsync(new Uri(address, UriKind.Relative)))
            .Split("\r\n")[0]
            .TrimStart('\uFEFF')
            .Split(',');
        var typed = TypedColumn().Matches(code).Select(match => match.Groups[1].Value).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(typed, Has.Count.EqualTo(3));
            Assert.That(head, Is.SupersetOf(typed));
        });
    }

    private async Task AssertPrintsAsync(string language, string program, string file)
    {
        var piece = ReadmePiece.Find(language);
        var origin = api.Client.BaseAddress!.GetLeftPart(UriPartial.Authority);
        await File.WriteAllTextAsync(
            Path.Combine(folder, file),
            piece.Code.Replace("http://127.0.0.1:5080", origin, StringComparison.Ordinal)
        );
        var printed = await PublicClients.RunAsync(folder, program, file);
        // Programs pad lines that the README does not.
        Assert.That(Trimmed(printed), Is.EqualTo(Trimmed(piece.Output!)));
    }

    private static string Trimmed(string text) =>
        string.Join('\n', text.Trim('\uFEFF').TrimEnd().Split('\n').Select(line => line.TrimEnd()));

    [GeneratedRegex("\"http://127\\.0\\.0\\.1:5080([^\"]+)\"")]
    private static partial Regex Address();

    [GeneratedRegex("\\{\"(\\w+)\", type \\w+\\}")]
    private static partial Regex TypedColumn();
}
