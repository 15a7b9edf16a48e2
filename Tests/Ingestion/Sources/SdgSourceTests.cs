using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Sources;
using RoadmapIndicators.Ingestion.Sources.SustainableDevelopmentGoals;
using static RoadmapIndicators.Tests.Ingestion.Sources.SourceReading;

namespace RoadmapIndicators.Tests.Ingestion.Sources;

[TestFixture]
public sealed class SdgSourceTests
{
    private const string Users = "indicator_17-8-1.csv";

    private const string UsersHeader =
        "Year,Age,Sex,Disability status,Ethnicity,Ethnic group,Employment status,Region,Local Authority,Unit measure,Observation status,Unit multiplier,GeoCode,Value\n";

    private const string PhonesHeader =
        "Year,Series,Sex,Country,Household income,Region,Unit measure,Unit multiplier,Observation status,GeoCode,Value\n";

    private static readonly Indicator InternetUsers = Indicator(
        "internet-users",
        "ons-sdg",
        ["indicator_17-8-1"],
        [],
        new() { ["area"] = "K02000001" },
        "Percentage (%)"
    );

    private static readonly Indicator Smartphones = Indicator(
        "smartphones",
        "ons-sdg",
        ["indicator_5-b-1"],
        [new SeriesTitle("Owners who use a smartphone", "total")],
        new() { ["area"] = "K02000001" },
        "Percentage (%)"
    );

    private static List<Reading> ReadUsers(params string[] rows) =>
        Read(new SdgSource(), Users, UsersHeader + string.Join('\n', rows), InternetUsers);

    private static List<Reading> ReadPhones(params string[] rows) =>
        Read(
            new SdgSource(),
            "indicator_5-b-1.csv",
            "\uFEFF" + PhonesHeader + string.Join('\n', rows),
            Smartphones
        );

    private static string Row(
        string groups = ",,,,,",
        string region = "",
        string local = "",
        string code = "",
        string value = "81.20",
        string year = "2014",
        string measure = "Percentage (%)",
        string multiplier = "Units"
    ) => $"{year},{groups},{region},{local},{measure},Undefined,{multiplier},{code},{value}";

    [Test]
    public void A_row_that_names_no_place_is_of_the_whole_country_digit_for_digit()
    {
        var figure = Figure(ReadUsers(Row()));
        Assert.Multiple(() =>
        {
            Assert.That(figure.Area.Value, Is.EqualTo("K02000001"));
            Assert.That(figure.Period.Code, Is.EqualTo("2014"));
            Assert.That(figure.Value, Is.EqualTo(81.20m));
            Assert.That(figure.Breakdown, Is.EqualTo(Breakdown.Total));
            Assert.That(
                (figure.Status, figure.Marker),
                Is.EqualTo((ObservationStatus.Normal, (string?)null))
            );
        });
    }

    [TestCase("16 to 24,,,,,", "age:16-24")]
    [TestCase("75 and over,Female,,,,", "age:75+,sex:female")]
    [TestCase("65 to 74,,Equality Act Disabled,,,", "age:65-74,disability:disabled")]
    [TestCase(",,Not disabled (GSS harmonised),,,", "disability:not-disabled")]
    [TestCase(",,,Asian/Asian British,,", "ethnicity:asian")]
    [TestCase(",,,Asian/Asian British,Any other Asian background,", "ethnicity:other-asian")]
    [TestCase(",,,,,Government employment & training programmes", "employment:government-training")]
    public void Groups_of_people_become_breakdowns(string groups, string key) =>
        Assert.That(Figure(ReadUsers(Row(groups))).Breakdown.Key, Is.EqualTo(key));

    [TestCase("Less than £11_500", "income:under-11500")]
    [TestCase("£11_500 to less than £17_500", "income:11500-17500")]
    [TestCase("£26_000 or more", "income:26000+")]
    public void Incomes_follow_a_rule(string words, string key) =>
        Assert.That(
            Figure(
                ReadPhones(
                    $"2015,Owners who use a smartphone,,,\"{words.Replace('_', ',')}\",,Percentage (%),Units,Normal value,,55.0"
                )
            ).Breakdown.Key,
            Is.EqualTo(key)
        );

    [TestCase("young,,,,,")]
    [TestCase(",,,,,On holiday")]
    public void A_group_that_nobody_knows_is_not_taken_for_everybody(string groups) =>
        Assert.That(Code(ReadUsers(Row(groups))), Is.EqualTo("unknownGroup"));

    [Test]
    public void A_column_that_nobody_knows_keeps_out_the_rows_that_use_it()
    {
        var readings = Read(
            new SdgSource(),
            Users,
            "Year,Weather,GeoCode,Value\n2014,,,80\n2014,Rain,,70\n",
            InternetUsers
        );
        Assert.Multiple(() =>
        {
            Assert.That(Figures(readings).Select(f => f.Value), Is.EqualTo(new decimal?[] { 80 }));
            Assert.That(Code(readings), Is.EqualTo("unknownGroup"));
        });
    }

