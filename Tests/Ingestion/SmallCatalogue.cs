using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;
using ValueType = RoadmapIndicators.Domain.Catalogue.ValueType;

namespace RoadmapIndicators.Tests.Ingestion;

/// <summary>A catalogue of three indicators and thirty areas, made for tests.</summary>
public static class SmallCatalogue
{
    public const string Coverage = "gigabit-coverage",
        Rate = "employment-rate",
        Life = "healthy-life-expectancy";

    public static readonly IReadOnlyList<string> Areas =
    [
        .. Enumerable.Range(1, 29).Select(n => $"E060000{n:00}"),
        "E12000005",
    ];

    public static RoadmapCatalogue Create()
    {
        var source = new Citation("A document", "https://example.org/");
        return new RoadmapCatalogue(
            [new Mission("connectivity", 3, "Connectivity", "Connect.", source)],
            [new Outcome("3b", "connectivity", "Fibre", "Fibre.", [], source, null)],
            [],
            [
                Indicator(
                    Coverage,
                    PeriodKind.Snapshot,
                    "Percentage",
                    100,
                    ["gigabit-capable-broadband"],
                    new SeriesTitle("Gigabit capable broadband", "total")
                ),
                Indicator(
                    Rate,
                    PeriodKind.Interval,
                    "Percentage",
                    100,
                    ["employment-rate"],
                    new SeriesTitle("Employment rate", "total")
                ),
                Indicator(
                    Life,
                    PeriodKind.Rolling,
                    "Years",
                    null,
                    ["healthy-life-expectancy"],
                    new SeriesTitle("Male healthy life expectancy", "sex:male"),
                    new SeriesTitle("Female healthy life expectancy", "sex:female")
                ),
            ],
            [],
            [
                .. Areas.Select(code => new Area(
                    AreaCode.Parse(code),
                    $"Area {code}",
                    null,
                    null,
                    [],
                    code == "E12000005" ? ["TLG"] : [],
                    [],
                    null
                )),
            ]
        );
    }

    private static Indicator Indicator(
        string slug,
        PeriodKind kind,
        string measure,
        decimal? ceiling,
        string[] files,
        params SeriesTitle[] titles
    ) =>
        new(
            slug,
            slug,
            "What is counted.",
            new Unit("%", "%", 1),
            Polarity.HigherIsBetter,
            ValueType.Coverage,
            kind,
            "yearly",
            0,
            ceiling,
            ["3b"],
            null,
            "A publisher",
            "A data set",
            null,
            "Open Government Licence v3.0",
            [new SourceSeries("ons-els", files, titles, measure, new Dictionary<string, string>())],
            [],
            [],
            null
        );
}
