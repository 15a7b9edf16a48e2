using System.Diagnostics;
using RoadmapIndicators.Ingestion.Commands;
using RoadmapIndicators.Ingestion.Fetching;
using RoadmapIndicators.Tests.Ingestion.StandIn;
using RoadmapIndicators.Tests.Postgres;

namespace RoadmapIndicators.Tests.Ingestion.Commands;

/// <summary>Runs the real program with the shipped catalogue against a stand-in for all publishers.</summary>
[TestFixture]
public sealed class LoadProcessTests
{
    [Test]
    public async Task what_publishers_cannot_give_is_said_in_a_line_for_each_source_and_keeps_none_of_the_others()
    {
        await using var database = await TestCluster.NewDatabaseAsync();
        await using var standIn = await StandInPublisher.StartAsync(TimeProvider.System);
        standIn.Speak("www.ons.gov.uk", Dialects.ExploreLocalStatistics);
        standIn.Speak(
            "raw.githubusercontent.com",
            (_, path, _) =>
                path.EndsWith("aps_pro_occupations_data.lep.csv", StringComparison.Ordinal)
                    ? Answer.Csv(
                        "year,lep_id,lep_year_spec,aps_pro_occupations_data\n2019,E37000001,2020,41.5\n"
                    )
                    : Answer.Problem(404, "404: Not Found")
        );
        using var program = Start(database, standIn, "load", "all");
        var output = program.StandardOutput.ReadToEndAsync();
        var errors = (await program.StandardError.ReadToEndAsync()).Split('\n');
        await program.WaitForExitAsync();
        Assert.Multiple(async () =>
        {
            Assert.That(program.ExitCode, Is.EqualTo(1));
            Assert.That(await output, Does.Match("lep +1 +1 +1 "));
            Assert.That(
                errors,
                Has.One.Match(
                    "^ons-els was not fetched from [0-9]+ addresses. www.ons.gov.uk: it does not understand what is asked \\(400\\). It says: Indicator .* not found."
                )
            );
            Assert.That(
                errors,
                Has.One.Match("^lep was not fetched. raw.githubusercontent.com: there is nothing at")
            );
            Assert.That(errors, Has.One.Match("^Nobody can be asked for .*ons-workbook.*--from"));
        });
    }

    [Test]
    public async Task a_source_without_an_address_says_what_to_do()
    {
        await using var database = await TestCluster.NewDatabaseAsync();
        await using var standIn = await StandInPublisher.StartAsync(TimeProvider.System);
        using var program = Start(database, standIn, "load", "ofcom", "--json");
        var output = program.StandardOutput.ReadToEndAsync();
        Assert.That(
            await program.StandardError.ReadToEndAsync(),
            Does.Contain("ofcom has no address to fetch from")
                .And.Contain("https://www.ofcom.org.uk/")
                .And.Contain("--from PATH")
                .And.Contain("full-fibre-coverage")
        );
        await program.WaitForExitAsync();
        Assert.That(await output, Does.StartWith("{"));
        Assert.That((program.ExitCode, standIn.Requests.Count), Is.EqualTo((1, 0)));
    }

    [TestCase("http://stand-in.example.org/")]
    [TestCase("not an address")]
    public async Task a_stand_in_that_may_not_be_one_is_named_and_nobody_is_asked(string address)
    {
        await using var database = await TestCluster.NewDatabaseAsync();
        foreach (var words in new[] { new[] { "load", "all" }, ["worker"] })
        {
            using var program = Start(database, address, words);
            _ = program.StandardOutput.ReadToEndAsync();
            var errors = await program.StandardError.ReadToEndAsync();
            await program.WaitForExitAsync();
            Assert.Multiple(() =>
            {
                Assert.That(program.ExitCode, Is.EqualTo(2));
                Assert.That(
                    errors,
                    Does.StartWith($"{PublisherClient.StandInVariable} is '{address}'")
                        .And.Not.Contains("Exception")
                );
            });
        }
    }

    private static Process Start(FixtureDatabase database, StandInPublisher standIn, params string[] words) =>
        Start(database, standIn.Address.AbsoluteUri, words);

    private static Process Start(FixtureDatabase database, string standIn, string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(WithDatabaseCommand).Assembly.Location, .. words])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ROADMAP_DATABASE"] = database.ConnectionString;
        start.Environment[PublisherClient.StandInVariable] = standIn;
        return Process.Start(start)!;
    }
}
