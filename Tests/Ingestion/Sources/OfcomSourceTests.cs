using System.IO.Compression;
using System.Text;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Sources.Ofcom;
using static RoadmapIndicators.Tests.Ingestion.Sources.SourceReading;

namespace RoadmapIndicators.Tests.Ingestion.Sources;

[TestFixture]
public sealed class OfcomSourceTests
{
    private const string FixedName = "202305_fixed_laua_coverage_r02";
    private const string MobileName = "202507_mobile_coverage_laua_r01";

    private const string FixedHeader =
        "laua,laua_name,All Premises,SFBB availability (% premises),Full Fibre availability (% premises),Number of premises with SFBB availability,Number of premises with Full Fibre availability\n";

    private const string MobileHeader =
        "laua,laua_name,prem_count,4G_prem_in_0,4G_prem_in_1,4G_prem_in_2,4G_prem_in_3,4G_prem_in_4\n";

    private static readonly Indicator Fibre = Indicator(
        "fibre",
        "ofcom",
        ["fixed_laua_coverage"],
        [new SeriesTitle("Full Fibre availability (% premises)", "total")],
        new() { ["count"] = "Number of premises with Full Fibre availability" },
        kind: PeriodKind.Snapshot
    );

    private static readonly Indicator Superfast = Indicator(
        "superfast",
        "ofcom",
        ["fixed_laua_coverage"],
        [new SeriesTitle("SFBB availability (% premises)", "total")],
        new() { ["count"] = "Number of premises with SFBB availability" },
        kind: PeriodKind.Snapshot
    );

    private static Indicator Indoors(string operators) =>
        Indicator(
            "indoors",
            "ofcom",
            ["mobile_laua", "mobile_coverage_laua"],
            [new SeriesTitle("4G_prem_in", "total")],
            new() { ["operators"] = operators },
            kind: PeriodKind.Snapshot
        );

    private static List<Reading> ReadFixed(string rows, string name = FixedName) =>
        Read(new OfcomSource(), name + ".csv", FixedHeader + rows, Fibre);

    private static List<Reading> ReadMobile(string rows, string operators = "any") =>
        Read(new OfcomSource(), MobileName + ".csv", MobileHeader + rows, Indoors(operators));

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
            foreach (var (name, text) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        return bytes.ToArray();
    }

    [Test]
    public void A_share_of_premises_is_read_with_its_counts_and_the_month_of_the_name()
    {
        var figure = Figure(ReadFixed("E08000027,DUDLEY,1000,99,83,990,830\n"));
        Assert.Multiple(() =>
        {
            Assert.That((figure.Area.Value, figure.Period.Code), Is.EqualTo(("E08000027", "2023-05")));
            Assert.That(figure.Value, Is.EqualTo(83m));
            Assert.That(
                (figure.Numerator, figure.Denominator),
                Is.EqualTo(((decimal?)830m, (decimal?)1000m))
            );
        });
    }

    [Test]
    public void A_column_that_means_something_else_than_its_name_is_not_read()
    {
        // As in 2019: the column of per cent held what lies between 30 and 300 Mbit/s, the count all above 30.
        var reading = Read(
            new OfcomSource(),
            "201909_fixed_laua_coverage_r01.csv",
            FixedHeader + "E08000027,DUDLEY,1000,73.3,13.1,934,131\n",
            Superfast
        );
        Assert.That(Code(reading), Is.EqualTo("anotherMeaning"));
    }

    [TestCase("0", 0)]
    [TestCase("0.0", 0)]
    public void Nothing_covered_is_zero(string text, int value) =>
        Assert.That(
            Figure(ReadFixed($"E08000027,DUDLEY,1000,99,{text},990,0\n")).Value,
            Is.EqualTo((decimal)value)
        );

    [TestCase("", ObservationStatus.Missing)]
    [TestCase("N/A", ObservationStatus.NotAvailable)]
    [TestCase("-", ObservationStatus.Unrecognised)]
    public void What_is_no_value_is_not_zero(string text, ObservationStatus status)
    {
        var figure = Figure(ReadFixed($"E08000027,DUDLEY,1000,99,{text},990,\n"));
        Assert.That((figure.Value, figure.Status), Is.EqualTo(((decimal?)null, status)));
    }

    [TestCase("E99999999,NOWHERE,1000,99,83,990,830", "unknownArea")]
    [TestCase("E08000027,DUDLEY,1000,99,183,990,1830", "impossibleValue")]
    [TestCase("E08000027,DUDLEY,1000,99,83", "malformedRow")]
    public void A_row_that_cannot_be_is_quarantined(string row, string code) =>
        Assert.That(Code(ReadFixed(row)), Is.EqualTo(code));

