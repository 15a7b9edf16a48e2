using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Sources.GreenhouseGas;
using RoadmapIndicators.Tests.Ingestion.Damage;
using static RoadmapIndicators.Tests.Ingestion.Sources.SourceReading;

namespace RoadmapIndicators.Tests.Ingestion.Sources;

[TestFixture]
public sealed class GhgSourceTests
{
    private const string Headings =
            "Local Authority,Local Authority Code,Calendar Year,Industry Total,Transport Total,LULUCF Net Emissions,Grand Total,Population ('000s)\n",
        All = "Dudley,E08000027,2021,10,20.5,-0.5,30,320\nDudley,E08000027,2022,8,18.5,-,26.5,321\n",
        Methane = "Dudley,E08000027,2021,1,0.5,0,1.5,320\nDudley,E08000027,2022,1,0.5,0,1.5,321\n",
        Dioxide = "Dudley,E08000027,2021,9,20,-0.5,28.5,320\nDudley,E08000027,2022,7,18,0,25,321\n",
        Long =
            "Local Authority,Local Authority Code,Calendar Year,LA GHG Sector,LA GHG Sub-sector,Greenhouse gas,Territorial emissions (kt CO2e)\n";

    private static readonly Indicator Emissions = Indicator(
        "ghg",
        "desnz",
        ["ghg"],
        [
            new SeriesTitle("Grand Total", "total"),
            new SeriesTitle("Industry Total", "sector:industry"),
            new SeriesTitle("Transport Total", "sector:transport"),
            new SeriesTitle("LULUCF Net Emissions", "sector:land-use"),
        ],
        ceiling: null
    ) with
    {
        Floor = null,
    };

    private static List<Reading> ReadCsv(string text) => Read(new GhgSource(), "ghg.csv", text, Emissions);

    private static List<Reading> ReadBook(params (string Name, string Text)[] sheets) =>
        Read(
            new GhgSource(),
            "ghg.xlsx",
            SmallWorkbook.Of([.. sheets.Select(sheet => (sheet.Name, SmallWorkbook.Rows(sheet.Text)))]),
            Emissions
        );

    private static IEnumerable<string> Shown(IEnumerable<Reading> readings) =>
        Figures(readings)
            .Select(f =>
                FormattableString.Invariant(
                    $"{f.Breakdown.Key} {f.Period.Code} {f.Value}{(f.Value is null ? f.Status.ToString() : "")}"
                )
            );

    private static readonly string[] Expected =
    [
        "sector:industry 2021 10",
        "sector:transport 2021 20.5",
        "sector:land-use 2021 -0.5",
        "total 2021 30",
        "sector:industry 2022 8",
        "sector:transport 2022 18.5",
        "sector:land-use 2022 NotApplicable",
        "total 2022 26.5",
    ];

    [TestCase(All + Methane + Dioxide)]
    [TestCase(Methane + All + Dioxide)]
    [TestCase(Methane + Dioxide + All)]
    public void Of_tables_below_one_another_the_one_that_the_others_add_up_to_is_read(string rows) =>
        Assert.That(Shown(ReadCsv(Headings + rows)), Is.EqualTo(Expected));

    [Test]
    public void A_workbook_is_read_like_a_csv() =>
        Assert.That(Shown(ReadBook(("WML", Headings + All + Methane + Dioxide))), Is.EqualTo(Expected));

    [Test]
    public void Of_sheets_with_titles_the_one_of_all_greenhouse_gases_is_read() =>
        Assert.That(
            Shown(
                ReadBook(
                    ("Cover", "Emissions"),
                    (
                        "1_1",
                        "Table 1.1: Territorial greenhouse gas emissions estimates (kt CO2e)\n"
                            + Headings
                            + All
                    ),
                    (
                        "1_2",
                        "Table 1.2: Territorial carbon dioxide (CO2) emissions estimates\n"
                            + Headings
                            + Dioxide
                    ),
                    ("2_1", "Greenhouse gas emissions within the scope of influence\n" + Headings + Methane)
                )
            ),
            Is.EqualTo(Expected)
        );

