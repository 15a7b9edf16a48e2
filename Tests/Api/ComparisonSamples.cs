using static RoadmapIndicators.Tests.Api.Samples;

namespace RoadmapIndicators.Tests.Api;

/// <summary>A small invented region to compare, rank, divide and put together.</summary>
internal static class ComparisonSamples
{
    public const string Leeds = "E08000035",
        England = "E92000001",
        Lep = "E37000001",
        Employment = "/v1/indicators/employment-rate",
        Gigabit = "/v1/indicators/gigabit-coverage",
        Census = "/v1/indicators/census-no-qualifications",
        Enterprises = "/v1/indicators/active-enterprises";

    public static async Task ComparableAsync(StoreSeed seed)
    {
        await SmallAsync(seed);
        await seed.ReleaseAsync(
            "employment-rate",
            "2025-07-01",
            new Figure(England, "2023", 75m, Lower: 74.8m, Upper: 75.2m),
            new Figure(Leeds, "2023", 64m, Lower: 62m, Upper: 66m),
            new Figure(Coventry, "2023", null, Status: "notAvailable")
        );
        await seed.ReleaseAsync(
            "census-no-qualifications",
            "2025-07-02",
            Share(Birmingham, "total", 300, 1000),
            Share(Coventry, "total", 100, 1000),
            Share(England, "total", 2000, 20000),
            Share(England, "ethnicity:asian", 300, 2000),
            Share(England, "ethnicity:white", 1500, 17000),
            Share(Birmingham, "ethnicity:asian", 50, 100),
            Share(Birmingham, "ethnicity:white", 250, 900)
        );
        await seed.ReleaseAsync(
            "active-enterprises",
            "2025-07-03",
            [
                .. new[] { "E08000027", "E08000028", "E08000030", "E08000031" }.Select(
                    (a, i) => new Figure(a, "2023", 100m + i)
                ),
                new Figure("E08000027", "2024", 110m),
            ]
        );
        await seed.ReleaseAsync(
            "claimant-count",
            "2025-07-04",
            [
                .. new[] { (Birmingham, 8m), (Coventry, 4m), (Leeds, 7.5m), (Dudley, 5m) }.SelectMany(a =>
                    Enumerable.Range(2018, 6).Select(y => new Figure(a.Item1, $"{y}", a.Item2 + (y - 2018)))
                ),
                .. Enumerable.Range(2018, 6).Select(y => new Figure(England, $"{y}", 5m)),
            ]
        );
        await seed.ReleaseAsync(
            "healthy-life-expectancy",
            "2025-08-01",
            new Figure(Region, "2020-01/P3Y", 58.1m, "sex:female", 57m, 59.2m),
            new Figure(Region, "2020-01/P3Y", 57.2m, "sex:male", 56m, 58.4m)
        );
    }

    private static Figure Share(string area, string breakdown, decimal count, decimal of) =>
        new(area, "2021-03-21", 100m * count / of, breakdown, Numerator: count, Denominator: of);
}
