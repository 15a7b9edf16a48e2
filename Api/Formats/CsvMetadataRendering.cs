using System.Text.Json;
using System.Text.Json.Nodes;
using RoadmapIndicators.Api.Answers;

namespace RoadmapIndicators.Api.Formats;

/// <summary>Writes what a CSV holds, for machines: metadata after CSV on the Web (W3C).</summary>
public static class CsvMetadataRendering
{
    /// <param name="table">What the CSV holds.</param>
    /// <param name="file">Where the CSV is, seen from the metadata.</param>
    public static byte[] Write(Table table, string file)
    {
        var notes = table.Notes;
        var document = new JsonObject
        {
            ["@context"] = new JsonArray(
                "http://www.w3.org/ns/csvw",
                new JsonObject { ["@language"] = "en" }
            ),
            ["url"] = file,
            ["dc:title"] = notes.Title,
            ["dc:identifier"] = notes.Permalink,
            ["dc:modified"] = notes.Updated?.ToString("O"),
            ["schema:version"] = notes.Edition,
            ["dc:publisher"] = Texts(notes.Indicators.Select(i => i.Source.Publisher)),
            ["dc:license"] = Texts(notes.Indicators.Select(i => i.Source.Licence)),
            ["dc:bibliographicCitation"] = Texts(notes.Indicators.Select(i => i.Source.Citation)),
            ["rdfs:comment"] = notes.Reason,
            ["notes"] = new JsonArray([
                .. NoteLines
                    .Of(notes)
                    .Select(n => new JsonObject { ["subject"] = n.Sign, ["text"] = n.Meaning }),
            ]),
            ["dialect"] = new JsonObject
            {
                ["encoding"] = "utf-8",
                ["header"] = true,
                ["lineTerminators"] = new JsonArray("\r\n"),
            },
            ["tableSchema"] = new JsonObject
            {
                ["columns"] = new JsonArray([.. table.Columns.Select(Column)]),
                ["primaryKey"] = Texts(table.Columns.Where(c => c.Identifies).Select(c => c.Name)),
            },
        };
        return JsonSerializer.SerializeToUtf8Bytes(WithoutNulls(document), WireJson.Options);
    }

    private static JsonNode Column(ColumnHead column) =>
        new JsonObject
        {
            ["name"] = column.Name,
            ["titles"] = column.Name,
            ["dc:description"] = column.Description,
            ["datatype"] = column.Kind switch
            {
                ColumnKind.Whole => "integer",
                ColumnKind.Number => "decimal",
                ColumnKind.Calculated => "double",
                ColumnKind.Day => "date",
                _ => "string",
            },
            ["required"] = column.Identifies,
        };

    private static JsonArray? Texts(IEnumerable<string> texts)
    {
        var all = texts.Distinct().Select(t => (JsonNode)t).ToArray();
        return all.Length == 0 ? null : new JsonArray(all);
    }

    private static JsonObject WithoutNulls(JsonObject node)
    {
        foreach (var (name, value) in node.ToList())
            if (value is null)
                node.Remove(name);
            else if (value is JsonObject inner)
                WithoutNulls(inner);
        return node;
    }
}