    [TestCase("1000,6.5,3.5,10,20,60", "any", "93.5")]
    [TestCase("1000,6.5,3.5,10,20,60", "all", "60")]
    [TestCase("1000,6.54,3.45,10.01,20,60", "any", "93.46")]
    [TestCase("2000,130,70,200,400,1200", "any", "93.5")]
    [TestCase("2000,130,70,200,400,1200", "all", "60")]
    public void Coverage_by_any_operator_is_what_is_left_without_none(
        string numbers,
        string operators,
        string value
    ) =>
        Assert.That(
            Figure(ReadMobile($"E08000027,DUDLEY,{numbers}\n", operators)).Value,
            Is.EqualTo(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture))
        );

    [Test]
    public void Counts_are_kept_with_the_share_that_they_give()
    {
        var figure = Figure(ReadMobile("E08000027,DUDLEY,2000,130,70,200,400,1200\n"));
        Assert.That((figure.Numerator, figure.Denominator), Is.EqualTo(((decimal?)1870m, (decimal?)2000m)));
    }

    [TestCase("1000,6.5,3.5,10,20,50")]
    [TestCase("100,6,4,10,20,60")]
    [TestCase(",60,20,10,4,99")]
    [TestCase("1000,6.5,,10,20,60")]
    public void What_may_be_per_cent_or_premises_is_not_guessed(string numbers) =>
        Assert.That(Code(ReadMobile($"E08000027,DUDLEY,{numbers}\n")), Is.EqualTo("perCentOrCount"));

    [Test]
    public void An_archive_is_read_for_the_table_that_is_asked_for()
    {
        var readings = Read(
            new OfcomSource(),
            "x.zip",
            Zip(
                ($"{FixedName}/{FixedName}.csv", FixedHeader + "E08000027,DUDLEY,1000,99,83,990,830\n"),
                (
                    "202305_fixed_laua_res_coverage_r02.csv",
                    FixedHeader + "E08000027,DUDLEY,900,99,88,891,792\n"
                ),
                ("about.txt", "A note.")
            ),
            Fibre
        );
        Assert.That(Figures(readings).Single().Value, Is.EqualTo(83m));
    }

    [Test]
    public void An_archive_that_was_made_to_do_harm_is_refused()
    {
        var bomb = Zip(($"{FixedName}.csv", FixedHeader + new string('0', 40 << 20)));
        var dense = Zip(($"{FixedName}.csv", FixedHeader + new string('0', 20 << 20)));
        Assert.Multiple(() =>
        {
            Assert.That(
                Refusal(Read(new OfcomSource(), "x.zip", bomb, Fibre)),
                Is.EqualTo("archiveTooLarge")
            );
            Assert.That(
                Refusal(Read(new OfcomSource(), "x.zip", dense, Fibre)),
                Is.EqualTo("archiveTooLarge")
            );
        });
    }

    [Test]
    public void An_archive_with_a_name_that_leads_out_of_it_is_refused() =>
        Assert.That(
            Refusal(
                Read(
                    new OfcomSource(),
                    "x.zip",
                    Zip(
                        ($"{FixedName}.csv", FixedHeader + "E08000027,DUDLEY,1000,99,83,990,830\n"),
                        ("../../about.txt", "A note.")
                    ),
                    Fibre
                )
            ),
            Is.EqualTo("unsafeArchive")
        );

    [Test]
    public void A_damaged_archive_is_refused()
    {
        var bytes = Zip(($"{FixedName}.csv", FixedHeader));
        Assert.That(
            Refusal(Read(new OfcomSource(), "x.zip", bytes[..(bytes.Length / 2)], Fibre)),
            Is.EqualTo("damagedArchive")
        );
    }

    [Test]
    public void Two_tables_of_one_series_are_not_chosen_between() =>
        Assert.That(
            Read(
                    new OfcomSource(),
                    "x.zip",
                    Zip(
                        ($"{FixedName}.csv", FixedHeader),
                        ("202305_fixed_laua_coverage_r01.csv", FixedHeader)
                    ),
                    Fibre
                )
                .OfType<Reading.Refused>()
                .Select(r => r.Code),
            Is.All.EqualTo("severalTables")
        );

    [Test]
    public void A_file_in_Latin_1_is_read_and_flagged()
    {
        var bytes = Encoding.Latin1.GetBytes(FixedHeader + "W06000001,YNYS MÔN,1000,99,83,990,830\n");
        var readings = Read(new OfcomSource(), FixedName + ".csv", bytes, Fibre);
        Assert.Multiple(() =>
        {
            Assert.That(Figures(readings).Single().Area.Value, Is.EqualTo("W06000001"));
            Assert.That(readings.OfType<Reading.Flag>().Single().Code, Is.EqualTo("notUtf8"));
        });
    }

    [Test]
    public void A_release_without_the_column_is_not_read_as_zero() =>
        Assert.That(
            Read(
                    new OfcomSource(),
                    FixedName + ".csv",
                    "laua,laua_name,All Premises\nE08000027,DUDLEY,1000\n",
                    Fibre
                )
                .OfType<Reading.Flag>()
                .Single()
                .Code,
            Is.EqualTo("noColumn")
        );

    [TestCase("coverage.csv", "noPeriod")]
    public void A_file_without_its_month_in_the_name_is_refused(string name, string code) =>
        Assert.That(
            Refusal(Read(new OfcomSource(), name, FixedHeader + "E08000027,D,1000,99,83,990,830\n", Fibre)),
            Is.EqualTo(code)
        );

    [TestCase(FixedHeader, ExpectedResult = true)]
    [TestCase(MobileHeader, ExpectedResult = true)]
    [TestCase(ElsText.ThirdHeader, ExpectedResult = false)]
    [TestCase("", ExpectedResult = false)]
    public bool Its_own_files_are_recognised(string text) => Recognises(new OfcomSource(), text);
}
