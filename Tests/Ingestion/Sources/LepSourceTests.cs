using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Sources.EnterprisePartnerships;
using static RoadmapIndicators.Tests.Ingestion.Sources.SourceReading;

namespace RoadmapIndicators.Tests.Ingestion.Sources;

[TestFixture]
public sealed class LepSourceTests
{
    private const string Header = "year,lep_id,lep_year_spec,share_of_something\n";

    private static readonly Indicator Share = Indicator(
        "share",
        "lep",
        ["share.lep"],
        [new SeriesTitle("share_of_something", "total")],
        new() { ["url"] = "https://example.org/share.lep.csv" }
    );

    private static List<Reading> ReadRows(string rows) =>
        Read(new LepSource(), "share.lep.csv", Header + rows, Share);

    [Test]
    public void A_partnerships_figure_is_read_with_the_year_of_its_boundaries()
    {
        var figure = Figure(ReadRows("2019,E37000001,2020,28.70\n"));
        Assert.Multiple(() =>
        {
            Assert.That(figure.Area.Value, Is.EqualTo("E37000001"));
            Assert.That(figure.Value, Is.EqualTo(28.70m));
            Assert.That(figure.Period.Code, Is.EqualTo("2019"));
            Assert.That(figure.Note, Is.EqualTo("Boundaries of 2020."));
        });
    }

    [TestCase("", ObservationStatus.Missing)]
    [TestCase("NA", ObservationStatus.NotAvailable)]
    [TestCase("?", ObservationStatus.Unrecognised)]
    public void What_is_no_value_is_not_zero(string text, ObservationStatus status)
    {
        var figure = Figure(ReadRows($"2019,E37000001,2020,{text}\n"));
        Assert.That((figure.Value, figure.Status), Is.EqualTo(((decimal?)null, status)));
    }

    [TestCase("2019,Black Country,2020,28.7", "unknownArea")]
    [TestCase("2019,,2020,28.7", "noArea")]
    [TestCase("19,E37000001,2020,28.7", "unreadablePeriod")]
    [TestCase("2019,E37000001,2020,128.7", "impossibleValue")]
    [TestCase("2019,E37000001,2020", "malformedRow")]
    public void A_row_that_cannot_be_is_quarantined(string row, string code) =>
        Assert.That(Code(ReadRows(row)), Is.EqualTo(code));

    [Test]
    public void A_series_that_the_catalogue_does_not_ask_for_is_not_wanted() =>
        Assert.That(
            Read(new LepSource(), "x.csv", "year,lep_id,lep_year_spec,other\n2019,E37000001,2020,1\n", Share),
            Is.EqualTo(new Reading[] { new Reading.NotWanted("other") })
        );

    [Test]
    public void Its_address_is_the_catalogues() =>
        Assert.That(
            new LepSource().Addresses(Share).Single().AbsoluteUri,
            Is.EqualTo("https://example.org/share.lep.csv")
        );

    [TestCase("year,lep_id\n", "missingColumns")]
    [TestCase(Header, "noRows")]
    [TestCase("{}", "json")]
    public void A_file_that_is_not_one_of_these_is_refused(string text, string code) =>
        Assert.That(Refusal(Read(new LepSource(), "x.csv", text, Share)), Is.EqualTo(code));

    [TestCase(Header, ExpectedResult = true)]
    [TestCase("Year,GeoCode,Value", ExpectedResult = false)]
    public bool Its_own_files_are_recognised(string text) => Recognises(new LepSource(), text);
}
