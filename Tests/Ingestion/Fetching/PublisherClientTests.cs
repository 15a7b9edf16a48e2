using System.Text;
using RoadmapIndicators.Ingestion.Fetching;
using RoadmapIndicators.Tests.Ingestion.StandIn;

namespace RoadmapIndicators.Tests.Ingestion.Fetching;

[TestFixture]
public sealed class PublisherClientTests
{
    private static readonly Uri File = new("https://www.ons.gov.uk/file.csv");

    private readonly FastClock clock = new(1000);
    private StandInPublisher standIn = null!;
    private PublisherClient client = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        standIn = await StandInPublisher.StartAsync(clock);
        standIn.Speak("www.ons.gov.uk", (_, _, _) => Answer.Csv("a,b\n1,2\n"));
        client = Client(ContractBench.Patient);
    }

    [TearDown]
    public async Task CloseAsync()
    {
        client.Dispose();
        await standIn.DisposeAsync();
    }

    private PublisherClient Client(FetchLimits limits) => new(clock, limits, standIn.Address);

    private Task<FetchResult> FetchAsync(Uri? address = null, Validators? known = null) =>
        client.FetchAsync(address ?? File, known ?? Validators.None, CancellationToken.None);

    private async Task<string> ProblemAsync(Uri? address = null) =>
        ((FetchResult.Failed)await FetchAsync(address)).Problem;

    private async Task<FetchedFile> FileAsync(Uri? address = null) =>
        ((FetchResult.Received)await FetchAsync(address)).File;

    private void Speak(Answer answer, string host = "www.ons.gov.uk") =>
        standIn.Speak(host, (_, _, _) => answer);

    [Test]
    public async Task a_file_comes_as_it_is_with_its_name_and_day_and_marks()
    {
        var file = await FileAsync();
        Assert.Multiple(() =>
        {
            Assert.That(System.IO.File.ReadAllText(file.Path), Is.EqualTo("a,b\n1,2\n"));
            Assert.That(file.Name, Is.EqualTo("file.csv"));
            Assert.That(file.PublishedOn, Is.EqualTo(new DateOnly(2026, 2, 20)));
            Assert.That(file.Validators.ETag, Is.Not.Null);
        });
        Assert.That(await FetchAsync(known: file.Validators), Is.InstanceOf<FetchResult.Unchanged>());
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task the_server_is_left_alone_for_as_long_as_it_asks(bool untilDate)
    {
        standIn.RetryAfter = untilDate ? clock.GetUtcNow().AddSeconds(100).ToString("R") : "100";
        standIn.Misbehave(Misbehaviour.TooManyRequests, 1);
        var asked = clock.GetUtcNow();
        await FileAsync();
        // Timers keep time to a millisecond or so, which is seconds here, and a date has whole seconds.
        Assert.That(standIn.Requests[1].At - asked, Is.GreaterThan(TimeSpan.FromSeconds(90)));
    }

    [Test]
    public async Task a_server_that_asks_for_an_hour_is_not_asked_again()
    {
        standIn.RetryAfter = "3600";
        standIn.Misbehave(Misbehaviour.TooManyRequests);
        Assert.That(await ProblemAsync(), Does.Contain("60 minutes"));
        Assert.That(standIn.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task a_publisher_that_keeps_failing_is_left_alone_and_others_are_not()
    {
        // Failures count when they are near each other, so this clock is not as fast.
        using var quick = new PublisherClient(
            new FastClock(20),
            ContractBench.Patient with
            {
                Retries = 1,
                FailuresToBreak = 4,
                Break = TimeSpan.FromHours(2),
            },
            standIn.Address
        );
        standIn.Misbehave(Misbehaviour.ServerErrors);
        for (var i = 0; i < 2; i++)
            await quick.FetchAsync(File, Validators.None, CancellationToken.None);
        var asked = standIn.Requests.Count;
        standIn.Misbehave(Misbehaviour.None, 0);
        var failed = await quick.FetchAsync(File, Validators.None, CancellationToken.None);
        Assert.Multiple(() =>
        {
            Assert.That(((FetchResult.Failed)failed).Problem, Does.Contain("left alone"));
            Assert.That(standIn.Requests, Has.Count.EqualTo(asked));
        });
        Speak(Answer.Csv("a\n1\n"), "www.ofcom.org.uk");
        Assert.That(
            await quick.FetchAsync(
                new Uri("https://www.ofcom.org.uk/x.csv"),
                Validators.None,
                CancellationToken.None
            ),
            Is.InstanceOf<FetchResult.Received>()
        );
    }

    [Test]
    public async Task what_the_server_says_of_a_bad_request_is_passed_on_without_what_a_terminal_would_obey()
    {
        Speak(Answer.Problem(400, "Too many areas.\u001b[31m\nAsk for fewer."));
        Assert.That(await ProblemAsync(), Does.EndWith("It says: Too many areas. [31m Ask for fewer."));
        Speak(
            new(
                """{"title":"There are validation errors","errors":[{"message":"No such level."}]}"""u8.ToArray(),
                "application/problem+json",
                400
            )
        );
        Assert.That(await ProblemAsync(), Does.EndWith("There are validation errors No such level."));
    }

    [TestCase("http://www.ons.gov.uk/file.csv")]
    [TestCase("ftp://www.ons.gov.uk/file.csv")]
    public async Task only_https_is_fetched(string address)
    {
        Assert.That(await ProblemAsync(new Uri(address)), Does.Contain("only https"));
        Assert.That(standIn.Requests, Is.Empty);
    }

    [Test]
    public async Task another_host_of_the_publisher_may_be_sent_on_to()
    {
        Speak(new([], "", 302) { Location = "https://download.ons.gov.uk/files/other.csv" });
        Speak(Answer.Csv("a\n1\n"), "download.ons.gov.uk");
        Assert.That((await FileAsync()).Name, Is.EqualTo("other.csv"));
    }

    [TestCase("http://www.ons.gov.uk/file.csv", "only https")]
    [TestCase("https://ons.gov.uk.example/file.csv", "not a host of this publisher's")]
    [TestCase("https://www.other.gov.uk/file.csv", "not a host of this publisher's")]
    [TestCase("http://127.0.0.1:1/file.csv", "not a host of this publisher's")]
    public async Task nobody_else_may(string location, string words)
    {
        Speak(new([], "", 302) { Location = location });
        Assert.That(await ProblemAsync(), Does.Contain(words));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task a_file_that_is_too_large_is_not_taken(bool announced)
    {
        using var small = Client(ContractBench.Patient with { LargestFile = 100_000 });
        Speak(new(new byte[100_001], "application/octet-stream") { OfUnknownLength = !announced });
        var failed = await small.FetchAsync(File, Validators.None, CancellationToken.None);
        Assert.That(((FetchResult.Failed)failed).Problem, Does.Contain("larger than"));
        Assert.That(standIn.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task a_body_that_grows_without_measure_is_not_taken()
    {
        Speak(Answer.Csv(new string('0', 20 << 20)));
        Assert.That(await ProblemAsync(), Does.Contain("larger than"));
    }

    [Test]
    public async Task a_compression_that_was_not_asked_for_is_not_taken()
    {
        Speak(new(Encoding.UTF8.GetBytes("a\n1\n"), "text/plain") { Encoding = "br" });
        Assert.That(await ProblemAsync(), Does.Contain("compression that was not asked for"));
    }

    [Test]
    public async Task nothing_of_what_was_fetched_is_left_when_the_client_goes()
    {
        var other = Client(ContractBench.Patient);
        var file = (FetchResult.Received)
            await other.FetchAsync(File, Validators.None, CancellationToken.None);
        other.Dispose();
        Assert.That(System.IO.File.Exists(file.File.Path), Is.False);
    }

    [Test]
    public void only_this_machine_or_https_can_stand_in_for_publishers() =>
        Assert.Throws<ArgumentException>(() =>
            new PublisherClient(clock, null, new Uri("http://stand-in.example/")).Dispose()
        );
}
