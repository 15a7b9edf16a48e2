using System.Globalization;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;
using ValueType = RoadmapIndicators.Domain.Catalogue.ValueType;

namespace RoadmapIndicators.Benchmarks.Load;

/// <summary>
/// A catalogue with one indicator of <see cref="Groups"/> groups in <see cref="Areas"/> areas, each group a series of
/// its own in the files of ONS Explore Local Statistics.
/// </summary>
internal static class LoadCatalogue
{
    public const string Indicator = "bench-rate";
    public const int Areas = 400,
        Groups = 50;

    public static RoadmapCatalogue Create()
    {
        var citation = new Citation("A document", "https://example.org/");
        return new RoadmapCatalogue(
            [new Mission("bench", 1, "Bench", "Measure.", citation)],
            [new Outcome("1a", "bench", "Speed", "Speed.", [], citation, null)],
            [],
            [
                new(
                    Indicator,
                    "Bench rate",
                    "What is counted.",
                    new Unit("%", "%", 1),
                    Polarity.HigherIsBetter,
                    ValueType.Coverage,
                    PeriodKind.Interval,
                    "yearly",
                    0,
                    100,
                    ["1a"],
                    null,
                    "A publisher",
                    "A data set",
                    null,
                    "Open Government Licence v3.0",
                    [
                        new SourceSeries(
                            "ons-els",
                            ["bench-rate"],
                            [
                                .. Enumerable
                                    .Range(1, Groups)
                                    .Select(group => new SeriesTitle(TitleOf(group), BreakdownOf(group))),
                            ],
                            "Percentage",
                            new Dictionary<string, string>()
                        ),
                    ],
                    [],
                    [],
                    null
                ),
            ],
            [],
            [
                .. Enumerable
                    .Range(1, Areas)
                    .Select(area => new Area(
                        AreaCode.Parse(CodeOf(area)),
                        $"Area {area}",
                        null,
                        null,
                        [],
                        [],
                        [],
                        null
                    )),
            ]
        );
    }

    public static string CodeOf(int area) => string.Create(CultureInfo.InvariantCulture, $"E06{area:000000}");

    public static string TitleOf(int group) =>
        string.Create(CultureInfo.InvariantCulture, $"Bench rate of group {group}");

    public static string BreakdownOf(int group) =>
        string.Create(CultureInfo.InvariantCulture, $"group:g{group}");
}
