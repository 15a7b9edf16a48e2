using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Sources.BusinessDemography;
using RoadmapIndicators.Tests.Ingestion.Damage;
using static RoadmapIndicators.Tests.Ingestion.Sources.SourceReading;

namespace RoadmapIndicators.Tests.Ingestion.Sources;

[TestFixture]
public sealed class DemographySourceTests
{
    private const string Births2019 =
            "Table 1.1a - Count Of Births Of New Enterprises For 2019\nUnits\n,,2019\nE08000025 ,BIRMINGHAM *,7430\nE08000027,DUDLEY,:\nFootnotes:\n",
        Births2020 =
            "Table 1.1b - Count Of Births Of New Enterprises For 2020\nUnits\n,,2020\nE08000025,BIRMINGHAM,0\n",
        Active =
            "Table 3.1a - Count Of Active Enterprises For 2019\nUnits\n,,2019\nE08000025,BIRMINGHAM,44045\nE08000027,DUDLEY,9000\n",
        Survival =
            "Table 5.1a - Survival Of Newly Born Enterprises By Births Of Units In 2019\nUnits\n,,2019 Births,1-year survival,1-year      per cent,5-year survival,5-year      per cent\nE08000025,BIRMINGHAM,7430,7040,94.75100942126514,2205,29.676985195154774\nE08000027,DUDLEY,500,480,96,:,:\n";

    private static Indicator Wanted(
        string slug,
        string heading,
        params (string Key, string Value)[] parameters
    ) =>
        Indicator(
            slug,
            "ons-business-demography",
            ["demography"],
            [new SeriesTitle(slug, "total")],
            parameters.ToDictionary(pair => pair.Key, pair => pair.Value),
            heading,
            ceiling: null
        );

    private static readonly Indicator Births = Wanted(
            "births",
            "Count Of Births Of New Enterprises",
            ("table", "1.1")
        ),
        BirthRate = Wanted(
            "birth-rate",
            "Count Of Births Of New Enterprises",
            ("table", "1.1"),
            ("whole", "3.1"),
            ("years", "2019-2019")
        ),
        FiveYears = Wanted(
            "survival",
            "Survival Of Newly Born Enterprises",
            ("table", "5.1"),
            ("survival", "5")
        );

    private static byte[] Book(params string[] sheets) =>
        SmallWorkbook.Of([
            ("Cover", SmallWorkbook.Rows("COVERSHEET\nBusiness Demography 2024")),
            (
                "Contents",
                SmallWorkbook.Rows("Business Demography 2024\nx\ny\nDate published: 22nd November 2023")
            ),
            .. sheets.Select(text => (text[..10], SmallWorkbook.Rows(text))),
        ]);

    private static List<Reading> ReadBook(Indicator indicator, params string[] sheets) =>
        Read(new DemographySource(), "demography.xlsx", Book(sheets), indicator);

    [Test]
    public void Sheets_of_one_table_are_put_together_by_their_years()
    {
        var figures = Figures(ReadBook(Births, Births2019, Births2020, Active)).ToList();
        Assert.That(
            figures.Select(f => (f.Area.Value, f.Period.Code, f.Value, f.Status)),
            Is.EqualTo(
                new[]
                {
                    ("E08000025", "2019", (decimal?)7430m, ObservationStatus.Normal),
                    ("E08000027", "2019", null, ObservationStatus.NotAvailable),
                    ("E08000025", "2020", 0m, ObservationStatus.Normal),
                }
            )
        );
    }

    [Test]
    public void A_share_is_worked_out_from_two_tables_and_holds_both_counts()
    {
        var figures = Figures(ReadBook(BirthRate, Births2019, Births2020, Active)).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(figures, Has.Count.EqualTo(2));
            Assert.That(figures[0].Value, Is.EqualTo(100m * 7430 / 44045));
            Assert.That(
                (figures[0].Numerator, figures[0].Denominator),
                Is.EqualTo(((decimal?)7430m, (decimal?)44045m))
            );
            Assert.That((figures[1].Value, figures[1].Marker), Is.EqualTo(((decimal?)null, ":")));
        });
    }

    [Test]
    public void Survival_is_the_publishers_share_with_its_counts()
    {
        var figures = Figures(ReadBook(FiveYears, Survival)).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(figures[0].Value, Is.EqualTo(29.676985195154774m));
            Assert.That(
                (figures[0].Numerator, figures[0].Denominator),
                Is.EqualTo(((decimal?)2205m, (decimal?)7430m))
            );
            Assert.That(figures[1].Status, Is.EqualTo(ObservationStatus.NotAvailable));
        });
    }

    [Test]
    public void A_share_that_its_counts_do_not_make_is_quarantined() =>
        Assert.That(
            Code(ReadBook(FiveYears, Survival.Replace("2205", "3205", StringComparison.Ordinal))),
            Is.EqualTo("countsDisagree")
        );

    [Test]
    public void Vintages_that_give_one_year_two_figures_are_refused() =>
        Assert.That(
            Refusal(
                ReadBook(Births, Births2019, Births2020.Replace("2020", "2019", StringComparison.Ordinal))
            ),
            Is.EqualTo("vintagesDisagree")
        );

    [Test]
    public void A_table_under_another_title_is_refused() =>
        Assert.That(
            Refusal(ReadBook(Births, Births2019.Replace("Births", "Deaths", StringComparison.Ordinal))),
            Is.EqualTo("titleChanged")
        );

    [Test]
    public void A_figure_without_a_code_is_quarantined_and_a_note_is_not() =>
        Assert.That(Code(ReadBook(Births, Births2019 + ",,15\n")), Is.EqualTo("noArea"));

    [Test]
    public void The_day_of_publication_stands_on_the_sheet_of_contents()
    {
        using var folder = new ScratchFolder();
        var path = folder.Write("demography.xlsx", Book(Births2019));
        Assert.Multiple(() =>
        {
            Assert.That(new DemographySource().DateStated(path), Is.EqualTo(new DateOnly(2023, 11, 22)));
            Assert.That(new DemographySource().Recognises(path), Is.True);
        });
    }

    [Test]
    public void A_flipped_bit_in_a_workbook_is_found_by_its_sums()
    {
        var bytes = Book(Births2019);
        var found = 0;
        for (var at = 100; at < bytes.Length; at += bytes.Length / 40)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[at] ^= 4;
            var readings = Read(new DemographySource(), "demography.xlsx", damaged, Births);
            if (readings.OfType<Reading.Refused>().Any())
                found++;
            else
                Assert.That(Figures(readings).First().Value, Is.EqualTo(7430m));
        }
        Assert.That(found, Is.GreaterThan(10));
    }

    [Test]
    public void A_workbook_that_would_grow_out_of_bounds_is_refused()
    {
        using var bytes = new MemoryStream();
        using (
            var archive = new System.IO.Compression.ZipArchive(
                bytes,
                System.IO.Compression.ZipArchiveMode.Create
            )
        )
        using (var part = archive.CreateEntry("xl/workbook.xml").Open())
            part.Write(new byte[90 << 20]);
        Assert.That(
            Refusal(Read(new DemographySource(), "bomb.xlsx", bytes.ToArray(), Births)),
            Is.EqualTo("workbookTooLarge")
        );
    }

    [TestCase("", "emptyFile")]
    [TestCase("<html>", "webPage")]
    [TestCase("a,b", "notAWorkbook")]
    [TestCase("PK\u0003\u0004 and no more", "damagedWorkbook")]
    public void What_is_no_workbook_is_refused(string text, string code) =>
        Assert.That(Refusal(Read(new DemographySource(), "x.xlsx", text, Births)), Is.EqualTo(code));
}
