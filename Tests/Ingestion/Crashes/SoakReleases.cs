using System.Globalization;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Ingestion.Catalogue;

namespace RoadmapIndicators.Tests.Ingestion.Crashes;

/// <summary>
/// What is loaded while it is killed: three releases, the first, a restatement of some figures that lacks an area, and
/// another year.
/// </summary>
internal static class SoakReleases
{
    private const int Years = 40;

    public static void Write(ScratchFolder folder)
    {
        var areas = CatalogueFolder
            .Read(CatalogueFolder.Default)
            .Catalogue!.Areas.All.Where(area => area.Type == AreaType.LocalAuthority)
            .Take(300)
            .Select(area => area.Code.Value)
            .ToList();
        Write(folder, "2024-01-01_first", areas, 0, Years, 0);
        Write(folder, "2024-02-01_second", areas, 1, Years, 0.1);
        Write(folder, "2025-01-01_third", areas, 0, Years + 1, 0.1);
    }

    // Levels that differ by area, a slow rise and a little noise; some years are restated.
    private static void Write(
        ScratchFolder folder,
        string release,
        List<string> areas,
        int first,
        int years,
        double restated
    ) =>
        folder.Write(
            $"{release}/employment-rate.csv",
            ElsText.File([
                .. Enumerable
                    .Range(first, areas.Count - first)
                    .SelectMany(area =>
                        Enumerable
                            .Range(1980, years)
                            .Select(year =>
                                ElsText.Row(
                                    areas[area],
                                    $"{year}-01-01/P1Y",
                                    (
                                        40
                                        + area * 37 % 200 / 10.0
                                        + (year - 1980) / 5.0
                                        + (area * 31 + year * 17) % 11 / 10.0
                                        + (year % 8 == 0 ? restated : 0)
                                    ).ToString("0.0", CultureInfo.InvariantCulture),
                                    "Employment rate"
                                )
                            )
                    ),
            ])
        );
}
