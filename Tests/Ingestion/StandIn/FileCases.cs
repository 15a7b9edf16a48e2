using System.Globalization;
using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Tests.Ingestion.StandIn;

/// <summary>Publishers who put out a file at an address that the catalogue states: one case each, with a small file.</summary>
internal static class FileCases
{
    public static readonly IReadOnlyList<ContractCase> All =
    [
        new(
            "lep",
            "lep",
            ContractCase.Made(
                "lep",
                "made_up_share",
                "made-up.lep",
                parameters: ("url", "https://raw.githubusercontent.com/nestauk/made-up/HEAD/made-up.lep.csv")
            ),
            "raw.githubusercontent.com",
            () =>
                Dialects.File(
                    "/nestauk/made-up/HEAD/made-up.lep.csv",
                    changed =>
                        changed
                            ? "year (new),lep_id (new),lep_year_spec (new),made_up_share\n2019,E37000001,2020,41.5\n"
                            : "year,lep_id,lep_year_spec,made_up_share\n2018,E37000001,2020,41.5\n2019,E37000001,2020,42.1\n2019,E37000006,2020,43.7\n"
                ),
            3
        ),
        new(
            "dfe-lait",
            "dfe-lait",
            ContractCase.Made(
                "dfe-lait",
                "MadeUp",
                "bds_long_0",
                parameters: ("address", "https://department-for-education.shinyapps.io/made-up/table.csv")
            ),
            "department-for-education.shinyapps.io",
            () =>
                Dialects.File(
                    "/made-up/table.csv",
                    changed =>
                        (
                            changed
                                ? "Short (new),Data item (new),Years,LA and Regions,Values,LA Number,Region\n"
                                : "Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region\n"
                        )
                        + "MadeUp,Made up,2019,Birmingham,41.5,330,West Midlands\nMadeUp,Made up,2019,Coventry,42.5,331,West Midlands\n"
                ),
            2
        ),
        new(
            "desnz as CSV",
            "desnz",
            Emissions("ghg.csv"),
            "assets.publishing.service.gov.uk",
            () => Dialects.File("/media/made-up/ghg.csv", EmissionsTable),
            Dialects.Areas.Length * ContractCase.Years
        ),
        new(
            "desnz as workbook",
            "desnz",
            Emissions("ghg.xlsx"),
            "assets.publishing.service.gov.uk",
            () =>
                Dialects.Workbook(
                    "/media/made-up/ghg.xlsx",
                    changed =>
                        [
                            ("Cover", "Emissions made up for tests\n"),
                            (
                                "1_1",
                                "Table 1.1: Territorial greenhouse gas emissions estimates (kt CO2e)\n"
                                    + EmissionsTable(changed)
                            ),
                            (
                                "1_2",
                                "Table 1.2: Territorial carbon dioxide (CO2) emissions estimates (kt CO2e)\n"
                                    + EmissionsTable(changed)
                            ),
                        ]
                ),
            Dialects.Areas.Length * ContractCase.Years
        ),
        new(
            "ons-business-demography",
            "ons-business-demography",
            ContractCase.Made(
                "ons-business-demography",
                "Births",
                "made-up",
                "Count Of Births Of New Enterprises",
                parameters:
                [
                    ("table", "1.1"),
                    ("url", "https://www.ons.gov.uk/file?uri=/made-up/current/made-up.xlsx"),
                ]
            ),
            "www.ons.gov.uk",
            () =>
                Dialects.Workbook(
                    "/file",
                    changed =>
                        [
                            ("Cover", "COVERSHEET\nBusiness Demography 2024\n"),
                            ("Contents", "Business Demography 2024\nDate published: 20th November 2025\n"),
                            ("Table 1.1a", BirthsTable("a", [2018, 2019, 2020], changed)),
                            ("Table 1.1b", BirthsTable("b", [2021, 2022, 2023], changed)),
                        ]
                ),
            Dialects.Areas.Length * ContractCase.Years
        ),
        new(
            "census",
            "census",
            ContractCase.Made(
                "census",
                "no_qualification",
                "made-up",
                kind: PeriodKind.Day,
                parameters:
                [
                    ("denominator", "total"),
                    ("period", "2021-03-21"),
                    ("url", "https://www.ons.gov.uk/made-up/qualifications.csv"),
                ]
            ),
            "www.ons.gov.uk",
            () =>
                Dialects.File(
                    "/made-up/qualifications.csv",
                    changed =>
                        $"local_authority_code,local_authority_name,{(changed ? "everybody" : "total")},total,asian,asian\n"
                        + Dialects.Rows(
                            ",,total,no_qualification,total,no_qualification",
                            false,
                            (area, at) => $"{area},Some name,{300 + at},{100 + at},{70 + at},{20 + at}"
                        )
                ),
            Dialects.Areas.Length * 2
        ),
        new(
            "tidy",
            "tidy",
            ContractCase.Made(
                "tidy",
                "",
                parameters: ("url", "https://data.made-up.example.org/figures.csv")
            ),
            "data.made-up.example.org",
            () =>
                Dialects.File(
                    "/figures.csv",
                    changed =>
                        Dialects.Table(
                            "indicator,area,period,value",
                            changed,
                            (area, at, year) =>
                                $"{ContractCase.Slug},{area},{year},{Dialects.Value(at, year)}"
                        )
                ),
            Dialects.Areas.Length * ContractCase.Years
        ),
    ];

    private static Indicator Emissions(string file) =>
        ContractCase.Made(
            "desnz",
            "Grand Total",
            "ghg",
            parameters: ("url", $"https://assets.publishing.service.gov.uk/media/made-up/{file}")
        );

    private static string EmissionsTable(bool changed) =>
        Dialects.Table(
            "Local Authority,Local Authority Code,Calendar Year,Industry Total,Transport Total,Grand Total",
            changed,
            (area, at, year) =>
                $"Some name,{area},{year},10.5,{Dialects.Value(at, year)},{(decimal.Parse(Dialects.Value(at, year), CultureInfo.InvariantCulture) + 10.5m).ToString(CultureInfo.InvariantCulture)}"
        );

    private static string BirthsTable(string vintage, int[] years, bool changed) =>
        $"Table 1.1{vintage} - Count Of Births Of New Enterprises\nUnits\n"
        + Dialects.Rows(
            $",,{string.Join(',', years)}",
            changed,
            (area, at) =>
                $"{area},SOME NAME,{string.Join(',', years.Select(year => 40 + (at * 7 + year) % 20))}"
        );
}
