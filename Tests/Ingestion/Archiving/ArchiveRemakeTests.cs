using RoadmapIndicators.Ingestion.Archiving;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Tests.Ingestion.Archiving;

/// <summary>An archive made anew from files of which one is held.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ArchiveRemakeTests : IDisposable
{
    private readonly ScratchFolder files = new();
    private readonly ScratchFolder archive = new();

    private static readonly string Cut = ElsText.File(ElsText.Coverage("2024-07", 20).Split("\r\n")[5..^1]);

    public void Dispose()
    {
        files.Dispose();
        archive.Dispose();
    }

    private async Task<ArchiveRemake.Result> RemakeAsync(params string[] decisions)
    {
        files.Write("2024-05-01_a/gigabit-capable-broadband.csv", ElsText.Coverage("2024-01", 10));
        files.Write("2024-12-01_b/gigabit-capable-broadband.csv", Cut);
        files.Write("2025-02-01_c/gigabit-capable-broadband.csv", ElsText.Coverage("2025-01", 30));
        archive.Write("files.csv", "source,path,published_on\nons-els,.,\n");
        archive.Write(
            "decisions.csv",
            "indicator,source,published_on,checksum,decision,reason\n" + string.Concat(decisions)
        );
        return await new ArchiveRemake(SmallCatalogue.Create(), TimeProvider.System).RunAsync(
            archive.Path,
            files.Path,
            new Progress<string>(),
            CancellationToken.None
        );
    }

    private static string Decision(string decision, string text) =>
        $"{SmallCatalogue.Coverage},ons-els,2024-12-01,{ChecksumOf(text)},{decision},\"Asked them, they agree.\"\n";

    private static string ChecksumOf(string text) =>
        Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text))
        );

    private string Line(string published) =>
        File.ReadLines(Path.Combine(archive.Path, "releases.csv"))
            .Single(line => line.Contains($",{published},", StringComparison.Ordinal));

    [Test]
    public async Task an_accepted_release_has_its_figures_and_the_reason_in_the_archive()
    {
        var result = await RemakeAsync(Decision("accept", Cut));
        Assert.Multiple(() =>
        {
            Assert.That(result.Undecided, Is.Empty);
            Assert.That(
                Line("2024-12-01"),
                Does.Contain(",published,\"Accepted after review: Asked them, they agree.\",")
            );
            Assert.That(
                File.ReadAllText(Path.Combine(archive.Path, "figures", SmallCatalogue.Coverage + ".csv")),
                Does.Contain(",2024-07,2,")
            );
        });
    }

    [Test]
    public async Task a_rejected_release_has_no_figures_and_the_reason_in_the_archive()
    {
        var result = await RemakeAsync(Decision("reject", Cut));
        Assert.Multiple(() =>
        {
            Assert.That(
                result.Outcomes.Select(o => o.Status),
                Is.EqualTo(new[] { ReleaseStatus.Published, ReleaseStatus.Rejected, ReleaseStatus.Published })
            );
            Assert.That(Line("2024-12-01"), Does.Contain(",rejected,"));
            Assert.That(
                File.ReadAllText(Path.Combine(archive.Path, "figures", SmallCatalogue.Coverage + ".csv")),
                Does.Not.Contain(",2024-07,")
            );
        });
    }

    [Test]
    public async Task a_held_release_without_a_decision_is_not_published()
    {
        await RemakeAsync();
        Assert.That(Line("2024-12-01"), Does.Contain(",superseded,"));
    }

    [Test]
    public void a_decision_on_other_bytes_is_refused() =>
        Assert.That(
            () => RemakeAsync(Decision("accept", "other bytes")),
            Throws.TypeOf<ArchiveException>().With.Message.Contains("no release is held")
        );

    [Test]
    public void a_decision_without_a_known_word_is_refused() =>
        Assert.That(
            () => RemakeAsync(Decision("maybe", Cut)),
            Throws.TypeOf<ArchiveException>().With.Message.Contains("'accept' or 'reject'")
        );
}
