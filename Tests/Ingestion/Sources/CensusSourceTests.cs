using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Sources.Census;
using static RoadmapIndicators.Tests.Ingestion.Sources.SourceReading;

namespace RoadmapIndicators.Tests.Ingestion.Sources;

[TestFixture]
public sealed class CensusSourceTests
{
    private const string Headings =
        "local_authority_code,local_authority_name,total,total,total,asian,asian,asian\n"
        + ",,total,no_qualification,level_4,total,no_qualification,level_4\n";

    private static readonly Indicator NoQualifications = Indicator(
        "none",
        "census",
        ["qualifications"],
        [new SeriesTitle("no_qualification", "total")],
        new() { ["denominator"] = "total", ["period"] = "2021-03-21" },
        kind: PeriodKind.Day
    );

    private static List<Reading> ReadTable(string text) =>
        Read(new CensusSource(), "qualifications.csv", text, NoQualifications);

    [Test]
    public void The_share_comes_from_the_counts_which_are_kept_with_it()
    {
        var figures = Figures(ReadTable(Headings + "E08000027,Dudley,300,100,90,7,2,3\n")).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(figures.Select(f => f.Breakdown.Key), Is.EqualTo(["total", "ethnicity:asian"]));
            Assert.That(figures[0].Value, Is.EqualTo(100m * 100 / 300));
            Assert.That(
                (figures[0].Numerator, figures[0].Denominator),
                Is.EqualTo(((decimal?)100m, (decimal?)300m))
            );
            Assert.That(figures[1].Value, Is.EqualTo(28.571428571428571428571428571m));
            Assert.That(figures.Select(f => f.Period.Code), Is.All.EqualTo("2021-03-21"));
        });
    }

    [Test]
    public void A_group_of_nobody_has_no_share_and_is_not_zero()
    {
        var figure = Figures(ReadTable(Headings + "E08000027,Dudley,300,100,90,0,0,0\n")).Last();
        Assert.That(
            (figure.Value, figure.Status),
            Is.EqualTo(((decimal?)null, ObservationStatus.NotApplicable))
        );
    }

    [TestCase("c", ObservationStatus.Confidential)]
    [TestCase("[x]", ObservationStatus.NotAvailable)]
    public void A_marker_in_the_place_of_a_count_is_classified(string marker, ObservationStatus status) =>
        Assert.That(
            Figures(ReadTable(Headings + $"E08000027,Dudley,300,100,90,7,{marker},3\n")).Last().Status,
            Is.EqualTo(status)
        );

    [TestCase("E08000027,Dudley,300,100,90,7,-2,3", "unreadableCount")]
    [TestCase("E08000027,Dudley,300,100,90,7,9,3", "impossibleValue")]
    [TestCase("E08000027,Dudley,300,100,90,7,2,3,5", "malformedRow")]
    [TestCase("E08000027,Dudley,300,100,90,,2,3", "unreadableCount")]
    public void A_row_that_cannot_be_is_quarantined(string row, string code) =>
        Assert.That(Code(ReadTable(Headings + row)), Is.EqualTo(code));

    [Test]
    public void An_area_without_a_code_is_left_out_and_named()
    {
        var readings = ReadTable(Headings + ",Somewhere,300,100,90,7,2,3\n");
        Assert.Multiple(() =>
        {
            Assert.That(Figures(readings), Is.Empty);
            Assert.That(readings.OfType<Reading.Flag>().Single().Reason, Does.Contain("Somewhere"));
        });
    }

    [Test]
    public void The_publishers_long_headings_say_the_same() =>
        Assert.That(
            Figures(
                    Read(
                        new CensusSource(),
                        "x.csv",
                        "\uFEFFArea code,Area,Total,Total,\"Asian, Asian British or Asian Welsh\",\"Asian, Asian British or Asian Welsh\"\n"
                            + ",,Total,no_qualification,Total,no_qualification\nE08000027,Dudley,300,100,7,2\n",
                        NoQualifications
                    )
                )
                .Select(f => f.Breakdown.Key),
            Is.EqualTo(["total", "ethnicity:asian"])
        );

    [Test]
    public void A_table_of_names_alone_is_not_used() =>
        Assert.That(
            ReadTable("ethnic_group,Total,Total\nlocal_authority,Total,No qualifications\nDudley,300,100\n"),
            Is.All.TypeOf<Reading.NotWanted>()
        );

    [TestCase("a,b\nc,d\n", "notACensusTable")]
    [TestCase("local_authority_code,n,total,total\n,,total,total\n", "repeatedColumn")]
    [TestCase("", "emptyFile")]
    public void A_file_that_is_not_such_a_table_is_refused(string text, string code) =>
        Assert.That(Refusal(ReadTable(text)), Is.EqualTo(code));

    [TestCase(Headings, ExpectedResult = true)]
    [TestCase("ethnic_group,Total\nlocal_authority,Total\n", ExpectedResult = false)]
    [TestCase(ElsText.ThirdHeader, ExpectedResult = false)]
    public bool Its_own_files_are_recognised(string text) => Recognises(new CensusSource(), text);
}
