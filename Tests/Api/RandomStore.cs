using Npgsql;

namespace RoadmapIndicators.Tests.Api;

/// <summary>
/// A database of invented figures with everything that figures can have: long and short numbers, trailing zeros,
/// negative ones, zeros, limits, counts, every status, markers, notes, groups, holes.
/// </summary>
public static class RandomStore
{
    public static readonly string[] Indicators = ["gigabit-coverage", "employment-rate", "enterprise-births"];
    public static readonly string[] Areas =
    [
        "E08000025",
        "E08000026",
        "E08000027",
        "E08000028",
        "E08000031",
        "E47000007",
        "E12000005",
        "K02000001",
    ];
    public static readonly string[] Breakdowns = ["total", "sex:female", "sex:male", "age:16-24,sex:female"];

    public static async Task FillAsync(StoreSeed seed, string connectionString)
    {
        var random = new Random(20260201);
        await seed.CatalogueAsync(StoreSeed.Catalogue);
        for (var release = 0; release < 6; release++)
            await seed.ReleaseAsync(
                Indicators[release % 3],
                $"2025-0{release + 1}-10",
                [.. Figures(random, release)]
            );
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            """
            update store.observation
            set numerator = case when (period_start - '2000-01-01'::date) % 3 = 0 then round(value * 17, 3) end,
                denominator = case when (period_start - '2000-01-01'::date) % 5 = 0 then 1234567.10 end,
                note = case when area_id % 2 = 0 then '=HYPERLINK("https://example.org", "click, me")' end
            where value is not null
            """,
            connection
        );
        await command.ExecuteNonQueryAsync();
    }

    private static IEnumerable<Figure> Figures(Random random, int release)
    {
        foreach (var area in Areas)
        foreach (var breakdown in Breakdowns)
            for (var year = 2012; year < 2024; year++)
            {
                if (random.Next(5) == 0)
                    continue;
                var period = release % 3 == 0 ? $"{year}-01" : $"{year}";
                yield return random.Next(9) switch
                {
                    0 => new Figure(area, period, null, breakdown, Status: "confidential", Marker: "[c]"),
                    1 => new Figure(area, period, null, breakdown, Status: "missing"),
                    2 => new Figure(area, period, null, breakdown, Status: "low", Marker: "-"),
                    3 => new Figure(area, period, 0.00m, breakdown),
                    4 => new Figure(
                        area,
                        period,
                        12345678901234567.891m + year,
                        breakdown,
                        Status: "estimated"
                    ),
                    5 => new Figure(
                        area,
                        period,
                        -random.Next(100_000) / 1000m,
                        breakdown,
                        Lower: -200.50m,
                        Upper: 0.10m
                    ),
                    _ => new Figure(area, period, random.Next(1_000_000) / 10_000m, breakdown),
                };
            }
    }
}
