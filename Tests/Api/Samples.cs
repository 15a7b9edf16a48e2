namespace RoadmapIndicators.Tests.Api;

/// <summary>Small invented data sets.</summary>
public static class Samples
{
    public const string Birmingham = "E08000025",
        Coventry = "E08000026",
        Dudley = "E08000027",
        Wolverhampton = "E08000031",
        Region = "E47000007",
        Kingdom = "K02000001";

    /// <summary>
    /// Edition 1: the catalogue. 2: gigabit of January 2024 (published 2024-05-01). 3: of January 2025, and a revision
    /// of Coventry's 2024 (2025-05-01). 4: employment of three years.
    /// </summary>
    public static async Task SmallAsync(StoreSeed seed)
    {
        await seed.CatalogueAsync(StoreSeed.Catalogue);
        await seed.ReleaseAsync(
            "gigabit-coverage",
            "2024-05-01",
            new Figure(Birmingham, "2024-01", 90.10m),
            new Figure(Coventry, "2024-01", 95.0m),
            new Figure(Region, "2024-01", 91.25m)
        );
        await seed.ReleaseAsync(
            "gigabit-coverage",
            "2025-05-01",
            new Figure(Birmingham, "2025-01", 93.3m),
            new Figure(Coventry, "2024-01", 94.75m),
            new Figure(Coventry, "2025-01", null, Status: "confidential", Marker: "[c]"),
            new Figure(Region, "2025-01", 100.00m)
        );
        await seed.ReleaseAsync(
            "employment-rate",
            "2025-06-01",
            new Figure(Birmingham, "2021", 61.0m, Lower: 59.5m, Upper: 62.5m),
            new Figure(Birmingham, "2022", 62.0m, Lower: 60.5m, Upper: 63.5m),
            new Figure(Birmingham, "2023", 63.0m, Lower: 61.5m, Upper: 64.5m)
        );
    }
}
