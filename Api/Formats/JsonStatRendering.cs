using System.Globalization;
using System.Text.Json;
using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Api.Formats;

/// <summary>
/// Writes JSON-stat 2.0: a dense dataset. A cell without a value has a status that says why; one that has neither
/// is not held at all. Confidence limits and counts stand under extension, cell by cell in the order of the values.
/// </summary>
public static class JsonStatRendering
{
    private const int PassOnAt = 16 * 1024;

    public static async Task WriteAsync(Cube cube, Outlet output, CancellationToken cancellation)
    {
        await using var writer = new Utf8JsonWriter(
            output,
            new JsonWriterOptions { Encoder = WireJson.Options.Encoder }
        );
        writer.WriteStartObject();
        Head(writer, cube);
        await ValuesAsync(writer, "value", cube, f => f?.Value, output, cancellation);
        Status(writer, cube);
        writer.WriteStartObject("extension");
        Extension(writer, cube.Notes);
        foreach (var (name, number) in Others)
            if (cube.Cells().Any(f => number(f) is not null))
                await ValuesAsync(writer, name, cube, number, output, cancellation);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.Flush();
        await output.FlushAsync(cancellation);
    }

    private static readonly (string Name, Func<Observation?, decimal?> Number)[] Others =
    [
        ("lower", f => f?.Lower),
        ("upper", f => f?.Upper),
        ("numerator", f => f?.Numerator),
        ("denominator", f => f?.Denominator),
    ];

    private static void Head(Utf8JsonWriter writer, Cube cube)
    {
        var notes = cube.Notes;
        writer.WriteString("version", "2.0");
        writer.WriteString("class", "dataset");
        writer.WriteString("label", notes.Title);
        writer.WriteString("href", notes.Permalink);
        if (notes.Updated is { } updated)
            writer.WriteString("updated", updated.ToString("O", CultureInfo.InvariantCulture));
        if (notes.Indicators.Count > 0)
            writer.WriteString(
                "source",
                string.Join(" ", notes.Indicators.Select(i => i.Source.Citation).Distinct())
            );
        writer.WriteStartArray("note");
        if (notes.Reason is { } reason)
            writer.WriteStringValue(reason);
        foreach (var entry in notes.Key)
            writer.WriteStringValue($"{entry.Sign}: {entry.Meaning}");
        writer.WriteEndArray();
        writer.WriteStartArray("id");
        foreach (var dimension in cube.Dimensions)
            writer.WriteStringValue(dimension.Id);
        writer.WriteEndArray();
        writer.WriteStartArray("size");
        foreach (var dimension in cube.Dimensions)
            writer.WriteNumberValue(dimension.Categories.Count);
        writer.WriteEndArray();
        writer.WriteStartObject("role");
        foreach (var role in cube.Dimensions.Where(d => d.Role is not null).GroupBy(d => d.Role!))
        {
            writer.WriteStartArray(role.Key);
            foreach (var dimension in role)
                writer.WriteStringValue(dimension.Id);
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
        writer.WriteStartObject("dimension");
        foreach (var dimension in cube.Dimensions)
            Dimension(writer, dimension);
        writer.WriteEndObject();
    }

    private static void Dimension(Utf8JsonWriter writer, CubeDimension dimension)
    {
        var categories = dimension.Categories;
        writer.WriteStartObject(dimension.Id);
        writer.WriteString("label", dimension.Label);
        writer.WriteStartObject("category");
        writer.WriteStartArray("index");
        foreach (var category in categories)
            writer.WriteStringValue(category.Id);
        writer.WriteEndArray();
        if (categories.Any(c => c.Label is not null))
        {
            writer.WriteStartObject("label");
            foreach (var category in categories)
                writer.WriteString(category.Id, category.Label);
            writer.WriteEndObject();
        }
        if (categories.Any(c => c.Unit is not null))
        {
            writer.WriteStartObject("unit");
            foreach (var category in categories)
                if (category.Unit is { } unit)
                    Unit(writer, category.Id, unit);
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Unit(Utf8JsonWriter writer, string id, Unit unit)
    {
        writer.WriteStartObject(id);
        writer.WriteString("label", unit.Name);
        writer.WriteString("symbol", unit.Symbol);
        writer.WriteString("position", unit.Symbol == "£" ? "start" : "end");
        writer.WriteNumber("decimals", unit.Decimals);
        writer.WriteEndObject();
    }

    private static async Task ValuesAsync(
        Utf8JsonWriter writer,
        string name,
        Cube cube,
        Func<Observation?, decimal?> number,
        Outlet output,
        CancellationToken cancellation
    )
    {
        writer.WriteStartArray(name);
        foreach (var cell in cube.Cells())
        {
            if (number(cell) is { } value)
                writer.WriteNumberValue(value);
            else
                writer.WriteNullValue();
            if (writer.BytesPending > PassOnAt)
            {
                writer.Flush();
                await output.FlushIfFullAsync(cancellation);
            }
        }
        writer.WriteEndArray();
    }

    private static void Status(Utf8JsonWriter writer, Cube cube)
    {
        writer.WriteStartObject("status");
        var at = 0;
        foreach (var cell in cube.Cells())
        {
            if (cell is { Status: not ObservationStatus.Normal })
                writer.WriteString(at.ToString(CultureInfo.InvariantCulture), cell.Status.Name());
            at++;
        }
        writer.WriteEndObject();
    }

    private static void Extension(Utf8JsonWriter writer, TableNotes notes)
    {
        if (notes.Edition is { } edition)
            writer.WriteNumber("edition", edition);
        writer.WriteString("permalink", notes.Permalink);
        writer.WriteString("query", notes.Asked);
        if (notes.Reason is { } reason)
            writer.WriteString("reason", reason);
        writer.WriteStartArray("sources");
        foreach (var (indicator, source) in notes.Indicators.Select(i => (i.Indicator, i.Source)))
        {
            writer.WriteStartObject();
            writer.WriteString("indicator", indicator.Slug);
            writer.WriteString("definition", indicator.Definition);
            writer.WritePropertyName("polarity");
            JsonSerializer.Serialize(writer, indicator.Polarity, WireJson.Options);
            writer.WritePropertyName("source");
            JsonSerializer.Serialize(writer, source, WireJson.Options);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteStartObject("statuses");
        foreach (var entry in notes.Key)
            writer.WriteString(entry.Sign, entry.Meaning);
        writer.WriteEndObject();
    }
}
