using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Sources.EducationStatistics;
using static RoadmapIndicators.Tests.Ingestion.Sources.SourceReading;

namespace RoadmapIndicators.Tests.Ingestion.Sources;

[TestFixture]
public sealed class EesSourceTests
{
    private const string Header =
        "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,sex,level,starts,starts_rate\n";

    private static Indicator Starts(Dictionary<string, string>? parameters = null) =>
        Indicator(
            "starts",
            "dfe-ees",
            ["apprenticeships"],
            [new SeriesTitle("starts_rate", "total")],
            parameters
                ?? new()
                {
                    ["filter level"] = "Total",
                    ["breakdown sex"] = "sex",
                    ["figures"] = "starts",
                    ["academic_year_starts"] = "8",
                },
            ceiling: null
        );

    private static string Row(
        string level = "Local authority",
        string code = "E08000027",
        string sex = "Total",
        string apprenticeship = "Total",
        string value = "1250.5",
        string period = "202324",
        string identifier = "Academic year"
    ) =>
        $"{period},{identifier},{level},E92000001,England,E12000005,West Midlands,332,{code},Dudley,{sex},{apprenticeship},10,{value}\n";

    private static List<Reading> ReadRows(params string[] rows) =>
        Read(new EesSource(), "apprenticeships.csv", Header + string.Concat(rows), Starts());

    [Test]
    public void A_row_of_everybody_is_read()
    {
        var figure = Figure(ReadRows(Row()));
        Assert.That(
            (figure.Area.Value, figure.Period.Code, figure.Value, figure.Breakdown.Key),
            Is.EqualTo(("E08000027", "2023-08/P1Y", (decimal?)1250.5m, "total"))
        );
    }

    [TestCase("National", "E92000001")]
    [TestCase("Regional", "E12000005")]
    [TestCase("Local authority", "E08000027")]
    public void The_level_says_which_code_counts(string level, string area) =>
        Assert.That(Figure(ReadRows(Row(level))).Area.Value, Is.EqualTo(area));

    [Test]
    public void Schools_and_parts_of_the_whole_are_not_wanted() =>
        Assert.That(Figures(ReadRows(Row("School"), Row(apprenticeship: "Higher"))), Is.Empty);

    [Test]
    public void A_filter_becomes_a_breakdown_where_the_catalogue_says_so() =>
        Assert.That(Figure(ReadRows(Row(sex: "Female"))).Breakdown.Key, Is.EqualTo("sex:female"));

    [TestCase("c", ObservationStatus.Confidential)]
    [TestCase("low", ObservationStatus.Low)]
    [TestCase("x", ObservationStatus.NotAvailable)]
    [TestCase("z", ObservationStatus.NotApplicable)]
    [TestCase("q", ObservationStatus.Unrecognised)]
    [TestCase("", ObservationStatus.Missing)]
    public void A_symbol_is_classified_and_kept(string symbol, ObservationStatus status)
    {
        var figure = Figure(ReadRows(Row(value: symbol)));
        Assert.That(
            (figure.Value, figure.Status, figure.Marker ?? ""),
            Is.EqualTo(((decimal?)null, status, symbol))
        );
    }

    [TestCase("2023", "Calendar year", "2023")]
    [TestCase("202324", "Financial year", "2023-04/P1Y")]
    [TestCase("2023", "March", "2023-03")]
    public void Periods_are_read(string period, string identifier, string code) =>
        Assert.That(
            Figure(ReadRows(Row(period: period, identifier: identifier))).Period.Code,
            Is.EqualTo(code)
        );

    [TestCase("202325", "Academic year", "unreadablePeriod")]
    [TestCase("202324", "Autumn term", "unreadablePeriod")]
    public void A_period_that_cannot_be_told_is_quarantined(string period, string identifier, string code) =>
        Assert.That(Code(ReadRows(Row(period: period, identifier: identifier))), Is.EqualTo(code));

    [TestCase("z", "Total", "1", "unknownArea")]
    [TestCase("", "Total", "1", "noArea")]
    [TestCase("E08000027", "Unheard of", "1", "unknownGroup")]
    [TestCase("E08000027", "Total", "12,50", "malformedRow")]
    [TestCase("E08000027", "Total", "12x", "unreadableValue")]
    public void A_row_that_cannot_be_is_quarantined(string code, string sex, string value, string reason) =>
        Assert.That(Code(ReadRows(Row(code: code, sex: sex, value: value))), Is.EqualTo(reason));

    [Test]
    public void A_column_that_the_catalogue_does_not_explain_refuses_the_file() =>
        Assert.That(
            Refusal(
                Read(
                    new EesSource(),
                    "apprenticeships.csv",
                    Header + Row(),
                    Starts(new() { ["breakdown sex"] = "sex", ["figures"] = "starts" })
                )
            ),
            Is.EqualTo("unknownColumns")
        );

    [Test]
    public void The_publishers_word_on_its_columns_is_believed_where_it_contradicts()
    {
        using var folder = new ScratchFolder();
        folder.Write("apprenticeships.meta.csv", "col_name,col_type,label\nstarts,Filter,Starts\n");
        var path = folder.Write("apprenticeships.csv", Header + Row());
        var file = new ReceivedFile(path, "apprenticeships.csv", "", 1, new(2026, 1, 1), default, null);
        Assert.That(
            Refusal(new EesSource().Read(file, SourceReading.Catalogue(Starts()), null)),
            Is.EqualTo("wrongColumns")
        );
    }

    [TestCase("time_period,sex\n", "missingColumns")]
    [TestCase(Header, "noRows")]
    [TestCase("", "emptyFile")]
    public void A_file_that_is_not_one_of_these_is_refused(string text, string code) =>
        Assert.That(Refusal(Read(new EesSource(), "apprenticeships.csv", text, Starts())), Is.EqualTo(code));

    [TestCase(Header, ExpectedResult = true)]
    [TestCase(ElsText.ThirdHeader, ExpectedResult = false)]
    public bool Its_own_files_are_recognised(string text) => Recognises(new EesSource(), text);

    [TestCase("x.csv", ExpectedResult = true)]
    [TestCase("x.meta.csv", ExpectedResult = false)]
    public bool Files_about_columns_are_not_read_as_figures(string name) => new EesSource().Reads(name);
}
