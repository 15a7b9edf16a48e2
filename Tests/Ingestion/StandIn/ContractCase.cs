using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Sources;
using RoadmapIndicators.Tests.Ingestion.Sources;

namespace RoadmapIndicators.Tests.Ingestion.StandIn;

/// <summary>
/// A source, one indicator that the catalogue takes from it, and how its publisher speaks. A new source is one more case
/// here; the contract is the same for all.
/// </summary>
/// <param name="Name">What tests are called by.</param>
/// <param name="Source">The source's name.</param>
/// <param name="Indicator">The indicator, with the addresses that it has in truth.</param>
/// <param name="Host">The publisher's host.</param>
/// <param name="Dialect">How it answers.</param>
/// <param name="Figures">How many figures good data has.</param>
/// <param name="Conditional">Whether the server marks its files, so that the second fetch is conditional.</param>
internal sealed record ContractCase(
    string Name,
    string Source,
    Indicator Indicator,
    string Host,
    Func<StandInPublisher.Dialect> Dialect,
    int Figures,
    bool Conditional = true
)
{
    public const string Slug = "made-up-rate";

    public const int Years = 6;

    private static readonly string AllAreas = string.Join(',', Dialects.Areas);

    private static readonly int All = Dialects.Areas.Length * Years;

    public static readonly IReadOnlyList<ContractCase> Cases =
    [
        new(
            "ons-els",
            "ons-els",
            Made("ons-els", "Made-up rate", files: "made-up-rate", measure: "Percentage"),
            "www.ons.gov.uk",
            () => Dialects.ExploreLocalStatistics,
            All
        ),
        new("nomis", "nomis", Nomis(), "www.nomisweb.co.uk", () => Dialects.Nomis(guestsLimit: 25_000), All),
        new(
            "nomis in pages",
            "nomis",
            Nomis(),
            "www.nomisweb.co.uk",
            () => Dialects.Nomis(guestsLimit: 25),
            All,
            Conditional: false
        ),
        new(
            "nomis jobs",
            "nomis",
            Made(
                "nomis",
                "J : Information and communication",
                parameters:
                [
                    ("dataset", "NM_189_1"),
                    (
                        "query",
                        $"geography={AllAreas}&industry=150994954&employment_status=1&measure=1&measures=20100"
                    ),
                    ("title_column", "INDUSTRY_NAME"),
                    ("employment_status_name", "Employees"),
                    ("measure_name", "Count"),
                ]
            ),
            "www.nomisweb.co.uk",
            () => Dialects.Nomis(guestsLimit: 25_000),
            All
        ),
        new(
            "nomis claimants",
            "nomis",
            Made(
                "nomis",
                "Claimants as a proportion",
                kind: PeriodKind.Snapshot,
                parameters:
                [
                    ("dataset", "NM_162_1"),
                    ("query", $"geography={AllAreas}&gender=0&age=0&measure=2&measures=20100"),
                    ("title_column", "MEASURE_NAME"),
                    ("gender_name", "Total"),
                    ("age_name", "All categories: Age 16+"),
                ]
            ),
            "www.nomisweb.co.uk",
            () => Dialects.Nomis(guestsLimit: 25_000),
            All
        ),
        new(
            "ofcom fixed",
            "ofcom",
            Made(
                "ofcom",
                "Full Fibre availability (% premises)",
                "fixed_laua_coverage",
                kind: PeriodKind.Snapshot,
                parameters:
                [
                    ("count", "Number of premises with Full Fibre availability"),
                    (
                        "url",
                        "https://www.ofcom.org.uk/siteassets/made-up/202407_fixed_laua_coverage_r01.zip?v=1"
                    ),
                ]
            ),
            "www.ofcom.org.uk",
            () => Dialects.Ofcom,
            Dialects.Areas.Length
        ),
        new(
            "ofcom mobile",
            "ofcom",
            Made(
                "ofcom",
                "4G_prem_in",
                "mobile_coverage_laua",
                kind: PeriodKind.Snapshot,
                parameters:
                [
                    ("operators", "any"),
                    ("url", "https://www.ofcom.org.uk/siteassets/made-up/202407_mobile_coverage_r01.zip?v=1"),
                ]
            ),
            "www.ofcom.org.uk",
            () => Dialects.Ofcom,
            Dialects.Areas.Length
        ),
        new(
            "fingertips",
            "fingertips",
            Made(
                "fingertips",
                "",
                parameters:
                [
                    ("indicator_id", "90001"),
                    ("child_area_type_id", "502"),
                    ("parent_area_type_id", "15"),
                ]
            ),
            "fingertips.phe.org.uk",
            () => Dialects.Fingertips,
            All
        ),
        new(
            "dfe-ees by its API",
            "dfe-ees",
            Education(),
            "api.education.gov.uk",
            () => new EducationDialect().Answer,
            All * 3
        ),
        new(
            "dfe-ees as CSV",
            "dfe-ees",
            Education(("api", "csv")),
            "api.education.gov.uk",
            () => new EducationDialect().Answer,
            All * 3
        ),
        new(
            "ons-sdg",
            "ons-sdg",
            Made("ons-sdg", "", files: "indicator_made-up", parameters: ("area", "K02000001")),
            "raw.githubusercontent.com",
            () =>
                Dialects.File(
                    "/ONSdigital/sdg-data/HEAD/data/indicator_made-up.csv",
                    changed =>
                        (changed ? "Year (new)" : "Year")
                        + ",Region,Unit measure,Observation status,Unit multiplier,GeoCode,Value\n"
                        + string.Concat(
                            Enumerable
                                .Range(2018, Years)
                                .Select(year =>
                                    $"{year},,Percentage (%),Undefined,Units,,{Dialects.Value(1, year)}\n"
                                    + $"{year},West Midlands,Percentage (%),Undefined,Units,E12000005,{Dialects.Value(2, year)}\n"
                                )
                        )
                ),
            2 * Years
        ),
        .. FileCases.All,
    ];

    public ISource Reader => SourceList.Find(Source)!;

    public RoadmapCatalogue Catalogue => SourceReading.Catalogue(Indicator);

    public override string ToString() => Name;

    private static Indicator Nomis() =>
        Made(
            "nomis",
            "Made-up rate - aged 16-64",
            parameters:
            [
                ("dataset", "NM_17_5"),
                ("query", $"geography={AllAreas}&variable=1&measures=20599,21003"),
                ("months", "12"),
            ]
        );

    private static Indicator Education(params (string, string)[] more) =>
        Made(
            "dfe-ees",
            "rate",
            parameters:
            [
                ("data_set", EducationDialect.DataSet),
                ("breakdown sex", "sex"),
                ("academic_year_starts", "8"),
                .. more,
            ]
        );

    /// <summary>The indicator that every case loads, found in its source as said.</summary>
    public static Indicator Made(
        string source,
        string title,
        string? files = null,
        string? measure = null,
        PeriodKind kind = PeriodKind.Interval,
        params (string Key, string Value)[] parameters
    ) =>
        SourceReading.Indicator(
            Slug,
            source,
            files is null ? [] : [files],
            title.Length == 0 ? [] : [new SeriesTitle(title, "total")],
            parameters.ToDictionary(p => p.Key, p => p.Value),
            measure,
            kind
        );
}