    [TestCase(All + Methane)]
    [TestCase(All + All + Methane)]
    public void Tables_of_which_none_is_the_sum_are_refused(string rows) =>
        Assert.That(
            Refusal(ReadCsv(Headings + rows.Replace("28.5", "99", StringComparison.Ordinal))),
            Is.EqualTo("gasesUnclear")
        );

    [Test]
    public void One_table_without_a_title_is_read_and_flagged() =>
        Assert.That(
            ReadCsv(Headings + All).OfType<Reading.Flag>().Select(flag => flag.Code),
            Is.EqualTo(["gasNotNamed"])
        );

    [Test]
    public void A_row_whose_sectors_do_not_add_up_is_quarantined()
    {
        var many = string.Concat(
            Enumerable.Range(2000, 20).Select(year => $"Dudley,E08000027,{year},10,20.5,-0.5,30,320\n")
        );
        var readings = ReadCsv(Headings + many + "Dudley,E08000027,2021,10,20.5,-0.5,90,320\n");
        Assert.That(
            readings.OfType<Reading.Quarantined>().Select(row => row.Code).Distinct(),
            Is.EqualTo(["sectorsDisagree"])
        );
    }

    [Test]
    public void Headings_over_other_columns_are_refused() =>
        Assert.That(
            Refusal(
                ReadCsv(
                    "Local Authority,Local Authority Code,Calendar Year,Industry Total,Transport Total,LULUCF Net Emissions,Population ('000s),Grand Total\n"
                        + All
                )
            ),
            Is.EqualTo("sectorsDisagree")
        );

    [Test]
    public void The_long_data_set_is_added_up()
    {
        var figures = Shown(
            ReadCsv(
                Long
                    + "Dudley,E08000027,2021,Industry,Industry Gas,CO2,10\nDudley,E08000027,2021,Industry,Industry Gas,CH4,0.25\n"
                    + "Dudley,E08000027,2021,Transport,Roads,CO2,20.5\nDudley,E08000027,2021,LULUCF,Forests,CO2,-0.5\n"
            )
        );
        Assert.That(
            figures,
            Is.EqualTo([
                "total 2021 30.25",
                "sector:industry 2021 10.25",
                "sector:transport 2021 20.5",
                "sector:land-use 2021 -0.5",
            ])
        );
    }

    [TestCase("Dudley,E08000027,2021,Industry,Gas,CO2,ten\n")]
    [TestCase("Dudley,E08000027,2021,Industry,Gas,CH4,1\n")]
    [TestCase("Dudley,E08000027,2021,Unknown,Gas,CO2,1\n")]
    public void A_sum_with_a_row_that_cannot_be_trusted_is_not_given(string row)
    {
        var readings = ReadCsv(
            Long
                + "Dudley,E08000027,2021,Industry,Gas,CH4,1\n"
                + row
                + "Dudley,E08000027,2021,Industry,Coal,CO2,1\n"
        );
        Assert.That(Code(readings), Is.EqualTo("incompleteSum"));
    }

    [Test]
    public void A_year_that_lacks_a_source_of_every_other_year_is_not_given()
    {
        var readings = ReadCsv(
            Long
                + string.Concat(
                    Enumerable
                        .Range(2019, 3)
                        .Select(year =>
                            $"Dudley,E08000027,{year},Industry,Gas,CO2,5\n"
                            + (year == 2020 ? "" : $"Dudley,E08000027,{year},Industry,Coal,CO2,1\n")
                        )
                )
        );
        Assert.Multiple(() =>
        {
            Assert.That(Code(readings), Is.EqualTo("incompleteSum"));
            Assert.That(
                Figures(readings).Select(f => f.Period.Code).Distinct(),
                Is.EqualTo(["2019", "2021"])
            );
        });
    }

    [TestCase(Headings, ExpectedResult = true)]
    [TestCase(Long, ExpectedResult = true)]
    [TestCase("areacd,areanm,period", ExpectedResult = false)]
    public bool Its_own_files_are_recognised(string text) => Recognises(new GhgSource(), text);
}
