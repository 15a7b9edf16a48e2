using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Sources.Nomis;
using static RoadmapIndicators.Tests.Ingestion.Sources.SourceReading;

namespace RoadmapIndicators.Tests.Ingestion.Sources;

[TestFixture]
public sealed class NomisSourceTests
{
    private const string Header =
        "\"DATE\",\"DATE_NAME\",\"GEOGRAPHY_CODE\",\"MEASURES\",\"MEASURES_NAME\",\"VARIABLE_NAME\",\"OBS_VALUE\",\"OBS_STATUS\",\"RECORD_COUNT\"\n";

    private const string Export =
        "\n\"Business Register and Employment Survey : open access\"\n\"ONS Crown Copyright Reserved [from Nomis on 3 May 2024]\"\n\"Date       :\",\"2022\"\n\"Employment status:\",\"Employees\"\n\n"
        + "\"Area\",\"A : Farming\",\"\",\"J : Information and communication\",\"\"\n\n"
        + "\"combauth:West Midlands\",450,,32000,\n\"towncity:Worthing\",35,\"*\",900,\"!\"\n\n\"*\",\"A note on the sign.\"\n";

    private static readonly Indicator Survey = Indicator(
        "survey",
        "nomis",
        [],
        [new SeriesTitle("% with something - aged 16-64", "total")],
        new()
        {
            ["dataset"] = "NM_17_5",
            ["query"] = "geography=E08000027&variable=1",
            ["months"] = "12",
            ["last_month"] = "12",
        }
    );

    private static readonly Indicator Jobs = Indicator(
        "jobs",
        "nomis",
        [],
        [new SeriesTitle("J : Information and communication", "total")],
        new() { ["title_column"] = "INDUSTRY_NAME", ["employment_status_name"] = "Employees" },
        ceiling: null
    );

    private static string Row(
        string measure,
        string value,
        string name = "Jan 2019-Dec 2019",
        string date = "2019-12",
        string status = "A",
        string area = "E08000027",
        int count = 1,
        string number = "20599"
    ) =>
        $"\"{date}\",\"{name}\",\"{area}\",{number},\"{measure}\",\"% with something - aged 16-64\",{value},\"{status}\",{count}\n";

    private static List<Reading> ReadRows(params string[] rows) =>
        Read(new NomisSource(), "x.csv", Header + string.Concat(rows), Survey);

    [Test]
    public void Four_measures_make_one_figure()
    {
        var figure = Figure(
            ReadRows(
                Row("Variable", "31.5", count: 4),
                Row("Numerator", "63000", count: 4),
                Row("Denominator", "200000", count: 4),
                Row("Confidence", "2.4", count: 4)
            )
        );
        Assert.Multiple(() =>
        {
            Assert.That(
                (figure.Value, figure.Lower, figure.Upper),
                Is.EqualTo(((decimal?)31.5m, (decimal?)29.1m, (decimal?)33.9m))
            );
            Assert.That(
                (figure.Numerator, figure.Denominator),
                Is.EqualTo(((decimal?)63000m, (decimal?)200000m))
            );
            Assert.That(figure.Period.Code, Is.EqualTo("2019"));
        });
    }

    [TestCase("", "2019-12", "2019")]
    [TestCase("Jan 2019-Dec 2019", "", "2019")]
    public void A_surveys_date_is_the_end_of_its_months(string name, string date, string period) =>
        Assert.That(Figure(ReadRows(Row("Value", "31.5", name, date))).Period.Code, Is.EqualTo(period));

    [Test]
    public void Months_that_end_otherwise_are_not_wanted() =>
        Assert.That(Figures(ReadRows(Row("Value", "31.5", "Apr 2018-Mar 2019", "2019-03"))), Is.Empty);

    [Test]
    public void A_date_and_a_name_that_contradict_each_other_are_quarantined() =>
        Assert.That(
            Code(ReadRows(Row("Value", "31.5", "Jan 2018-Dec 2018", "2019-12"))),
            Is.EqualTo("unreadablePeriod")
        );

    [TestCase("Q", ObservationStatus.Confidential)]
    [TestCase("M", ObservationStatus.NotAvailable)]
    [TestCase("W", ObservationStatus.Unrecognised)]
    [TestCase("A", ObservationStatus.Missing)]
    public void What_is_no_value_is_not_zero(string status, ObservationStatus expected) =>
        Assert.That(Figure(ReadRows(Row("Value", "", status: status))).Status, Is.EqualTo(expected));

    [Test]
    public void An_answer_that_was_cut_is_refused() =>
        Assert.That(Refusal(ReadRows(Row("Value", "31.5", count: 30_000))), Is.EqualTo("truncated"));

