using RoadmapIndicators.Ingestion.Fetching;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Tests.Ingestion.StandIn;

namespace RoadmapIndicators.Tests.Ingestion.Fetching;

/// <summary>Publishers that answer in pages: everything that they say there is, or nothing.</summary>
[TestFixture]
public sealed class PagedSourcesTests
{
    private readonly FastClock clock = new(1000);
    private StandInPublisher standIn = null!;
    private PublisherClient client = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        standIn = await StandInPublisher.StartAsync(clock);
        client = new PublisherClient(clock, ContractBench.Patient, standIn.Address);
    }

    [TearDown]
    public async Task CloseAsync()
    {
        client.Dispose();
        await standIn.DisposeAsync();
    }

    private Task<FetchResult> FetchAsync(string name, Validators? known = null)
    {
        var of = ContractCase.Cases.Single(c => c.Name == name);
        return of.Reader.FetchAsync(
            client,
            of.Reader.Addresses(of.Indicator).Single(),
            known ?? Validators.None,
            CancellationToken.None
        );
    }

    private async Task<string> ProblemAsync(string name) =>
        ((FetchResult.Failed)await FetchAsync(name)).Problem;

    [Test]
    public async Task pages_of_nomis_make_the_file_that_one_answer_would_be()
    {
        standIn.Speak("www.nomisweb.co.uk", Dialects.Nomis(guestsLimit: 25_000));
        var whole = (FetchResult.Received)await FetchAsync("nomis");
        standIn.Speak("www.nomisweb.co.uk", Dialects.Nomis(guestsLimit: 25));
        var joined = (FetchResult.Received)await FetchAsync("nomis");
        Assert.That(File.ReadAllBytes(joined.File.Path), Is.EqualTo(File.ReadAllBytes(whole.File.Path)));
        Assert.That(joined.File.Validators.AreNone, Is.True);
    }

    [Test]
    public async Task a_nomis_that_stops_early_is_not_believed()
    {
        standIn.Speak("www.nomisweb.co.uk", Dialects.Nomis(guestsLimit: 25, broken: true));
        Assert.That(await ProblemAsync("nomis"), Does.Contain("there are 108 rows and gave 25 of them"));
    }

    [Test]
    public async Task figures_that_change_between_two_pages_are_not_mixed()
    {
        var nomis = Dialects.Nomis(guestsLimit: 50);
        standIn.Speak(
            "www.nomisweb.co.uk",
            (request, path, changed) =>
            {
                var page = nomis(request, path, changed);
                return request.Query.ContainsKey("RecordOffset")
                    ? Answer.Csv(
                        System
                            .Text.Encoding.UTF8.GetString(page.Body)
                            .Replace("\"108\"", "\"110\"", StringComparison.Ordinal)
                    )
                    : page;
            }
        );
        Assert.That(await ProblemAsync("nomis"), Does.Contain("changed while"));
    }

    [Test]
    public async Task a_data_set_of_many_pages_comes_whole()
    {
        standIn.Speak("api.education.gov.uk", new EducationDialect { LargestPage = 7 }.Answer);
        var file = ((FetchResult.Received)await FetchAsync("dfe-ees by its API")).File;
        Assert.Multiple(() =>
        {
            Assert.That(File.ReadLines(file.Path).Count(), Is.EqualTo(1 + (162 + 6) / 7));
            Assert.That(file.Name, Is.EqualTo(EducationDialect.DataSet + ".ndjson"));
            Assert.That(file.PublishedOn, Is.EqualTo(new DateOnly(2026, 2, 19)));
        });
    }

    [Test]
    public async Task results_that_are_counted_and_do_not_come_are_missed()
    {
        standIn.Speak("api.education.gov.uk", new EducationDialect { Missing = 3 }.Answer);
        Assert.That(
            await ProblemAsync("dfe-ees by its API"),
            Does.Contain("there are 165 results and gave 162")
        );
    }

    [Test]
    public async Task a_version_that_is_held_is_not_fetched_again_and_a_newer_one_is()
    {
        var dialect = new EducationDialect();
        standIn.Speak("api.education.gov.uk", dialect.Answer);
        var held = ((FetchResult.Received)await FetchAsync("dfe-ees by its API")).File.Validators;
        Assert.That(await FetchAsync("dfe-ees by its API", held), Is.InstanceOf<FetchResult.Unchanged>());
        dialect.Version = "1.3";
        Assert.That(await FetchAsync("dfe-ees by its API", held), Is.InstanceOf<FetchResult.Received>());
    }

    [TestCase("dfe-ees by its API")]
    [TestCase("dfe-ees as CSV")]
    public async Task a_version_that_breaks_with_the_one_expected_is_not_fetched(string name)
    {
        standIn.Speak("api.education.gov.uk", new EducationDialect { Version = "2.0" }.Answer);
        Assert.That(
            await ProblemAsync(name),
            Does.Contain("version 2.0, which breaks with version 1")
                .And.Contain("1 in its figures (Made-up rate)")
                .And.Contain("set major_version to 2")
        );
    }

    [Test]
    public async Task a_data_set_that_was_withdrawn_is_not_fetched()
    {
        standIn.Speak("api.education.gov.uk", new EducationDialect { Status = "Withdrawn" }.Answer);
        Assert.That(await ProblemAsync("dfe-ees by its API"), Does.Contain("has withdrawn"));
    }

    [Test]
    public async Task the_api_and_the_csv_of_a_data_set_say_the_same()
    {
        standIn.Speak("api.education.gov.uk", new EducationDialect().Answer);
        var texts = new List<string[]>();
        foreach (var name in new[] { "dfe-ees by its API", "dfe-ees as CSV" })
        {
            var of = ContractCase.Cases.Single(c => c.Name == name);
            var file = ((FetchResult.Received)await FetchAsync(name)).File;
            var received = await ReceivedFiles.OpenAsync(
                file.Path,
                new(2026, 2, 19),
                clock.GetUtcNow(),
                null,
                file.Name,
                CancellationToken.None
            );
            texts.Add([
                .. of
                    .Reader.Read(received, of.Catalogue, null)
                    .OfType<Reading.Figure>()
                    .Select(f => $"{f.Observation.Area} {f.Observation.Period} {f.Observation.Breakdown.Key}")
                    .Order(StringComparer.Ordinal),
            ]);
        }
        Assert.That(texts[0], Has.Length.EqualTo(162).And.EqualTo(texts[1]));
    }
}
