using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Ingestion.Catalogue;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Tests.Ingestion.Catalogue;

/// <summary>The shipped catalogue against every release of ONS Explore Local Statistics that is at hand.</summary>
[Category(GenuineFiles.Category)]
public sealed class GenuineTitlesTests
{
    private const string Source = "ons-els";

    /// <summary>A city region of Wales, which nothing else has figures for.</summary>
    private static readonly string[] LeftOut = ["W42"];

    /// <summary>Series that stand in a file beside a wanted one.</summary>
    private static readonly HashSet<string> NotWanted =
    [
        "apprenticeship achievements (england)",
        "business deaths",
        "economically inactive",
        "four-year survival rate",
        "gcses in english and maths",
        "gross value added per filled job",
        "one-year survival rate",
        "three-year survival rate",
        "two-year survival rate",
    ];

    private static readonly RoadmapCatalogue Catalogue =
        CatalogueFolder.Read(CatalogueFolder.Default).Catalogue
        ?? throw new InvalidOperationException("The shipped catalogue has mistakes.");

    [Test]
    public void Every_area_code_in_the_files_is_known_or_of_a_kind_that_is_left_out() =>
        Assert.That(
            Rows()
                .Select(row => row.Area)
                .Where(code => code.Length > 0 && Catalogue.Areas.Find(code) is null)
                .Where(code => !LeftOut.Contains(code[..3]))
                .Distinct(),
            Is.Empty
        );

    [Test]
    public void Every_title_in_the_files_is_that_of_a_catalogued_series_or_known_not_to_be_wanted()
    {
        var titles = new SeriesTitles(Catalogue, Source, indicator: null);
        Assert.That(
            Rows()
                .SelectMany(row => row.Titles)
                .Distinct()
                .Where(title =>
                    titles.ByTitle(title) is null && !NotWanted.Contains(SeriesTitles.Folded(title))
                ),
            Is.Empty
        );
    }

    [Test]
    public void Every_title_stands_in_a_file_that_its_series_names_and_with_its_measure()
    {
        var rows = Rows().SelectMany(r => r.Titles.Select(t => (r.File, t, r.Measure))).Distinct().ToArray();
        var titles = new SeriesTitles(Catalogue, Source, indicator: null);
        Assert.Multiple(() =>
        {
            foreach (var (file, title, measure) in rows)
                if (titles.ByTitle(title) is { } wanted)
                {
                    Assert.That(wanted.Series.Files, Does.Contain(file), title);
                    Assert.That(
                        SeriesTitles.Folded(measure),
                        Is.EqualTo(SeriesTitles.Folded(wanted.Series.Measure!)),
                        title
                    );
                }
        });
    }

    [Test]
    public void Every_title_and_file_of_the_catalogue_is_found()
    {
        var found = Rows()
            .SelectMany(row => row.Titles.Select(title => (row.File, SeriesTitles.Folded(title))))
            .ToHashSet();
        Assert.Multiple(() =>
        {
            foreach (
                var series in Catalogue.Indicators.SelectMany(i => i.Series).Where(s => s.Source == Source)
            )
            {
                foreach (var file in series.Files)
                    Assert.That(found.Select(pair => pair.File), Does.Contain(file));
                foreach (var title in series.Titles)
                    Assert.That(
                        found.Select(pair => pair.Item2),
                        Does.Contain(SeriesTitles.Folded(title.Title))
                    );
            }
        });
    }

    [Test]
    public void Every_workbook_sheet_of_the_catalogue_is_found_under_its_title()
    {
        var folder = GenuineFiles.Folder("ons-subnational-2022");
        Assert.Multiple(() =>
        {
            foreach (
                var series in Catalogue
                    .Indicators.SelectMany(i => i.Series)
                    .Where(s => s.Source == "ons-workbook")
            )
            {
                using var sheet = new CsvTable(Path.Combine(folder, $"{series.Files.Single()}-Table 1.csv"));
                Assert.That(sheet.Next()!.Fields[1], Is.EqualTo(series.Titles.Single().Title));
            }
        });
    }

    /// <summary>One row for each distinct area, titles and measure of each file.</summary>
    private static IEnumerable<(string File, string Area, string[] Titles, string Measure)> Rows() =>
        Directory
            .EnumerateFiles(GenuineFiles.Folder(Source), "*.csv", SearchOption.AllDirectories)
            .SelectMany(path =>
                Rows(path).DistinctBy(row => (row.Area, string.Join('|', row.Titles), row.Measure))
            );

    private static IEnumerable<(string File, string Area, string[] Titles, string Measure)> Rows(string path)
    {
        using var table = new CsvTable(path);
        var header = table.Next()!.Fields.Select(name => name.Trim().ToLowerInvariant()).ToList();
        var area = header.IndexOf("areacd");
        var measure = header.IndexOf("measure");
        int[] titles = [header.IndexOf("indicator"), header.IndexOf("variable name")];
        while (table.Next() is { } row)
            if (row.Fields.Length == header.Count)
                yield return (
                    Path.GetFileNameWithoutExtension(path),
                    row.Fields[area].Trim(),
                    [.. titles.Where(at => at >= 0).Select(at => row.Fields[at].Trim())],
                    row.Fields[measure]
                );
    }
}
