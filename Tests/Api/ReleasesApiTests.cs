using static RoadmapIndicators.Tests.Api.Samples;

namespace RoadmapIndicators.Tests.Api;

public sealed class ReleasesApiTests
{
    [Test]
    public async Task Held_and_refused_releases_are_shown_with_their_issues()
    {
        await using var api = await ApiHost.StartAsync(SmallAsync);
        var id = await api.Seed.RecordAsync("gigabit-coverage", "2026-01-12", "held", "The label is wrong.");
        var list = await api.GetAsync("/v1/releases?status=held&source=ons-els&indicator=gigabit-coverage");
        var first = await api.GetAsync($"/v1/releases/{id}/issues?limit=2");
        var rest = await api.GetAsync(
            $"/v1/releases/{id}/issues?limit=2&cursor={first.GetProperty("nextCursor").GetString()}"
        );
        var sound = await api.GetAsync("/v1/releases/1/issues");
        Assert.Multiple(() =>
        {
            var release = list.GetProperty("releases")[0];
            Assert.That(release.GetProperty("id").GetInt64(), Is.EqualTo(id));
            Assert.That(release.GetProperty("reason").GetString(), Is.EqualTo("The label is wrong."));
            Assert.That(first.GetProperty("total").GetInt32(), Is.EqualTo(3));
            Assert.That(first.GetProperty("issues")[0].GetProperty("line").GetInt32(), Is.EqualTo(2));
            Assert.That(rest.GetProperty("issues").GetArrayLength(), Is.EqualTo(1));
            Assert.That(sound.GetProperty("reason").GetString(), Is.Not.Empty);
        });
    }
}
