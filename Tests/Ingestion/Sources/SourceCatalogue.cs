using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;
using ValueType = RoadmapIndicators.Domain.Catalogue.ValueType;

namespace RoadmapIndicators.Tests.Ingestion.Sources;

/// <summary>Catalogues of a few indicators and areas for the tests of one source.</summary>
internal static class SourceCatalogue
{
    public static RoadmapCatalogue Of(params Indicator[] indicators)
    {
        var source = new Citation("A document", "https://example.org/");
        return new RoadmapCatalogue(
            [new Mission("connectivity", 3, "Connectivity", "Connect.", source)],
            [new Outcome("3b", "connectivity", "Fibre", "Fibre.", [], source, null)],
            [],
            indicators,
            [],
            [
                Area("E08000025", "Birmingham", "dfe:330"),
                Area("E08000027", "Dudley", "dfe:332"),
                Area("E08000031", "Wolverhampton", "dfe:336"),
                Area("E11000005", "West Midlands (metropolitan county)"),
                Area("E12000005", "West Midlands (region)"),
                Area("E47000007", "West Midlands"),
                Area("E92000001", "England"),
                Area("K02000001", "United Kingdom"),
            ]
        );
    }

    /// <summary>An indicator of one series.</summary>
    public static Indicator Indicator(
        string slug,
        string source,
        string title,
        string? measure = null,
        decimal? floor = null,
        decimal? ceiling = null,
        PeriodKind kind = PeriodKind.Interval,
        params (string Key, string Value)[] parameters
    ) =>
        new(
            slug,
            slug,
            "What is counted.",
            new Unit("%", "%", 1),
            Polarity.HigherIsBetter,
            ValueType.Quantity,
            kind,
            "yearly",
            floor,
            ceiling,
            ["3b"],
            null,
            "A publisher",
            "A data set",
            null,
            "Open Government Licence v3.0",
            [
                new SourceSeries(
                    source,
                    ["file"],
                    [new SeriesTitle(title, "total")],
                    measure,
                    parameters.ToDictionary(pair => pair.Key, pair => pair.Value)
                ),
            ],
            [],
            [],
            null
        );

    private static Area Area(string code, string name, params string[] aliases) =>
        new(AreaCode.Parse(code), name, null, null, [], aliases, [], null);
}
