using RoadmapIndicators.Ingestion.Catalogue;
using RoadmapIndicators.Ingestion.Sources;

namespace RoadmapIndicators.Tests.Ingestion.Damage;

/// <summary>Small genuine files of publishers, where there are any, to be damaged as well.</summary>
internal static class DamagedGenuineFiles
{
    private static readonly (string Source, string Path, FileShape Shape, int Preamble)[] Small =
    [
        ("ons-els", "ons-els/current/gigabit-capable-broadband.csv", FileShape.Text, 0),
        ("ons-els", "ons-els/history/5g-coverage/2025-06-03_ed615842/5g-coverage.csv", FileShape.Text, 0),
        ("ons-workbook", "ons-subnational-2022/4G-Table 1.csv", FileShape.Text, 8),
        ("ons-sdg", "ons-sdg/indicator_5-b-1.csv", FileShape.Text, 0),
        ("census", "census2021/qualifications_local_authority.csv", FileShape.Text, 0),
        ("dfe-lait", "dfe-lait/lait_wm_extract.csv", FileShape.Text, 0),
        ("lep", "nesta-lep/aps_pro_occupations_data.lep.csv", FileShape.Text, 0),
        ("nomis", "nomis/nomis-city-employment-2017.csv", FileShape.Text, 6),
        (
            "ofcom",
            "ofcom-connected-nations/excerpts/202209_fixed_laua_coverage_r02.excerpt.csv",
            FileShape.Text,
            0
        ),
        ("desnz", "desnz-la-ghg/westmidlands.xlsx", FileShape.Workbook, 0),
    ];

    public static IReadOnlyList<GoodFile> All { get; } = [.. Find()];

    private static IEnumerable<GoodFile> Find()
    {
        var catalogue = CatalogueFolder.Read(CatalogueFolder.Default).Catalogue!;
        for (
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            folder is not null;
            folder = folder.Parent
        )
            if (
                Path.Combine(folder.FullName, "shared", "publisher-files") is var files
                && Directory.Exists(files)
            )
                return Small
                    .Where(small => File.Exists(Path.Combine(files, small.Path)))
                    .Select(small => new GoodFile(
                        $"genuine {Path.GetFileNameWithoutExtension(small.Path)}"[
                            ..Math.Min(29, 8 + Path.GetFileNameWithoutExtension(small.Path).Length)
                        ],
                        SourceList.Find(small.Source)!,
                        Path.GetFileName(small.Path).Replace(".excerpt", "", StringComparison.Ordinal),
                        File.ReadAllBytes(Path.Combine(files, small.Path)),
                        catalogue,
                        small.Shape,
                        small.Preamble
                    ));
        return [];
    }
}
