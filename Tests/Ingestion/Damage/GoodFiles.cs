using System.Text;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Ingestion.Sources;
using RoadmapIndicators.Tests.Ingestion.Sources;
using static RoadmapIndicators.Tests.Ingestion.Damage.MadeTables;

namespace RoadmapIndicators.Tests.Ingestion.Damage;

/// <summary>Small sound files of every source, in every shape that it has, with figures made up for tests.</summary>
internal static class GoodFiles
{
    public static IReadOnlyList<GoodFile> All { get; } =
    [
        Text(
            "ons-els",
            "gigabit-capable-broadband.csv",
            ElsText.File([
                .. Rows(a => ElsText.Row(a.Code, "2025-07-01", a.Value)),
                .. Rows(a => ElsText.Row(a.Code, "2026-01-01", a.Other)),
            ])
        ),
        Text(
            "ons-workbook",
            "Broadband availability-Table 1.csv",
            "Indicator:,Premises with gigabit capable broadband\nDate:,2021 May\n\nArea Code,Area Name,Value\n"
                + Lines(a => $"{a.Code},{a.Name},{a.Value}"),
            preamble: 2
        ),
        Text(
            "ons-sdg",
            "indicator_17-8-1.csv",
            "Year,Age,Sex,Disability status,Ethnicity,Ethnic group,Employment status,Region,Local Authority,Unit measure,Observation status,Unit multiplier,GeoCode,Value\n"
                + Lines(a => $"2019,,,,,,,,{a.Name},Percentage (%),Undefined,Units,{a.Code},{a.Value}")
                + "2019,16 to 24,,,,,,,,Percentage (%),Normal value,Units,,99.2\n2019,,Male,,,,,,,Percentage (%),Normal value,Units,,91.4\n"
        ),
        Text(
            "census",
            "qualifications_local_authority.csv",
            "local_authority_code,local_authority_name,total,total,total,asian,asian,asian\n,,total,no_qualification,level_4,total,no_qualification,level_4\n"
                + Lines(a =>
                    $"{a.Code},{a.Name},{a.Whole},{a.Part},{a.Part * 2},{a.Part},{a.Small},{a.Small * 3}"
                )
        ),
        Text("dfe-lait", "bds_long_0.csv", SchoolRows(), label: "dfe-lait csv"),
        new(
            "dfe-lait parquet",
            SourceList.Find("dfe-lait")!,
            "bds_long_0.parquet",
            SchoolParquet(),
            Shipped,
            FileShape.Parquet
        ),
        Text(
            "lep",
            "aps_pro_occupations_data.lep.csv",
            "year,lep_id,lep_year_spec,aps_pro_occupations_data\n"
                + string.Concat(
                    Enumerable
                        .Range(2008, 12)
                        .SelectMany(year =>
                            new[] { "E37000001", "E37000006", "E37000012" }.Select(
                                (code, i) =>
                                    FormattableString.Invariant(
                                        $"{year},{code},2020,{year - 1990 + i * 1.5}\n"
                                    )
                            )
                        )
                )
        ),
        Text(
            "ofcom",
            "202305_fixed_laua_coverage_r02.csv",
            FixedHeadings + Lines(FixedRow),
            label: "ofcom fixed"
        ),
        Text(
            "ofcom",
            "202507_mobile_coverage_laua_r01.csv",
            "laua,laua_name,prem_count,4G_prem_in_0,4G_prem_in_1,4G_prem_in_2,4G_prem_in_3,4G_prem_in_4\n"
                + Lines(a =>
                    FormattableString.Invariant(
                        $"{a.Code},{a.Name},{a.Whole},{a.Small % 5 + 0.5},1.5,2,3,{93 - a.Small % 5}"
                    )
                ),
            label: "ofcom mobile"
        ),
        new(
            "ofcom zip",
            SourceList.Find("ofcom")!,
            "202305_fixed_laua_coverage_r02.zip",
            Zip("202305_fixed_laua_coverage_r02.csv", FixedHeadings + Lines(FixedRow)),
            Shipped,
            FileShape.Archive
        ),
        Text(
            "nomis",
            "nomis.csv",
            "\"DATE\",\"DATE_NAME\",\"GEOGRAPHY_CODE\",\"MEASURES\",\"MEASURES_NAME\",\"VARIABLE_NAME\",\"OBS_VALUE\",\"OBS_STATUS\",\"RECORD_COUNT\"\n"
                + Lines(a =>
                    $"\"2019-12\",\"Jan 2019-Dec 2019\",\"{a.Code}\",20599,\"Variable\",\"% with NVQ4+ - aged 16-64\",{a.Value},\"A\",{Authorities.Length}"
                )
        ),
        Text(
            "nomis",
            "export.csv",
            "\"Business Register and Employment Survey : open access\"\n\"ONS Crown Copyright Reserved [from Nomis on 3 May 2024]\"\n\"Date       :\",\"2022\"\n\"Employment status:\",\"Employees\"\n\"measure    :\",\"Count\"\n\n\"Area\",\"A : Farming\",\"\",\"J : Information and communication\",\"\"\n\n"
                + string.Concat(
                    new[]
                    {
                        "West Midlands",
                        "Greater Manchester",
                        "Liverpool City Region",
                        "Tees Valley",
                    }.Select((name, i) => $"\"combauth:{name}\",{450 + i},,{32000 + i * 500},\n")
                )
                + "\n\"*\",\"A note on the sign.\"\n",
            preamble: 5,
            label: "nomis export"
        ),
        Custom(
            "fingertips",
            "fingertips.csv",
            "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to Region value or percentiles,Time period Sortable,New data,Compared to goal\n"
                + Lines(a =>
                    FormattableString.Invariant(
                        $"12345,A rate,E92000001,England,{a.Code},{a.Name},Counties & UAs,Persons,All ages,,,2022,{a.Value},{a.Number - 1},{a.Number + 1},{a.Number - 2},{a.Number + 2},{a.Part},{a.Whole},,,,,20220000,,"
                    )
                ),
            SourceReading.Indicator(
                "rate",
                "fingertips",
                [],
                [],
                new()
                {
                    ["indicator_id"] = "12345",
                    ["age"] = "All ages",
                    ["year_starts"] = "4",
                }
            )
        ),
        Custom(
            "dfe-ees",
            "apprenticeships.csv",
            "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,sex,level,starts,starts_rate\n"
                + Lines(a =>
                    $"202324,Academic year,Local authority,E92000001,England,E12000005,West Midlands,332,{a.Code},{a.Name},Total,Total,{a.Part},{a.Value}"
                ),
            SourceReading.Indicator(
                "starts",
                "dfe-ees",
                ["apprenticeships"],
                [new SeriesTitle("starts_rate", "total")],
                new()
                {
                    ["filter level"] = "Total",
                    ["breakdown sex"] = "sex",
                    ["figures"] = "starts",
                    ["academic_year_starts"] = "8",
                },
                ceiling: null
            )
        ),
        Text(
            "desnz",
            "one.csv",
            "Greenhouse gas emissions by local authority\n" + GasHeadings + Gas(1),
            1,
            "desnz csv"
        ),
        Text(
            "desnz",
            "stacked.csv",
            GasHeadings + Gas(10) + Gas(1) + Gas(2) + Gas(7),
            label: "desnz stacked"
        ),
        Text("desnz", "long.csv", LongGas(), label: "desnz long", addsUp: true),
        Book(
            "desnz",
            "stacked.xlsx",
            SmallWorkbook.Of(("WML", SmallWorkbook.Rows(GasHeadings + Gas(10) + Gas(1) + Gas(2) + Gas(7))))
        ),
        Book("ons-business-demography", "demography.xlsx", Demography()),
        Text(
            "tidy",
            "own.csv",
            "indicator,area,period,value,lower,upper,numerator,denominator,breakdown,status,note\n"
                + Lines(a =>
                    FormattableString.Invariant(
                        $"employment-rate,{a.Code},2019,{a.Value},{a.Number - 1},{a.Number + 1},{a.Part},{a.Whole},,p,"
                    )
                )
        ),
    ];

    private static GoodFile Text(
        string source,
        string name,
        string text,
        int preamble = 0,
        string? label = null,
        bool addsUp = false
    ) =>
        new(
            label ?? source,
            SourceList.Find(source)!,
            name,
            Encoding.UTF8.GetBytes(text),
            Shipped,
            FileShape.Text,
            preamble,
            addsUp
        );

    private static GoodFile Custom(string source, string name, string text, Indicator indicator) =>
        new(
            source,
            SourceList.Find(source)!,
            name,
            Encoding.UTF8.GetBytes(text),
            SourceReading.Catalogue(indicator)
        );

    private static GoodFile Book(string source, string name, byte[] bytes) =>
        new($"{source} xlsx", SourceList.Find(source)!, name, bytes, Shipped, FileShape.Workbook);
}
