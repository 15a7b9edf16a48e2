using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Sources.Census;
using RoadmapIndicators.Ingestion.Sources.EnterprisePartnerships;
using RoadmapIndicators.Ingestion.Sources.SustainableDevelopmentGoals;
using RoadmapIndicators.Tests.Ingestion.Sources;

namespace RoadmapIndicators.Tests.Ingestion.Genuine;

/// <summary>
/// The genuine files of internet users, phones, the census and the LEP series, against the figures that another program
/// read out of them.
/// </summary>
[TestFixture]
[Category("GenuineFiles")]
public sealed class SurveyFiguresTests
{
    private static readonly ISource Sdg = new SdgSource(),
        Census = new CensusSource(),
        Lep = new LepSource();

    private static List<Reading> Read(ISource source, string file) =>
        SourceReading.ReadShipped(source, Path.Combine(GenuineFiles.Folder, file));

    [TestCase("internet_users_last_3_months_pct", "internet-users", "ons-sdg/indicator_17-8-1.csv", 65)]
    [TestCase(
        "smartphone_users_pct_of_mobile_owners",
        "smartphone-ownership",
        "ons-sdg/indicator_5-b-1.csv",
        22
    )]
    [TestCase("mobile_phone_users_pct", "mobile-phone-users", "ons-sdg/indicator_5-b-1.csv", 25)]
    [TestCase(
        "nvq4plus_economically_active_professionals_pct",
        "nvq4-economically-active",
        "nesta-lep/aps_nvq4_education_data.lep.csv",
        30
    )]
    [TestCase(
        "census2021_no_qualifications",
        "census-no-qualifications",
        "census2021/qualifications_local_authority.csv",
        7
    )]
    [TestCase(
        "census2021_level4plus",
        "census-level-4-or-above",
        "census2021/qualifications_local_authority.csv",
        7
    )]
    [TestCase(
        "census2021_usual_residents_16plus",
        "census-level-4-or-above",
        "census2021/qualifications_local_authority.csv",
        7
    )]
    public void Every_figure_is_read_digit_for_digit(string theirs, string slug, string file, int count)
    {
        ISource source =
            file.StartsWith("ons-sdg", StringComparison.Ordinal) ? Sdg
            : file.StartsWith("census", StringComparison.Ordinal) ? Census
            : Lep;
        var ours = Read(source, file)
            .OfType<Reading.Figure>()
            .Where(f => f.Indicator == slug && f.Observation.Breakdown == Breakdown.Total)
            .ToDictionary(
                f => (f.Observation.Area.Value, f.Observation.Period.Code),
                f =>
                    theirs.Contains("residents", StringComparison.Ordinal) ? f.Observation.Denominator
                    : theirs.StartsWith("census", StringComparison.Ordinal) ? f.Observation.Numerator
                    : f.Observation.Value
            );
        var expected = Figures(theirs).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(expected, Has.Count.EqualTo(count));
            foreach (var (area, period, value) in expected)
                Assert.That(
                    ours.TryGetValue((area, period), out var read) ? Shown(read) : "not read",
                    Is.EqualTo(value),
                    $"{slug} {area} {period}"
                );
        });
    }

    [TestCase(
        "ons-sdg/indicator_17-8-1.csv",
        "internet-users",
        "age=287 disability=14 employment=72 ethnicity=81 sex=18 total=602"
    )]
    [TestCase(
        "ons-sdg/indicator_5-b-1.csv",
        "smartphone-ownership",
        "age=65 class=52 deprivation=18 income=36 settlement=26 sex=26 total=146 work=18"
    )]
    public void Rows_of_all_groups_are_read_and_none_is_quarantined(string file, string slug, string counts)
    {
        var readings = Read(Sdg, file);
        Assert.Multiple(() =>
        {
            Assert.That(readings.OfType<Reading.Quarantined>(), Is.Empty);
            Assert.That(readings.OfType<Reading.Refused>(), Is.Empty);
            Assert.That(
                string.Join(
                    ' ',
                    readings
                        .OfType<Reading.Figure>()
                        .Where(f => f.Indicator == slug)
                        .GroupBy(f => f.Observation.Breakdown.Key.Split(':')[0])
                        .OrderBy(g => g.Key, StringComparer.Ordinal)
                        .Select(g => $"{g.Key}={g.Count()}")
                ),
                Is.EqualTo(counts)
            );
        });
    }

    [TestCase("2019-02-05_a4b1995e")]
    [TestCase("2020-04-28_7d2d54b5")]
    [TestCase("2020-12-08_b4ffc7db")]
    public void Earlier_releases_are_read_without_a_place_under_anothers_code(string folder)
    {
        var readings = Read(Sdg, $"ons-sdg/history/17-8-1/{folder}/indicator_17-8-1.csv");
        var figures = readings.OfType<Reading.Figure>().Select(f => f.Observation).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(readings.OfType<Reading.Quarantined>(), Is.Empty);
            Assert.That(readings.OfType<Reading.Refused>(), Is.Empty);
            Assert.That(
                figures.GroupBy(f => (f.Area, f.Period, f.Breakdown)).Where(g => g.Count() > 1),
                Is.Empty
            );
            Assert.That(figures.Select(f => f.Area.Value), Has.None.EqualTo("E07000218"));
        });
    }

    [Test]
    public void The_census_table_without_codes_is_left_alone() =>
        Assert.That(
            Census.Recognises(
                Path.Combine(GenuineFiles.Folder, "census2021", "census-qualifications-ethnic-group.csv")
            ),
            Is.False
        );

    private static IEnumerable<(string Area, string Period, string Value)> Figures(string indicator)
    {
        var path = Path.Combine(GenuineFiles.Folder, "..", "figures", "figures.csv");
        Assume.That(File.Exists(path), "There are no figures to compare with.");
        using var table = new CsvTable(path);
        while (table.Next() is { } row)
            if (row.Fields[0] == indicator)
                yield return (
                    row.Fields[2] switch
                    {
                        "Dudley and Sandwell" => "X67000001",
                        "Walsall and Wolverhampton" => "X67000002",
                        _ => row.Fields[1],
                    },
                    row.Fields[3],
                    row.Fields[4]
                );
    }

    private static string Shown(decimal? value) =>
        value?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