    [Test]
    public void An_answer_of_exactly_the_guests_limit_is_refused_where_it_does_not_say_how_many_there_are()
    {
        var text =
            "DATE,GEOGRAPHY_CODE,VARIABLE_NAME,OBS_VALUE\n"
            + string.Concat(Enumerable.Repeat("2019-12,E08000027,Something else,1\n", 25_000));
        Assert.That(Refusal(Read(new NomisSource(), "x.csv", text, Survey)), Is.EqualTo("truncated"));
    }

    [Test]
    public void Two_values_of_one_figure_refuse_the_file() =>
        Assert.That(
            Refusal(ReadRows(Row("Value", "31.5", count: 2), Row("Value", "41.5", count: 2))),
            Is.EqualTo("contradiction")
        );

    [TestCase("E08999999", "unknownArea")]
    [TestCase("", "noArea")]
    public void A_row_without_a_known_area_is_quarantined(string area, string code) =>
        Assert.That(Code(ReadRows(Row("Value", "31.5", area: area))), Is.EqualTo(code));

    [Test]
    public void An_unknown_measure_is_quarantined() =>
        Assert.That(Code(ReadRows(Row("Standard error", "3"))), Is.EqualTo("unknownMeasure"));

    [Test]
    public void What_the_catalogue_does_not_ask_for_is_not_wanted() =>
        Assert.That(
            Read(
                new NomisSource(),
                "x.csv",
                Header + Row("Value", "31.5").Replace("something", "nothing", StringComparison.Ordinal),
                Survey
            ),
            Is.All.TypeOf<Reading.NotWanted>()
        );

    [Test]
    public void A_condition_without_its_column_is_refused() =>
        Assert.That(
            Refusal(
                Read(
                    new NomisSource(),
                    "x.csv",
                    "DATE,GEOGRAPHY_CODE,INDUSTRY_NAME,OBS_VALUE\n2019,E08000027,J : Information and communication,5\n",
                    Jobs
                )
            ),
            Is.EqualTo("missingColumns")
        );

    [TestCase("Employees", 1)]
    [TestCase("Employment", 0)]
    public void A_condition_chooses_the_rows(string said, int count) =>
        Assert.That(
            Figures(
                    Read(
                        new NomisSource(),
                        "x.csv",
                        $"DATE,GEOGRAPHY_CODE,INDUSTRY_NAME,EMPLOYMENT_STATUS_NAME,OBS_VALUE\n2019,E08000027,J : Information and communication,{said},5\n",
                        Jobs
                    )
                )
                .Count(),
            Is.EqualTo(count)
        );

    [Test]
    public void A_download_from_the_site_is_read_where_the_area_is_known()
    {
        var readings = Read(new NomisSource(), "x.csv", Export, Jobs);
        var figure = Figure(readings);
        Assert.Multiple(() =>
        {
            Assert.That(
                (figure.Area.Value, figure.Value, figure.Period.Code),
                Is.EqualTo(("E47000007", (decimal?)32000m, "2022"))
            );
            Assert.That(readings.OfType<Reading.Flag>().Single().Reason, Does.Contain("towncity:Worthing"));
        });
    }

    [Test]
    public void A_download_of_something_else_is_not_wanted() =>
        Assert.That(
            Figures(
                Read(
                    new NomisSource(),
                    "x.csv",
                    Export.Replace("\"Employees\"", "\"Employment\"", StringComparison.Ordinal),
                    Jobs
                )
            ),
            Is.Empty
        );

    [Test]
    public void A_download_says_when_it_was_made()
    {
        using var folder = new ScratchFolder();
        Assert.That(
            new NomisSource().DateStated(folder.Write("x.csv", Export)),
            Is.EqualTo(new DateOnly(2024, 5, 3))
        );
    }

    [Test]
    public void The_address_asks_for_the_record_count() =>
        Assert.That(
            new NomisSource().Addresses(Survey).Single().AbsoluteUri,
            Does.StartWith(
                    "https://www.nomisweb.co.uk/api/v01/dataset/NM_17_5.data.csv?geography=E08000027&variable=1&select="
                )
                .And.Contain("record_count,variable_name")
        );

    [TestCase("a,b\n1,2\n", "notAnExport")]
    [TestCase(Header, "noRows")]
    [TestCase("<html>", "webPage")]
    public void A_file_that_is_not_one_of_these_is_refused(string text, string code) =>
        Assert.That(Refusal(Read(new NomisSource(), "x.csv", text, Survey)), Is.EqualTo(code));

    [TestCase(Header, ExpectedResult = true)]
    [TestCase(Export, ExpectedResult = true)]
    [TestCase(ElsText.ThirdHeader, ExpectedResult = false)]
    public bool Its_own_files_are_recognised(string text) => Recognises(new NomisSource(), text);
}
