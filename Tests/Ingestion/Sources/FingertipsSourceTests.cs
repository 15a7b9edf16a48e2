using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Sources.Fingertips;
using static RoadmapIndicators.Tests.Ingestion.Sources.SourceReading;

namespace RoadmapIndicators.Tests.Ingestion.Sources;

[TestFixture]
public sealed class FingertipsSourceTests
{
    private const string Header =
        "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to Region value or percentiles,Time period Sortable,New data,Compared to goal\n";

    private static readonly Indicator Rate = Indicator(
        "rate",
        "fingertips",
        [],
        [],
        new()
        {
            ["indicator_id"] = "12345",
            ["age"] = "All ages",
            ["year_starts"] = "4",
            ["child_area_type_id"] = "502",
            ["parent_area_type_id"] = "15",
        }
    );

    private static string Row(
        string area = "E08000027",
        string sex = "Persons",
        string age = "All ages",
        string category = "",
        string period = "2022",
        string value = "12.345",
        string lower = "11.1",
        string upper = "13.9",
        string note = "",
        string id = "12345",
        string type = "Counties & UAs"
    ) =>
        $"{id},A rate,E92000001,England,{area},Dudley,{type},{sex},{age},{category},,\"{period}\",{value},{lower},{upper},10,15,123,1000,{note},,,,20220000,,\n";

    private static List<Reading> ReadRows(params string[] rows) =>
        Read(new FingertipsSource(), "x.csv", Header + string.Concat(rows), Rate);

    [Test]
    public void A_figure_is_read_with_its_limits_and_counts()
    {
        var figure = Figure(ReadRows(Row()));
        Assert.Multiple(() =>
        {
            Assert.That(figure.Value, Is.EqualTo(12.345m));
            Assert.That((figure.Lower, figure.Upper), Is.EqualTo(((decimal?)11.1m, (decimal?)13.9m)));
            Assert.That(
                (figure.Numerator, figure.Denominator),
                Is.EqualTo(((decimal?)123m, (decimal?)1000m))
            );
            Assert.That(figure.Breakdown, Is.EqualTo(Breakdown.Total));
        });
    }

    [TestCase("2022", "2022")]
    [TestCase("2020 - 22", "2020/P3Y")]
    [TestCase("1999 - 01", "1999/P3Y")]
    [TestCase("2022/23", "2022-04/P1Y")]
    [TestCase("2019/20 - 21/22", "2019-04/P3Y")]
    public void Periods_are_read(string label, string code)
    {
        var figure = Figure(ReadRows(Row(period: label)));
        Assert.That(figure.Period.Code.Replace("-01/", "/", StringComparison.Ordinal), Is.EqualTo(code));
    }

    [TestCase("2022/24")]
    [TestCase("2022 Q1")]
    [TestCase("22 - 2020")]
    [TestCase("")]
    public void A_period_that_cannot_be_told_is_quarantined(string label) =>
        Assert.That(Code(ReadRows(Row(period: label))), Is.EqualTo("unreadablePeriod"));

    [Test]
    public void The_month_of_a_split_year_is_not_guessed()
    {
        var without = Indicator("rate", "fingertips", [], [], new() { ["indicator_id"] = "12345" });
        Assert.That(
            Code(Read(new FingertipsSource(), "x.csv", Header + Row(period: "2022/23"), without)),
            Is.EqualTo("unreadablePeriod")
        );
    }

    [TestCase("Value suppressed for disclosure control due to small count", ObservationStatus.Confidential)]
    [TestCase("Value missing in source data", ObservationStatus.NotAvailable)]
    [TestCase("Something new", ObservationStatus.Unrecognised)]
    [TestCase("", ObservationStatus.Missing)]
    public void A_note_in_the_place_of_a_value_is_classified(string note, ObservationStatus status)
    {
        var figure = Figure(ReadRows(Row(value: "", lower: "", upper: "", note: note)));
        Assert.That((figure.Value, figure.Status), Is.EqualTo(((decimal?)null, status)));
    }

    [Test]
    public void A_note_beside_a_value_stays_a_note()
    {
        var figure = Figure(ReadRows(Row(note: "Made from parts")));
        Assert.That(
            (figure.Status, figure.Marker, figure.Note),
            Is.EqualTo((ObservationStatus.Normal, (string?)null, "Made from parts"))
        );
    }

    [TestCase("Male", "sex:male")]
    [TestCase("Female", "sex:female")]
    public void Sexes_become_breakdowns(string sex, string key) =>
        Assert.That(Figure(ReadRows(Row(sex: sex))).Breakdown.Key, Is.EqualTo(key));

    [Test]
    public void Tenths_other_ages_other_indicators_and_other_kinds_of_area_are_not_wanted() =>
        Assert.That(
            Figures(
                ReadRows(
                    Row(category: "Deprivation tenths"),
                    Row(age: "<75 yrs"),
                    Row(id: "999"),
                    Row(area: "U12345", type: "PCNs")
                )
            ),
            Is.Empty
        );

    [TestCase("E08999999", "Persons", "1", "unknownArea")]
    [TestCase("", "Persons", "1", "noArea")]
    [TestCase("E08000027", "Everyone", "1", "unknownGroup")]
    [TestCase("E08000027", "Persons", "1e999", "unreadableValue")]
    [TestCase("E08000027", "Persons", "-3", "impossibleValue")]
    public void A_row_that_cannot_be_is_quarantined(string area, string sex, string value, string code) =>
        Assert.That(
            Code(ReadRows(Row(area: area, sex: sex, value: value, lower: "", upper: ""))),
            Is.EqualTo(code)
        );

    [Test]
    public void The_address_is_made_of_the_catalogues_numbers() =>
        Assert.That(
            new FingertipsSource().Addresses(Rate).Single().AbsoluteUri,
            Is.EqualTo(
                "https://fingertips.phe.org.uk/api/all_data/csv/by_indicator_id?indicator_ids=12345&child_area_type_id=502&parent_area_type_id=15&include_sortable_time_periods=yes"
            )
        );

    [TestCase("Indicator ID,Value\n", "missingColumns")]
    [TestCase(Header, "noRows")]
    [TestCase("[]", "json")]
    public void A_file_that_is_not_one_of_these_is_refused(string text, string code) =>
        Assert.That(Refusal(Read(new FingertipsSource(), "x.csv", text, Rate)), Is.EqualTo(code));

    [TestCase(Header, ExpectedResult = true)]
    [TestCase(ElsText.ThirdHeader, ExpectedResult = false)]
    public bool Its_own_files_are_recognised(string text) => Recognises(new FingertipsSource(), text);
}
