using System.Globalization;
using System.Text;
using Parquet;
using Parquet.Schema;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Sources.LocalAuthorityTool;

namespace RoadmapIndicators.Tests.Ingestion.Sources;

[TestFixture]
public sealed class LaitSourceTests
{
    private const string Header = "Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region";

    private static readonly string[] Columns = Header.Split(',')[..5];

    private static readonly RoadmapCatalogue Catalogue = SourceCatalogue.Of(
        SourceCatalogue.Indicator(
            "score",
            "dfe-lait",
            "Score",
            "Average score",
            parameters: [("address", "https://example.org/table.parquet")]
        ),
        SourceCatalogue.Indicator(
            "share",
            "dfe-lait",
            "Share_19",
            floor: 0,
            ceiling: 100,
            parameters: [("yearBegins", "8")]
        )
    );

    private static List<Reading> Read(params string[] rows) =>
        FileOfSource.Of(
            new LaitSource(),
            "lait.csv",
            Encoding.UTF8.GetBytes(Header + "\r\n" + string.Join("\r\n", rows) + "\r\n"),
            Catalogue
        );

    /// <summary>A parquet file of rows such as those of the CSV; areas have numbers, or text.</summary>
    private static byte[] Parquet(bool numbersAsText, params string[] rows)
    {
        Field number = numbersAsText
            ? new DataField<string>("LA Number")
            : new DataField<double?>("LA Number");
        var fields = Columns.Select(name => (Field)new DataField<string>(name)).Append(number).ToArray();
        var cells = rows.Select(row => row.Split(',')).ToArray();
        using var bytes = new MemoryStream();
        Task.Run(async () =>
            {
                await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), bytes);
                foreach (var group in cells.Chunk(2))
                {
                    using var part = writer.CreateRowGroup();
                    for (var i = 0; i < Columns.Length; i++)
                        await part.WriteAsync((DataField)fields[i], [.. group.Select(row => row[i])]);
                    if (numbersAsText)
                        await part.WriteAsync((DataField)number, [.. group.Select(row => row[5])]);
                    else
                        await part.WriteAsync<double>(
                            (DataField)number,
                            group
                                .Select(row =>
                                    row[5].Length == 0
                                        ? (double?)null
                                        : double.Parse(row[5], CultureInfo.InvariantCulture)
                                )
                                .ToArray()
                        );
                }
            })
            .GetAwaiter()
            .GetResult();
        return bytes.ToArray();
    }

    private static List<Reading> ReadParquet(byte[] bytes) =>
        FileOfSource.Of(new LaitSource(), "bds_long_0.parquet", bytes, Catalogue);

    private static readonly string[] Sample =
    [
        "Score,Average score,2016,Birmingham,0,330,West Midlands",
        "Score,,2017,England,-0.03,970,NA",
        "Other,,2017,England,5,970,NA",
        "Score,,2017,West Midlands,-,984,NA",
        "Share_19,,2017,Dudley,21.5,332,West Midlands",
    ];

    [TestCase(false)]
    [TestCase(true)]
    public void parquet_and_csv_give_the_same_figures(bool numbersAsText)
    {
        var expected = new[]
        {
            "E08000025 2016 0 Normal",
            "E92000001 2017 -0.03 Normal",
            "E12000005 2017  NotAvailable",
            "E08000027 2017 21.5 Normal",
        };
        var parquet = ReadParquet(Parquet(numbersAsText, Sample));
        Assert.Multiple(() =>
        {
            Assert.That(FileOfSource.Lines(Read(Sample)), Is.EqualTo(expected));
            Assert.That(FileOfSource.Lines(parquet), Is.EqualTo(expected));
            Assert.That(parquet.OfType<Reading.NotWanted>().Select(n => n.Title), Is.EqualTo(["Other"]));
            Assert.That(
                parquet.OfType<Reading.Figure>().Select(f => f.Line),
                Is.EqualTo([1, 2, 4, 5]),
                "a row's number counts through all groups"
            );
        });
    }

    [Test]
    public void West_Midlands_is_the_region_by_its_number_and_never_by_its_name() =>
        Assert.That(
            FileOfSource.Figure(Read("Score,,2017,West Midlands,1,984,NA").Single()).Area.Value,
            Is.EqualTo("E12000005")
        );

    [TestCase("West Midlands", "")]
    [TestCase("Nowhere", "123")]
    [TestCase("Birmingham", "330.5")]
    [TestCase("England (discontinued)", "1000")]
    public void an_area_without_a_known_number_is_quarantined(string name, string number) =>
        Assert.That(
            Read($"Score,,2017,{name},1,{number},NA").Single(),
            Is.TypeOf<Reading.Quarantined>().With.Property("Code").EqualTo("unknownArea")
        );

    [TestCase("7.0000000000000007E-2", "0.07")]
    [TestCase("58.902000000000001", "58.902")]
    [TestCase("-0.28999999999999998", "-0.29")]
    [TestCase("66.900000000000006", "66.9")]
    [TestCase("29.676985195154774", "29.676985195154774")]
    [TestCase("2.2242", "2.2242")]
    [TestCase("0", "0")]
    public void a_figure_is_held_as_the_workbook_behind_the_table_shows_it(string written, string held) =>
        Assert.That(
            FileOfSource.Figure(Read($"Score,,2017,England,{written},970,NA").Single()).Value,
            Is.EqualTo(decimal.Parse(held, CultureInfo.InvariantCulture))
        );

    [TestCase("-", ObservationStatus.NotAvailable)]
    [TestCase("x", ObservationStatus.NotAvailable)]
    [TestCase("c", ObservationStatus.Confidential)]
    [TestCase("z", ObservationStatus.NotApplicable)]
    [TestCase("low", ObservationStatus.Low)]
    [TestCase("u", ObservationStatus.Unreliable)]
    [TestCase("", ObservationStatus.Missing)]
    [TestCase("?", ObservationStatus.Unrecognised)]
    public void a_marker_is_kept_with_its_meaning(string marker, ObservationStatus status)
    {
        var figure = FileOfSource.Figure(Read($"Score,,2017,England,{marker},970,NA").Single());
        Assert.Multiple(() =>
        {
            Assert.That((figure.Value, figure.Status), Is.EqualTo(((decimal?)null, status)));
            Assert.That(figure.Marker, Is.EqualTo(marker.Length == 0 ? null : marker));
        });
    }

    [TestCase("1e999")]
    [TestCase("NaN")]
    [TestCase("twelve thousand")]
    [TestCase("-1")]
    [TestCase("101")]
    public void a_value_that_cannot_be_is_quarantined(string written) =>
        Assert.That(
            Read($"Share_19,,2017,England,{written},970,NA").Single(),
            Is.TypeOf<Reading.Quarantined>()
        );

    [TestCase("2018 (Rev)", "2018", ObservationStatus.Revised)]
    [TestCase("2025 (prov)", "2025", ObservationStatus.Provisional)]
    [TestCase("2020 (Final)", "2020", ObservationStatus.Normal)]
    [TestCase("2015-16", "2015-08/P1Y", ObservationStatus.Normal)]
    [TestCase("2015/16", "2015-08/P1Y", ObservationStatus.Normal)]
    public void a_year_is_read_with_its_remark(string label, string code, ObservationStatus status)
    {
        var figure = FileOfSource.Figure(Read($"Share_19,,{label},England,5,970,NA").Single());
        Assert.That((figure.Period.Code, figure.Status), Is.EqualTo((code, status)));
    }

    [TestCase("Share_19", "2014-16")]
    [TestCase("Share_19", "0")]
    [TestCase("Share_19", "2016-17 (OT)")]
    [TestCase("Score", "2015-16")]
    public void a_year_that_is_not_declared_is_quarantined(string series, string label) =>
        Assert.That(
            Read($"{series},,{label},England,5,970,NA").Single(),
            Is.TypeOf<Reading.Quarantined>().With.Property("Code").EqualTo("unreadablePeriod")
        );

    [Test]
    public void a_series_that_measures_something_else_refuses_the_file() =>
        Assert.That(
            Read("Score,Average of another score,2016,England,5,970,NA").Single(),
            Is.TypeOf<Reading.Refused>().With.Property("Code").EqualTo("measureChanged")
        );

    [Test]
    public void a_row_with_too_few_fields_is_quarantined() =>
        Assert.That(
            Read("Score,,2017,England", Sample[0])[0],
            Is.TypeOf<Reading.Quarantined>().With.Property("Code").EqualTo("malformedRow")
        );

    [Test]
    public void a_table_without_its_columns_is_refused()
    {
        var text = "Short Desc,Years,Values\nScore,2017,1\n";
        Assert.That(
            FileOfSource.Of(new LaitSource(), "a.csv", Encoding.UTF8.GetBytes(text), Catalogue).Single(),
            Is.TypeOf<Reading.Refused>().With.Property("Code").EqualTo("missingColumns")
        );
    }

    [Test]
    public void damaged_parquet_is_refused_in_words_whatever_byte_is_wrong()
    {
        var sound = Parquet(false, Sample);
        var random = new Random(7);
        for (var i = 0; i < 400; i++)
        {
            var bytes = (byte[])sound.Clone();
            if (i % 4 == 0)
                bytes = bytes[..random.Next(4, bytes.Length)];
            else
                for (var n = i % 4; n > 0; n--)
                    bytes[random.Next(4, bytes.Length)] = (byte)random.Next(256);
            Assert.That(() => ReadParquet(bytes), Throws.Nothing, $"case {i}");
        }
        Assert.That(
            ReadParquet(sound[..^20]).Single(),
            Is.TypeOf<Reading.Refused>().With.Property("Code").EqualTo("damagedParquet")
        );
    }

    [Test]
    public void a_folder_gives_the_parquet_and_its_dictionary_the_date()
    {
        using var folder = new ScratchFolder();
        var table = folder.Write("bds_long_0.parquet", Parquet(false, Sample));
        var other = folder.Write("other.parquet", "PAR1 and nothing else");
        folder.Write(
            "lait_data_dictionary.csv",
            "Measure_code,Measure,Last Update\r\n1,A,46082\r\n2,\"B, in\nthe lines\",New Data\r\n3,C,46113\r\n"
        );
        var source = new LaitSource();
        Assert.Multiple(() =>
        {
            Assert.That(source.Reads("bds_long_0.parquet"), Is.True);
            Assert.That(source.Reads("lait_wm_extract.csv"), Is.False);
            Assert.That(source.Recognises(table), Is.True);
            Assert.That(source.Recognises(other), Is.False);
            Assert.That(source.DateStated(table), Is.EqualTo(new DateOnly(2026, 4, 1)));
            Assert.That(
                Catalogue.Indicators.SelectMany(source.Addresses),
                Is.EqualTo([new Uri("https://example.org/table.parquet")])
            );
        });
    }
}
