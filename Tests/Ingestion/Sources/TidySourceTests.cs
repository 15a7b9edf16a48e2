using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Sources.Tidy;
using static RoadmapIndicators.Tests.Ingestion.Sources.SourceReading;

namespace RoadmapIndicators.Tests.Ingestion.Sources;

[TestFixture]
public sealed class TidySourceTests
{
    private const string Short = "indicator,area,period,value\n";

    private const string Long =
        "indicator,area,period,value,lower,upper,numerator,denominator,breakdown,status,note\n";

    private static readonly Indicator Share = Indicator("share", "tidy", [], []);

    private static List<Reading> ReadText(string text) => Read(new TidySource(), "mine.csv", text, Share);

    [Test]
    public void Four_columns_are_enough()
    {
        var figure = Figure(ReadText(Short + "share,E47000007,2024,45.10\n"));
        Assert.That(
            (figure.Area.Value, figure.Period.Code, figure.Value, figure.Breakdown.Key),
            Is.EqualTo(("E47000007", "2024", (decimal?)45.10m, "total"))
        );
    }

    [Test]
    public void Every_column_is_read()
    {
        var figure = Figure(
            ReadText(
                Long
                    + "share,dfe:330,2019-08/P1Y,\"45.1\",44,46.5,\"1,451\",3217,\"sex:male,age:16-24\",[p],By hand.\n"
            )
        );
        Assert.Multiple(() =>
        {
            Assert.That(figure.Area.Value, Is.EqualTo("E08000025"));
            Assert.That(figure.Period.Code, Is.EqualTo("2019-08/P1Y"));
            Assert.That((figure.Lower, figure.Upper), Is.EqualTo(((decimal?)44m, (decimal?)46.5m)));
            Assert.That(
                (figure.Numerator, figure.Denominator),
                Is.EqualTo(((decimal?)1451m, (decimal?)3217m))
            );
            Assert.That(figure.Breakdown.Key, Is.EqualTo("age:16-24,sex:male"));
            Assert.That((figure.Status, figure.Marker), Is.EqualTo((ObservationStatus.Provisional, "[p]")));
            Assert.That(figure.Note, Is.EqualTo("By hand."));
        });
    }

    [TestCase("", "", ObservationStatus.Missing)]
    [TestCase("", "c", ObservationStatus.Confidential)]
    [TestCase("[z]", "", ObservationStatus.NotApplicable)]
    [TestCase("", "notAvailable", ObservationStatus.NotAvailable)]
    [TestCase("", "hm", ObservationStatus.Unrecognised)]
    [TestCase("0", "", ObservationStatus.Normal)]
    [TestCase("5", "u", ObservationStatus.Unreliable)]
    public void Zero_suppressed_and_missing_are_three_things(
        string value,
        string status,
        ObservationStatus expected
    ) =>
        Assert.That(
            Figure(ReadText(Long + $"share,E47000007,2024,{value},,,,,,{status},\n")).Status,
            Is.EqualTo(expected)
        );

    [TestCase("shares,E47000007,2024,45,,,,,,,", "unknownIndicator")]
    [TestCase("share,West Midlands,2024,45,,,,,,,", "unknownArea")]
    [TestCase("share,E47000007,spring,45,,,,,,,", "unreadablePeriod")]
    [TestCase("share,E47000007,2024,4O.5,,,,,,,", "unreadableValue")]
    [TestCase("share,E47000007,2024,45,46,44,,,,,", "limitsReversed")]
    [TestCase("share,E47000007,2024,45,,,,,women,,", "unknownGroup")]
    [TestCase("share,E47000007,2024,45,,,,,,c,", "contradictoryStatus")]
    [TestCase("share,E47000007,2024,45,x1,,,,,,", "unreadableLimit")]
    public void A_row_that_cannot_be_is_quarantined(string row, string code) =>
        Assert.That(Code(ReadText(Long + row)), Is.EqualTo(code));

    [Test]
    public void A_column_that_is_not_known_is_flagged() =>
        Assert.That(
            ReadText("indicator,area,period,value,colour\nshare,E47000007,2024,45,red\n")
                .OfType<Reading.Flag>()
                .Single()
                .Field,
            Is.EqualTo("colour")
        );

    [TestCase("area,period,value\n", "missingColumns")]
    [TestCase("indicator,area,period,value,lower,lower\n", "repeatedColumn")]
    [TestCase(Short, "noRows")]
    public void A_file_that_is_not_tidy_is_refused(string text, string code) =>
        Assert.That(Refusal(ReadText(text)), Is.EqualTo(code));

    [TestCase(Short, ExpectedResult = true)]
    [TestCase(Long, ExpectedResult = true)]
    [TestCase(ElsText.ThirdHeader, ExpectedResult = false)]
    public bool Its_own_files_are_recognised(string text) => Recognises(new TidySource(), text);
}