    [TestCase("West Midlands", "", "E12000005")]
    [TestCase("West Midlands", "E12000005", "E12000005")]
    [TestCase("Yorkshire and the Humber", "", "E12000003")]
    [TestCase("Northern Ireland", "", "N92000002")]
    public void A_region_is_known_by_its_column_with_or_without_its_code(
        string region,
        string code,
        string area
    ) => Assert.That(Figure(ReadUsers(Row(region: region, code: code))).Area.Value, Is.EqualTo(area));

    [TestCase("Mercia", "")]
    [TestCase("West Midlands", "E12000004")]
    public void A_region_that_cannot_be_told_is_quarantined(string region, string code) =>
        Assert.That(Code(ReadUsers(Row(region: region, code: code))), Is.EqualTo("unclearArea"));

    [TestCase("Dudley ", "E08000027", "E08000027")]
    [TestCase("\"Bristol, City of\"", "E06000023", "E06000023")]
    [TestCase("Sheffield", "E08000019", "E08000019")]
    [TestCase("Dudley and Sandwell", "", "X67000001")]
    [TestCase("Walsall and Wolverhampton", "", "X67000002")]
    public void An_authority_is_known_by_its_code(string name, string code, string area) =>
        Assert.That(
            Figure(ReadUsers(Row(region: "West Midlands", local: name, code: code))).Area.Value,
            Is.EqualTo(area)
        );

    [TestCase("Warwickshire", "E07000218")]
    [TestCase("East Derbyshire", "E12000004")]
    [TestCase("Mid Kent", "")]
    public void A_place_without_a_code_of_its_own_is_left_out_and_named(string name, string code)
    {
        var readings = ReadUsers(Row(region: "South East", local: name, code: code));
        Assert.Multiple(() =>
        {
            Assert.That(Figures(readings), Is.Empty);
            Assert.That(
                readings.OfType<Reading.Flag>().Single().Reason,
                Does.Contain(name).And.Contain("1 rows")
            );
        });
    }

    [Test]
    public void A_value_flagged_as_missing_is_kept_with_its_flag_and_none_is_not_available()
    {
        var figures = Figures(
                ReadPhones(
                    "2015,Owners who use a smartphone,,,,North East,Percentage (%),Units,Missing value,E12000001,69.0",
                    "2021,Owners who use a smartphone,,,,North East,Percentage (%),Units,Missing value,E12000001,",
                    "2022,Owners who use a smartphone,,,,North East,Percentage (%),Units,Guessed value,E12000001,"
                )
            )
            .ToList();
        Assert.Multiple(() =>
        {
            Assert.That(figures.Select(f => f.Value), Is.EqualTo(new decimal?[] { 69.0m, null, null }));
            Assert.That(
                figures.Select(f => f.Status),
                Is.EqualTo([
                    ObservationStatus.Normal,
                    ObservationStatus.NotAvailable,
                    ObservationStatus.Unrecognised,
                ])
            );
            Assert.That(
                figures.Select(f => f.Marker),
                Is.EqualTo(["Missing value", "Missing value", "Guessed value"])
            );
            Assert.That(SourceNotes.AreOurs(figures[0].Note!), Is.True);
        });
    }

    [TestCase("1e999", "unreadableValue")]
    [TestCase("NaN", "unreadableValue")]
    [TestCase("108", "impossibleValue")]
    public void A_value_that_cannot_be_is_quarantined(string value, string code) =>
        Assert.That(Code(ReadUsers(Row(value: value))), Is.EqualTo(code));

    [TestCase("Percentage (%)", "Thousands", "unitChanged")]
    [TestCase("Persons", "Units", "measureChanged")]
    public void Another_unit_refuses_the_file(string measure, string multiplier, string code) =>
        Assert.That(Refusal(ReadUsers(Row(measure: measure, multiplier: multiplier))), Is.EqualTo(code));

    [Test]
    public void A_series_or_file_that_the_catalogue_does_not_ask_for_is_not_wanted() =>
        Assert.Multiple(() =>
        {
            Assert.That(
                ReadPhones("2015,Something else,,,,,Percentage (%),Units,Normal value,,69.0"),
                Is.All.TypeOf<Reading.NotWanted>()
            );
            Assert.That(
                Read(new SdgSource(), "indicator_9-9-9.csv", UsersHeader + Row(), InternetUsers),
                Is.All.TypeOf<Reading.NotWanted>()
            );
        });

    [Test]
    public void A_row_that_is_too_short_is_quarantined_with_its_line() =>
        Assert.That(
            ReadUsers(Row(), "2014,too,short").OfType<Reading.Quarantined>().Single().Line,
            Is.EqualTo(3)
        );

    [TestCase("Year,Series\n", "missingColumns")]
    [TestCase("Year,Value,Value\n", "repeatedColumn")]
    [TestCase("<html>", "webPage")]
    [TestCase(UsersHeader, "noRows")]
    public void A_file_that_is_not_one_of_these_is_refused(string text, string code) =>
        Assert.That(Refusal(Read(new SdgSource(), Users, text, InternetUsers)), Is.EqualTo(code));

    [TestCase(UsersHeader, ExpectedResult = true)]
    [TestCase(PhonesHeader, ExpectedResult = true)]
    [TestCase(ElsText.ThirdHeader, ExpectedResult = false)]
    [TestCase("indicator,area,period,value", ExpectedResult = false)]
    public bool Its_own_files_are_recognised(string text) => Recognises(new SdgSource(), text);
}
