using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using ExcelDataReader;
using Parquet;

namespace RoadmapIndicators.Tests.Api;

/// <summary>Reads the figures of an answer back out of each format, with libraries that know nothing of this project.</summary>
public static class FigureReading
{
    static FigureReading() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Dictionary<FigureKey, FigureNumbers> Json(byte[] body)
    {
        var root = JsonDocument.Parse(body).RootElement;
        var single = root.TryGetProperty("indicator", out var slug) ? slug.GetString() : null;
        return root.GetProperty("observations")
            .EnumerateArray()
            .ToDictionary(row => Key(row, single), Numbers);
    }

    public static Dictionary<FigureKey, FigureNumbers> Ndjson(byte[] body) =>
        Encoding
            .UTF8.GetString(body)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(row => Key(row, null), Numbers);

    public static Dictionary<FigureKey, FigureNumbers> Csv(byte[] body)
    {
        using var csv = CsvReader.Create(
            body,
            new CsvReaderOptions { HasHeader = false, Encoding = Encoding.UTF8 }
        );
        csv.Read();
        var header = csv.Current.ToArray();
        header[0] = header[0].TrimStart('\uFEFF');
        var figures = new Dictionary<FigureKey, FigureNumbers>();
        while (csv.Read())
        {
            var cells = csv.Current.ToArray();
            figures.Add(
                new FigureKey(Text("indicator"), Text("breakdown"), Text("area"), Text("period")),
                new FigureNumbers(
                    Parse(Text("value")),
                    Parse(Text("lower")),
                    Parse(Text("upper")),
                    Parse(Text("numerator")),
                    Parse(Text("denominator")),
                    Text("status")
                )
            );

            string Text(string column) => cells[Array.IndexOf(header, column)];
        }
        return figures;
    }

    /// <summary>Numbers are doubles in a workbook; each must be the double nearest to what was published.</summary>
    public static Dictionary<FigureKey, FigureNumbers> Xlsx(byte[] body)
    {
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(body));
        reader.Read();
        var columns = Enumerable.Range(0, reader.FieldCount).ToDictionary(i => reader.GetString(i), i => i);
        var figures = new Dictionary<FigureKey, FigureNumbers>();
        while (reader.Read())
            figures.Add(
                new FigureKey(Text("indicator"), Text("breakdown"), Text("area"), Text("period")),
                new FigureNumbers(
                    Number("value"),
                    Number("lower"),
                    Number("upper"),
                    Number("numerator"),
                    Number("denominator"),
                    Text("status")
                )
            );
        return figures;

