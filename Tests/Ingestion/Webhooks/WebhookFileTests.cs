using RoadmapIndicators.Ingestion.Webhooks;

namespace RoadmapIndicators.Tests.Ingestion.Webhooks;

public sealed class WebhookFileTests
{
    private const string Sound = """
        api: https://indicators.example.org
        webhooks:
          - name: data-office
            url: https://example.org/hooks/roadmap
            secret: OFFICE_SECRET
            events: [release.published, release.held]
            indicators: [gigabit-coverage]
            sources: [ons-els]
        """;

    private static (WebhookSettings? Settings, string Mistakes) Read(string text)
    {
        using var folder = new ScratchFolder();
        var (settings, mistakes) = WebhookFile.Read(
            folder.Write("webhooks.yaml", text),
            SmallCatalogue.Create(),
            name =>
                name switch
                {
                    "OFFICE_SECRET" => "sixteen letters or more",
                    "SHORT" => "short",
                    _ => null,
                }
        );
        return (settings, string.Join('\n', mistakes));
    }

    [Test]
    public void a_sound_file_is_read_in_every_field()
    {
        var (settings, mistakes) = Read(Sound);
        Assert.That(mistakes, Is.Empty);
        var one = settings!.Subscriptions.Single();
        Assert.Multiple(() =>
        {
            Assert.That(settings.Api, Is.EqualTo(new Uri("https://indicators.example.org")));
            Assert.That(one.Name, Is.EqualTo("data-office"));
            Assert.That(one.Url, Is.EqualTo(new Uri("https://example.org/hooks/roadmap")));
            Assert.That(one.Secret, Is.EqualTo("sixteen letters or more"));
            Assert.That(one.Events, Is.EqualTo([WebhookEvent.Published, WebhookEvent.Held]));
            Assert.That(one.Indicators, Is.EqualTo(["gigabit-coverage"]));
            Assert.That(one.Sources, Is.EqualTo(["ons-els"]));
            Assert.That(one.ToString(), Does.Not.Contain("sixteen"));
        });
    }

    [TestCase("https://example.org/hooks/roadmap", "http://example.org/hooks", 4, "https://")]
    [TestCase("https://example.org/hooks/roadmap", "https://me:you@example.org/", 4, "without a user's name")]
    [TestCase("https://example.org/hooks/roadmap", "file:///etc/passwd", 4, "https://")]
    [TestCase("OFFICE_SECRET", "OTHER_SECRET", 5, "'OTHER_SECRET' is not set")]
    [TestCase("OFFICE_SECRET", "SHORT", 5, "shorter than 16 characters")]
    [TestCase("release.held]", "release.hold]", 6, "Did you mean 'release.held'?")]
    [TestCase(
        "[gigabit-coverage]",
        "[gigabit]",
        7,
        "There is no indicator 'gigabit'. Did you mean 'gigabit-coverage'?"
    )]
    [TestCase("[ons-els]", "[ons]", 8, "There is no source 'ons'.")]
    [TestCase("events: [release.published, release.held]", "", 3, "'events' is missing")]
    [TestCase("name: data-office", "name: Data Office", 3, "small letters")]
    public void a_mistake_is_named_with_its_line(string from, string to, int line, string says)
    {
        var (settings, mistakes) = Read(Sound.Replace(from, to, StringComparison.Ordinal));
        Assert.That(settings, Is.Null);
        Assert.That(mistakes, Does.Contain($"webhooks.yaml:{line}: ").And.Contain(says));
    }

    [TestCase("http://127.0.0.1:8080/hook")]
    [TestCase("http://localhost/hook")]
    public void this_machine_may_be_told_without_encryption(string url) =>
        Assert.That(
            Read(Sound.Replace("https://example.org/hooks/roadmap", url, StringComparison.Ordinal)).Mistakes,
            Is.Empty
        );
}
