using System.Globalization;
using System.IO.Compression;
using System.Text;
using Parquet;
using Parquet.Schema;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Ingestion.Catalogue;
using RoadmapIndicators.Ingestion.Sources;
using RoadmapIndicators.Tests.Ingestion.Sources;

namespace RoadmapIndicators.Tests.Ingestion.Damage;

/// <summary>Small sound files of every source, in every shape that it has, with figures made up for tests.</summary>
internal static class GoodFiles
{
    private static readonly RoadmapCatalogue Shipped = CatalogueFolder
        .Read(CatalogueFolder.Default)
        .Catalogue!;

    /// <summary>Authorities that have one code and one name.</summary>
    private static readonly Area[] Authorities =
    [
        .. Shipped
            .Areas.All.Where(area =>
                area.Code.Value.StartsWith("E08", StringComparison.Ordinal) && area.ValidTo is null
            )
            .OrderBy(area => area.Code.Value, StringComparer.Ordinal)
            .Take(24),
    ];

    private static readonly string[] SchoolAuthorities =
    [
        "Birmingham,330",
        "Coventry,331",
        "Dudley,332",
        "Sandwell,333",
        "Solihull,334",
        "Walsall,335",
        "Wolverhampton,336",
        "England,970",
        "West Midlands,984",
    ];

    private const string FixedHeadings =
        "laua,laua_name,All Premises,Full Fibre availability (% premises),Number of premises with Full Fibre availability\n";

    private const string GasHeadings =
        "Region,Second Tier Authority,Local Authority,Local Authority Code,Calendar Year,Industry Total,Domestic Total,Transport Total,Grand Total,Population ('000s)\n";

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

    private sealed record Made(string Code, string Name, int Index)
    {
        public decimal Number => 40.1m + 1.7m * Index;

        public string Value => Number.ToString(CultureInfo.InvariantCulture);

        public string Other => (Number + 0.9m).ToString(CultureInfo.InvariantCulture);

        public int Whole => 90_000 + 1_237 * Index;

        public int Part => 11_000 + 131 * Index;

        public int Small => 70 + 3 * Index;
    }

    private static IEnumerable<string> Rows(Func<Made, string> row) =>
        Authorities.Select((area, i) => row(new(area.Code.Value, area.Name, i)));

    private static string Lines(Func<Made, string> row) =>
        string.Concat(Rows(row).Select(line => line + "\n"));

    private static string FixedRow(Made a) =>
        FormattableString.Invariant(
            $"{a.Code},{a.Name.ToUpperInvariant()},{a.Whole},{100m * a.Part / a.Whole:0.0},{a.Part}"
        );

    private static string SchoolRows() =>
        "Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region\n"
        + string.Concat(SchoolCells().Select(row => string.Join(',', row) + "\n"));

    private static IEnumerable<string[]> SchoolCells() =>
        from year in Enumerable.Range(2019, 4)
        from place in SchoolAuthorities.Select((text, i) => (Cells: text.Split(','), Index: i))
        select new[]
        {
            "16-17_not known_NEET",
            "",
            year.ToString(CultureInfo.InvariantCulture),
            place.Cells[0],
            FormattableString.Invariant($"{3.5 + place.Index + (year - 2019) * 0.1}"),
            place.Cells[1],
            "West Midlands",
        };

    private static byte[] SchoolParquet()
    {
        string[] names =
        [
            "Short Desc",
            "Data item",
            "Years",
            "LA and Regions",
            "Values",
            "LA Number",
            "Region",
        ];
        var fields = names.Select(name => new DataField<string>(name)).ToArray();
        var cells = SchoolCells().ToArray();
        using var bytes = new MemoryStream();
        Task.Run(async () =>
            {
                await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), bytes);
                using var part = writer.CreateRowGroup();
                for (var i = 0; i < names.Length; i++)
                    await part.WriteAsync(fields[i], [.. cells.Select(row => row[i])]);
            })
            .GetAwaiter()
            .GetResult();
        return bytes.ToArray();
    }

    // The tables of the single gases make that of all when their factors do: 1 + 2 + 7 = 10.
    private static string Gas(int factor) =>
        string.Concat(
            from i in Enumerable.Range(0, 8)
            from year in new[] { 2020, 2021, 2022 }
            let one = (decimal)factor * (10 + i + year % 10)
            select FormattableString.Invariant(
                $"West Midlands,Some,{Authorities[i].Name},{Authorities[i].Code},{year},{one},{one * 2},{one * 3},{one * 6},{300 + i}\n"
            )
        );

    private static string LongGas() =>
        "Country,Local Authority,Local Authority Code,Calendar Year,LA GHG Sector,LA GHG Sub-sector,Greenhouse gas,Territorial emissions (kt CO2e),Mid-year Population (thousands),Area (km2)\n"
        + string.Concat(
            from i in Enumerable.Range(0, 6)
            from year in new[] { 2020, 2021 }
            from sector in new[] { "Industry", "Domestic", "Transport" }
            from source in new[] { "Gas", "Electricity" }
            from gas in new[] { "CO2", "CH4" }
            select FormattableString.Invariant(
                $"England,{Authorities[i].Name},{Authorities[i].Code},{year},{sector},{sector} {source},{gas},{i + year % 10 + sector.Length + source.Length * 0.125m},{300 + i},50.5\n"
            )
        );

    private static byte[] Demography()
    {
        string Sheet(string name, string title, string year, int factor) =>
            $"{name} - {title}\nThis worksheet contains one table\nUnits: Counts\n,,{year}\n"
            + Lines(a => $"{a.Code} ,{a.Name} *,{a.Part * factor / 5 * 5}");

        return SmallWorkbook.Of(
            ("Cover", SmallWorkbook.Rows("COVERSHEET\nBusiness Demography 2024")),
            (
                "Contents",
                SmallWorkbook.Rows("Business Demography 2024\nx\ny\nDate published: 20th November 2025")
            ),
            (
                "Table 1.1a",
                SmallWorkbook.Rows(
                    Sheet("Table 1.1a", "Count Of Births Of New Enterprises For 2017", "2017", 1)
                )
            ),
            (
                "Table 1.1b",
                SmallWorkbook.Rows(
                    Sheet("Table 1.1b", "Count Of Births Of New Enterprises For 2018", "2018", 2)
                )
            ),
            (
                "Table 3.1a",
                SmallWorkbook.Rows(Sheet("Table 3.1a", "Count Of Active Enterprises For 2017", "2017", 9))
            ),
            (
                "Table 3.1b",
                SmallWorkbook.Rows(Sheet("Table 3.1b", "Count Of Active Enterprises For 2018", "2018", 8))
            )
        );
    }

    private static byte[] Zip(string name, string text)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
        using (var entry = archive.CreateEntry(name).Open())
            entry.Write(Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }

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