        string Text(string column) => reader.GetString(columns[column]);
        decimal? Number(string column) =>
            reader.GetValue(columns[column]) switch
            {
                null => null,
                // Of more digits than a spreadsheet's number holds.
                string text => Parse(text),
                double number => Parse(number.ToString("R", CultureInfo.InvariantCulture)),
                var other => throw new AssertionException($"{column} is a {other.GetType()}"),
            };
    }

    /// <summary>Both spellings of each number: the text digit for digit, the double nearest to it.</summary>
    public static async Task<Dictionary<FigureKey, FigureNumbers>> ParquetAsync(byte[] body)
    {
        await using var reader = await ParquetReader.CreateAsync(new MemoryStream(body));
        var figures = new Dictionary<FigureKey, FigureNumbers>();
        var fields = reader.Schema.GetDataFields().ToDictionary(f => f.Name);
        for (var g = 0; g < reader.RowGroupCount; g++)
        {
            using var group = reader.OpenRowGroupReader(g);
            var count = checked((int)group.RowCount);
            var texts = new Dictionary<string, string?[]>();
            foreach (var (name, field) in fields.Where(f => f.Value is { ClrType: var type } && IsText(type)))
            {
                var values = new string?[count];
                await group.ReadAsync(field, values!);
                texts.Add(name, values);
            }
            foreach (var name in new[] { "value", "lower", "upper", "numerator", "denominator" })
            {
                var doubles = new double?[count];
                await group.ReadAsync<double>(fields[name], doubles.AsMemory());
                for (var i = 0; i < count; i++)
                    Assert.That(
                        doubles[i],
                        Is.EqualTo(
                            texts[name + "Text"][i] is { } text
                                ? double.Parse(text, CultureInfo.InvariantCulture)
                                : (double?)null
                        )
                    );
            }
            for (var i = 0; i < count; i++)
                figures.Add(
                    new FigureKey(
                        texts["indicator"][i]!,
                        texts["breakdown"][i]!,
                        texts["area"][i]!,
                        texts["period"][i]!
                    ),
                    new FigureNumbers(
                        Parse(texts["valueText"][i]),
                        Parse(texts["lowerText"][i]),
                        Parse(texts["upperText"][i]),
                        Parse(texts["numeratorText"][i]),
                        Parse(texts["denominatorText"][i]),
                        texts["status"][i]!
                    )
                );
        }
        return figures;
    }

    /// <summary>Also checks the rules of the format: as many values as cells, statuses of cells that are there.</summary>
    public static Dictionary<FigureKey, FigureNumbers> JsonStat(byte[] body)
    {
        var root = JsonDocument.Parse(body).RootElement;
        var ids = root.GetProperty("id").EnumerateArray().Select(e => e.GetString()!).ToList();
        var sizes = root.GetProperty("size").EnumerateArray().Select(e => e.GetInt32()).ToList();
        var categories = ids.Select(id =>
                root.GetProperty("dimension")
                    .GetProperty(id)
                    .GetProperty("category")
                    .GetProperty("index")
                    .EnumerateArray()
                    .Select(e => e.GetString()!)
                    .ToList()
            )
            .ToList();
        var values = root.GetProperty("value");
        var cells = sizes.Aggregate(1, (a, b) => a * b);
        Assert.That(categories.Select(c => c.Count), Is.EqualTo(sizes));
        Assert.That(values.GetArrayLength(), Is.EqualTo(cells));
        var statuses = root.GetProperty("status")
            .EnumerateObject()
            .ToDictionary(p => int.Parse(p.Name, CultureInfo.InvariantCulture), p => p.Value.GetString()!);
        Assert.That(statuses.Keys, Is.All.InRange(0, cells - 1));
        var extension = root.GetProperty("extension");
        var figures = new Dictionary<FigureKey, FigureNumbers>();
        for (var cell = 0; cell < cells; cell++)
        {
            if (values[cell].ValueKind == JsonValueKind.Null && !statuses.ContainsKey(cell))
                continue;
            var at = new Dictionary<string, string>();
            for (var (d, rest) = (ids.Count - 1, cell); d >= 0; rest /= sizes[d], d--)
                at.Add(ids[d], categories[d][rest % sizes[d]]);
            figures.Add(
                new FigureKey(at["indicator"], at["breakdown"], at["area"], at["period"]),
                new FigureNumbers(
                    Decimal(values[cell]),
                    Other("lower", cell),
                    Other("upper", cell),
                    Other("numerator", cell),
                    Other("denominator", cell),
                    statuses.GetValueOrDefault(cell, "normal")
                )
            );
        }
        return figures;

        decimal? Other(string name, int cell) =>
            extension.TryGetProperty(name, out var all) ? Decimal(all[cell]) : null;
    }

    private static bool IsText(Type type) => type == typeof(string) || type == typeof(ReadOnlyMemory<char>);

    private static FigureKey Key(JsonElement row, string? indicator) =>
        new(
            indicator ?? row.GetProperty("indicator").GetString()!,
            row.GetProperty("breakdown").GetString()!,
            row.GetProperty("area").GetProperty("code").GetString()!,
            row.GetProperty("period").GetProperty("code").GetString()!
        );

    private static FigureNumbers Numbers(JsonElement row) =>
        new(
            Decimal(row.GetProperty("value")),
            Decimal(row.GetProperty("lower")),
            Decimal(row.GetProperty("upper")),
            Decimal(row.GetProperty("numerator")),
            Decimal(row.GetProperty("denominator")),
            row.GetProperty("status").GetString()!
        );

    private static decimal? Decimal(JsonElement element) =>
        element.ValueKind == JsonValueKind.Null ? null : Parse(element.GetRawText());

    private static decimal? Parse(string? text) =>
        string.IsNullOrEmpty(text)
            ? null
            : decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
