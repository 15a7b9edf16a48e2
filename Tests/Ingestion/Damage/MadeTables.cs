using System.Globalization;
using System.IO.Compression;
using System.Text;
using Parquet;
using Parquet.Schema;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Ingestion.Catalogue;

namespace RoadmapIndicators.Tests.Ingestion.Damage;

/// <summary>The tables of <see cref="GoodFiles"/>: made-up figures of real authorities, the same each time.</summary>
internal static class MadeTables
{
    public static readonly RoadmapCatalogue Shipped = CatalogueFolder
        .Read(CatalogueFolder.Default)
        .Catalogue!;

    /// <summary>Authorities that have one code and one name.</summary>
    public static readonly Area[] Authorities =
    [
        .. Shipped
            .Areas.All.Where(area =>
                area.Code.Value.StartsWith("E08", StringComparison.Ordinal) && area.ValidTo is null
            )
            .OrderBy(area => area.Code.Value, StringComparer.Ordinal)
            .Take(24),
    ];

    public static readonly string[] SchoolAuthorities =
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

    public const string FixedHeadings =
        "laua,laua_name,All Premises,Full Fibre availability (% premises),Number of premises with Full Fibre availability\n";

    public const string GasHeadings =
        "Region,Second Tier Authority,Local Authority,Local Authority Code,Calendar Year,Industry Total,Domestic Total,Transport Total,Grand Total,Population ('000s)\n";

    public sealed record Made(string Code, string Name, int Index)
    {
        public decimal Number => 40.1m + 1.7m * Index;

        public string Value => Number.ToString(CultureInfo.InvariantCulture);

        public string Other => (Number + 0.9m).ToString(CultureInfo.InvariantCulture);

        public int Whole => 90_000 + 1_237 * Index;

        public int Part => 11_000 + 131 * Index;

        public int Small => 70 + 3 * Index;
    }

    public static IEnumerable<string> Rows(Func<Made, string> row) =>
        Authorities.Select((area, i) => row(new(area.Code.Value, area.Name, i)));

    public static string Lines(Func<Made, string> row) =>
        string.Concat(Rows(row).Select(line => line + "\n"));

    public static string FixedRow(Made a) =>
        FormattableString.Invariant(
            $"{a.Code},{a.Name.ToUpperInvariant()},{a.Whole},{100m * a.Part / a.Whole:0.0},{a.Part}"
        );

    public static string SchoolRows() =>
        "Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region\n"
        + string.Concat(SchoolCells().Select(row => string.Join(',', row) + "\n"));

    public static IEnumerable<string[]> SchoolCells() =>
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

    public static byte[] SchoolParquet()
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
    public static string Gas(int factor) =>
        string.Concat(
            from i in Enumerable.Range(0, 8)
            from year in new[] { 2020, 2021, 2022 }
            let one = (decimal)factor * (10 + i + year % 10)
            select FormattableString.Invariant(
                $"West Midlands,Some,{Authorities[i].Name},{Authorities[i].Code},{year},{one},{one * 2},{one * 3},{one * 6},{300 + i}\n"
            )
        );

    public static string LongGas() =>
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

    public static byte[] Demography()
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

    public static byte[] Zip(string name, string text)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
        using (var entry = archive.CreateEntry(name).Open())
            entry.Write(Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }
}
