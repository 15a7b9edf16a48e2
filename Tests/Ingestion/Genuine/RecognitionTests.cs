using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Sources;
using RoadmapIndicators.Ingestion.Sources.Nomis;
using RoadmapIndicators.Ingestion.Sources.Ofcom;
using RoadmapIndicators.Tests.Ingestion.Sources;

namespace RoadmapIndicators.Tests.Ingestion.Genuine;

/// <summary>The genuine files of all publishers in one folder, and the shapes of Ofcom's and Nomis's.</summary>
[TestFixture]
[Category("GenuineFiles")]
public sealed class RecognitionTests
{
    [Test]
    public void No_file_is_taken_by_two_sources() =>
        Assert.That(
            Directory
                .EnumerateFiles(GenuineFiles.Folder, "*", SearchOption.AllDirectories)
                .Select(path =>
                    (
                        Path: path,
                        Sources: string.Join(
                            ' ',
                            SourceList
                                .All.Where(s => s.Reads(Path.GetFileName(path)) && s.Recognises(path))
                                .Select(s => s.Name)
                        )
                    )
                )
                .Where(found => found.Sources.Contains(' ', StringComparison.Ordinal)),
            Is.Empty
        );

    [TestCase("ons-sdg", "ons-sdg", 10)]
    [TestCase("census", "census2021", 1)]
    [TestCase("lep", "nesta-lep", 4)]
    [TestCase("ofcom", "ofcom-connected-nations", 5)]
    [TestCase("nomis", "nomis", 1)]
    [TestCase("dfe-ees", "dfe-ees", 3)]
    public void A_publishers_files_are_its_own(string source, string folder, int count)
    {
        var known = SourceList.Find(source)!;
        Assert.That(
            Directory
                .EnumerateFiles(Path.Combine(GenuineFiles.Folder, folder), "*", SearchOption.AllDirectories)
                .Count(path => known.Reads(Path.GetFileName(path)) && known.Recognises(path)),
            Is.EqualTo(count)
        );
    }

    [TestCase("201909_fixed_laua_coverage_r01", "2019-09", "13.1")]
    [TestCase("202009_fixed_laua_coverage_r01", "2020-09", "34.9")]
    [TestCase("202109_fixed_laua_coverage_r01", "2021-09", "58.4")]
    [TestCase("202209_fixed_laua_coverage_r02", "2022-09", "74.4")]
    [TestCase("202305_fixed_laua_coverage_r02", "2023-05", "83")]
    public void Full_fibre_is_read_in_every_release_under_its_month(string name, string period, string value)
    {
        var readings = SourceReading.ReadShipped(
            new OfcomSource(),
            Path.Combine(GenuineFiles.Folder, "ofcom-connected-nations", "excerpts", $"{name}.excerpt.csv")
        );
        var aberdeen = readings
            .OfType<Reading.Figure>()
            .Single(f => f.Indicator == "full-fibre-coverage" && f.Observation.Area.Value == "S12000033")
            .Observation;
        Assert.Multiple(() =>
        {
            Assert.That(readings.OfType<Reading.Quarantined>(), Is.Empty);
            Assert.That(aberdeen.Period.Code, Is.EqualTo(period));
            Assert.That(
                aberdeen.Value?.ToString(System.Globalization.CultureInfo.InvariantCulture),
                Is.EqualTo(value)
            );
        });
    }

    [Test]
    public void Employees_in_information_and_communication_are_read_for_combined_authorities()
    {
        var path = Path.Combine(GenuineFiles.Folder, "nomis", "nomis-city-employment-2017.csv");
        var figures = SourceReading
            .Figures(SourceReading.ReadShipped(new NomisSource(), path))
            .ToDictionary(f => f.Area.Value);
        Assert.Multiple(() =>
        {
            Assert.That(figures, Has.Count.EqualTo(10));
            Assert.That(figures["E47000007"].Value, Is.EqualTo(32000m));
            Assert.That(figures["E47000007"].Period.Code, Is.EqualTo("2017"));
            Assert.That(figures.Values.Select(f => f.Status), Is.All.EqualTo(ObservationStatus.Normal));
            Assert.That(new NomisSource().DateStated(path), Is.EqualTo(new DateOnly(2021, 10, 25)));
        });
    }
}
