using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Sources.ExploreLocalStatistics;

namespace RoadmapIndicators.Tests.Ingestion.Sources;

[TestFixture]
public sealed class ElsSourceTests
{
    private static List<Reading> Read(string name, byte[] bytes, string? indicator = null)
    {
        using var folder = new ScratchFolder();
        var path = folder.Write(name, bytes);
        var file = new ReceivedFile(
            path,
            name,
            new string('0', 64),
            bytes.Length,
            new(2026, 1, 1),
            default,
            null
        );
        return [.. new ElsSource().Read(file, SmallCatalogue.Create(), indicator)];
    }

    private static List<Reading> Read(string text, string name = "gigabit-capable-broadband.csv") =>
        Read(name, System.Text.Encoding.UTF8.GetBytes(text));

    private static Observation Figure(Reading reading) => ((Reading.Figure)reading).Observation;

    [Test]
    public void the_three_headers_read_alike_with_or_without_a_byte_order_mark()
    {
        var first =
            ElsText.FirstHeader
            + "\nE06000001,A ,Unitary,Premises,Gigabit capable broadband,Mission 4,\"Pay, jobs\",2022-09,49.90,Percentage,%,,,,1,\n";
        var second =
            "\uFEFF"
            + ElsText.SecondHeader
            + "\r\nE06000001,A,Unitary,Gigabit capable broadband,Premises,2022-09-15,49.90,Percentage,%,,,,1,\r\n";
        var third = "\uFEFF" + ElsText.File(ElsText.Row("E06000001", "2022-09-01", "49.90"));
        var figures = new[] { first, second, third }.Select(text => Figure(Read(text).Single())).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(figures, Has.All.EqualTo(figures[0]));
            Assert.That(figures[0].Period.Code, Is.EqualTo("2022-09"));
            Assert.That(
                figures[0].Value?.ToString(System.Globalization.CultureInfo.InvariantCulture),
                Is.EqualTo("49.90")
            );
        });
    }

    [TestCase("29.972137451171875", "29.972137451171875")]
    [TestCase("66.900000000000006", "66.900000000000006")]
    [TestCase("7.0000000000000007E-2", "0.070000000000000007")]
    [TestCase("100", "100")]
    [TestCase(" 67.1 ", "67.1")]
    public void a_number_is_read_digit_for_digit(string written, string read) =>
        Assert.That(
            Figure(Read(ElsText.File(ElsText.Row("E06000001", "2022-09", written))).Single()).Value,
            Is.EqualTo(decimal.Parse(read, System.Globalization.CultureInfo.InvariantCulture))
        );

    [TestCase("1e999")]
    [TestCase("NaN")]
    [TestCase("Infinity")]
    [TestCase("1e-999")]
    [TestCase("12,34")]
    [TestCase("--5")]
    [TestCase("101")]
    [TestCase("-1")]
    [TestCase("0.12345678901234567890123456789")]
    [TestCase("ninety")]
    public void a_value_that_cannot_be_is_quarantined_with_its_line(string written)
    {
        var reading = Read(ElsText.File(ElsText.Row("E06000001", "2022-09", '"' + written + '"'))).Single();
        Assert.That(reading, Is.TypeOf<Reading.Quarantined>());
        Assert.That(((Reading.Quarantined)reading).Line, Is.EqualTo(2));
    }

    [TestCase("x", "", ObservationStatus.NotAvailable)]
    [TestCase("[c]", "", ObservationStatus.Confidential)]
    [TestCase("u", "", ObservationStatus.Unreliable)]
    [TestCase("u", "5", ObservationStatus.Unreliable)]
    [TestCase("p", "5", ObservationStatus.Provisional)]
    [TestCase("", "", ObservationStatus.Missing)]
    [TestCase("?!", "", ObservationStatus.Unrecognised)]
    [TestCase("Value for X and Y combined", "5", ObservationStatus.Normal)]
    public void a_marker_is_classified_and_a_missing_value_is_never_zero(
        string marker,
        string value,
        ObservationStatus status
    )
    {
        var figure = Figure(
            Read(ElsText.File(ElsText.Row("E06000001", "2022-09", value, status: marker))).Single()
        );
        Assert.Multiple(() =>
        {
            Assert.That(figure.Status, Is.EqualTo(status));
            Assert.That(figure.Value, Is.EqualTo(value.Length == 0 ? (decimal?)null : 5m));
        });
    }

    [Test]
    public void a_value_beside_a_marker_that_says_there_is_none_is_quarantined() =>
        Assert.That(
            Read(ElsText.File(ElsText.Row("E06000001", "2022-09", "5", status: "x"))).Single(),
            Is.TypeOf<Reading.Quarantined>().With.Property("Code").EqualTo("contradictoryStatus")
        );

    [TestCase("", "noArea")]
    [TestCase("E99999999", "unknownArea")]
    [TestCase("Dudley", "unknownArea")]
    public void a_row_without_a_known_area_is_quarantined(string area, string code) =>
        Assert.That(
            Read(ElsText.File(ElsText.Row(area, "2022-09", "5"))).Single(),
            Is.TypeOf<Reading.Quarantined>().With.Property("Code").EqualTo(code)
        );

    [Test]
    public void an_area_known_under_another_code_is_read_as_itself() =>
        Assert.That(
            Figure(Read(ElsText.File(ElsText.Row("TLG", "2022-09", "5"))).Single()).Area.Value,
            Is.EqualTo("E12000005")
        );

    [Test]
    public void a_file_of_two_breakdowns_gives_each_its_own()
    {
        var text = ElsText.File(
            ElsText.Row(
                "E06000001",
                "2022-01-01/P3Y",
                "60.1",
                "Male healthy life expectancy",
                "59",
                "61",
                measure: "Years"
            ),
            ElsText.Row(
                "E06000001",
                "2022-01-01/P3Y",
                "61.1",
                "Female healthy life expectancy",
                "60",
                "62",
                measure: "Years"
            )
        );
        var figures = Read(text, "healthy-life-expectancy.csv").Select(Figure).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(figures.Select(f => f.Breakdown.Key), Is.EqualTo(new[] { "sex:male", "sex:female" }));
            Assert.That(figures.Select(f => f.Period.Code), Has.All.EqualTo("2022-01/P3Y"));
            Assert.That(figures[0].Lower, Is.EqualTo(59m));
        });
    }

    [Test]
    public void a_new_title_in_a_known_file_is_taken_and_flagged()
    {
        var readings = Read(
            ElsText.File(
                ElsText
                    .Row("E06000001", "2022-09", "5", "Gigabit coverage, new name")
                    .Replace("Gigabit coverage, new name", "Gigabit new name", StringComparison.Ordinal)
            )
        );
        Assert.That(readings[0], Is.TypeOf<Reading.Flag>().With.Property("Code").EqualTo("newTitle"));
        Assert.That(readings[1], Is.TypeOf<Reading.Figure>());
    }

    [Test]
    public void a_series_that_nobody_asks_for_is_left_out() =>
        Assert.That(
            Read(
                    ElsText.File(ElsText.Row("E06000001", "2022", "5", "Economically inactive")),
                    "employment-and-more.csv"
                )
                .Single(),
            Is.TypeOf<Reading.NotWanted>()
        );

    [Test]
    public void a_changed_measure_refuses_the_file() =>
        Assert.That(
            Read(ElsText.File(ElsText.Row("E06000001", "2022-09", "5", measure: "Number"))).Single(),
            Is.TypeOf<Reading.Refused>().With.Property("Code").EqualTo("measureChanged")
        );

    [Test]
    public void a_changed_unit_refuses_the_file() =>
        Assert.That(
            Read(
                    ElsText
                        .File(ElsText.Row("E06000001", "2022-09", "5"))
                        .Replace(",%,", ",£,", StringComparison.Ordinal)
                )
                .Single(),
            Is.TypeOf<Reading.Refused>().With.Property("Code").EqualTo("unitChanged")
        );

    [TestCase("-1", 1)]
    [TestCase("1", 0)]
    [TestCase("0", 0)]
    public void a_polarity_against_the_catalogue_is_flagged_once(string polarity, int flags) =>
        Assert.That(
            Read(
                    ElsText.SecondHeader
                        + $"\nE06000001,A,Unitary,Gigabit capable broadband,Premises,2022-09,49.90,Percentage,%,,,,{polarity},"
                        + $"\nE06000002,B,Unitary,Gigabit capable broadband,Premises,2022-09,59.90,Percentage,%,,,,{polarity},\n"
                )
                .OfType<Reading.Flag>()
                .Count(flag => flag.Code == "oppositePolarity"),
            Is.EqualTo(flags)
        );

    [TestCase("", "emptyFile")]
    [TestCase("  \r\n\r\n", "emptyFile")]
    [TestCase("<!doctype html><html><body>Sorry</body></html>", "webPage")]
    [TestCase("{\"error\":\"no\"}", "json")]
    [TestCase("PK\u0003\u0004abc", "zip")]
    [TestCase("areacd,areanm,period\nE06000001,A,2022\n", "missingColumns")]
    [TestCase(
        "areacd,areanm,geography,indicator,period,observation,measure,unit,lci_95,uci_95,status,notes\n",
        "noRows"
    )]
    public void a_file_that_is_no_table_of_figures_is_refused_in_words(string text, string code) =>
        Assert.That(Read(text).Last(), Is.TypeOf<Reading.Refused>().With.Property("Code").EqualTo(code));

    [Test]
    public void bytes_that_are_not_utf8_refuse_the_file()
    {
        byte[] bytes =
        [
            .. System.Text.Encoding.UTF8.GetBytes(ElsText.File(ElsText.Row("E06000001", "2022-09", "5"))),
            0xA3,
            0x0A,
        ];
        Assert.That(
            Read("gigabit-capable-broadband.csv", bytes).Last(),
            Is.TypeOf<Reading.Refused>().With.Property("Code").EqualTo("wrongEncoding")
        );
    }

    [Test]
    public void a_quotation_mark_that_is_never_closed_swallows_no_figure_in_silence()
    {
        var text = ElsText.File(
            ElsText.Row("E06000001", "2022-09", "5"),
            "\"E06000002,Some name," + new string('x', 2_000_000)
        );
        var readings = Read(text);
        Assert.That(readings[^1], Is.TypeOf<Reading.Refused>().Or.TypeOf<Reading.Quarantined>());
    }

    [Test]
    public void a_row_with_too_few_fields_is_quarantined_and_the_rest_is_read()
    {
        var readings = Read(
            ElsText.File(
                ElsText.Row("E06000001", "2022-09", "5"),
                "E06000002,A",
                ElsText.Row("E06000003", "2022-09", "6")
            )
        );
        Assert.That(
            readings.Select(r => r.GetType()),
            Is.EqualTo(new[] { typeof(Reading.Figure), typeof(Reading.Quarantined), typeof(Reading.Figure) })
        );
    }

    [TestCase("2022", false)]
    [TestCase("2022-13", false)]
    [TestCase("2022-09-31", false)]
    [TestCase("2022-09", true)]
    [TestCase("2022-09-30", true)]
    [TestCase("September 2022", false)]
    public void a_snapshot_needs_a_month_that_exists(string period, bool read) =>
        Assert.That(
            Read(ElsText.File(ElsText.Row("E06000001", period, "5"))).Single() is Reading.Figure,
            Is.EqualTo(read)
        );
}
