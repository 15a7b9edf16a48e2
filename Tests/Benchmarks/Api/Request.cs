namespace RoadmapIndicators.Benchmarks.Api;

/// <summary>A kind of request that is measured.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Path">A Lua expression of the whole number n: the path of the n-th request.</param>
/// <param name="Warm">The same kind of path, of requests that are not measured; null to warm with itself.</param>
/// <param name="Sample">A path of the kind, which says how long its answers are.</param>
/// <param name="Sql">A script of pgbench that reads the same figures.</param>
/// <param name="OfFixed">The share of fixed bytes that it must reach; null for none.</param>
/// <param name="OverPgbench">Whether it must be more than pgbench.</param>
internal sealed record Request(
    string Name,
    string Path,
    string? Warm,
    string Sample,
    string Sql,
    double? OfFixed,
    bool OverPgbench
)
{
    private const string Columns =
        "select area, breakdown, status, period_start, period_months, release_id, value, lower, upper, numerator, denominator, marker, note from published.observation where indicator = 'synthetic-' || (:i)::int::text and edition_from <= 61 and edition_to > 61";

    private const string OneSeries =
        "\\set i random(1, 59)\n\\set a random(1, 400)\n"
        + Columns
        + " and breakdown = 'total' and area = 'E07' || lpad((:a)::int::text, 6, '0');\n";

    private const string OnePeriod =
        "\\set i random(1, 59)\n\\set y random(2005, 2024)\n"
        + Columns
        + " and breakdown = 'total' and period_start = make_date((:y)::int, 1, 1) and period_months = 12;\n";

    private const string OnePanel = "\\set i random(1, 59)\n" + Columns + ";\n";

    private const string Trend =
        "\"/v1/indicators/synthetic-\" .. (math.floor(n / 400) % 60 + 1) .. \"/trend?area=\" .. string.format(\"E07%06d\", n % 400 + 1)";

    private const string Ranking =
        "\"/v1/indicators/synthetic-\" .. (n % 60 + 1) .. \"/ranking?areaType=localAuthority&period=\" .. (math.floor(n / 60) % 20 + 2005) .. \"&quantiles=\" .. (math.floor(n / 1200) % 99 + 2)";

    private const string CubeOf =
        "\"/v1/indicators/synthetic-\" .. (n % 60 + 1) .. \"/observations.jsonstat.json?areaType=localAuthority&limit=\" .. (math.floor(n / 60) + 8000)";

    private const string OneTrend = "/v1/indicators/synthetic-7/trend?area=E07000123";
    private const string OneRanking =
        "/v1/indicators/synthetic-7/ranking?areaType=localAuthority&period=2020&quantiles=5";
    private const string OneCube =
        "/v1/indicators/synthetic-7/observations.jsonstat.json?areaType=localAuthority&limit=8000";

    public static readonly IReadOnlyList<Request> All =
    [
        new("one series' trend, repeated", $"\"{OneTrend}\"", null, OneTrend, OneSeries, 0.6, false),
        new(
            "one series' trend, never asked before",
            // After the 24,000 the same with a number of years to project, which is another question.
            $"{Trend} .. (n < 24000 and \"\" or \"&horizon=\" .. (6 - (math.floor(n / 24000) - 1) % 6))",
            $"{Trend} .. \"&breakdown=total\"",
            OneTrend,
            OneSeries,
            0.4,
            true
        ),
        new(
            "league table of 400 areas, never asked before",
            Ranking,
            $"{Ranking} .. \"&breakdown=total\"",
            OneRanking,
            OnePeriod,
            0.25,
            true
        ),
        new("cube of 8,000 cells, repeated", $"\"{OneCube}\"", null, OneCube, OnePanel, 0.6, false),
        new(
            "cube of 8,000 cells, never asked before",
            CubeOf,
            $"{CubeOf} .. \"&breakdown=total\"",
            OneCube,
            OnePanel,
            null,
            true
        ),
    ];
}
