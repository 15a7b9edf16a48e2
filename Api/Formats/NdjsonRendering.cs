using System.Buffers;
using System.Text.Json;
using RoadmapIndicators.Api.Answers;

namespace RoadmapIndicators.Api.Formats;

/// <summary>Writes a line for each row: the row as JSON has it.</summary>
public static class NdjsonRendering
{
    public static async Task WriteAsync(Table table, Outlet output, CancellationToken cancellation)
    {
        await using var writer = new Utf8JsonWriter(
            output,
            new JsonWriterOptions { Encoder = WireJson.Options.Encoder }
        );
        await foreach (var line in table.Lines(cancellation))
        {
            JsonSerializer.Serialize(writer, line, line.GetType(), WireJson.Options);
            writer.Flush();
            writer.Reset();
            output.Write("\n"u8);
            await output.FlushIfFullAsync(cancellation);
        }
        await output.FlushAsync(cancellation);
    }
}
