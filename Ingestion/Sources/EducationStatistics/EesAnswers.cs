using System.Buffers;
using System.Text.Json;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.EducationStatistics;

/// <summary>
/// Answers of the API as they are kept: a line of JSON that holds the data set (<c>dataSet</c>) and the meaning of its
/// numbers (<c>meta</c>), then a line for each page of results. Places, filters and figures are opaque numbers in the
/// results; here they get the codes, words and columns that the publisher's CSV has in their place. A row's line is its
/// number among the results.
/// </summary>
internal sealed class EesAnswers : IEesTable
{
    /// <summary>A page of 10,000 results has a few megabytes.</summary>
    private const int LongestLine = 64 << 20;

    private readonly FileStream stream;
    private readonly ArrayBufferWriter<byte> line = new(1 << 16);
    private readonly byte[] chunk = new byte[1 << 16];
    private int at,
        filled;
    private readonly EesMeaning? meaning;
    private JsonDocument? page;
    private int next,
        rows;

    public EesAnswers(string path)
    {
        stream = File.OpenRead(path);
        if (Line() is { } first)
            using (first)
            {
                meaning = EesMeaning.Of(first.RootElement);
                if (meaning is null)
                    Problem ??= Unreadable();
            }
        else
            Problem ??= Unreadable();
    }

    public Reading.Refused? Problem { get; private set; }

    public string? DataSet => meaning?.DataSet;

    public IReadOnlySet<string> Figures => meaning?.Figures ?? new HashSet<string>();

    /// <summary>Whether a file begins as these do.</summary>
    public static bool Are(string path)
    {
        Span<byte> start = stackalloc byte[16];
        using var stream = File.OpenRead(path);
        start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        return start.StartsWith("{\"dataSet\":"u8);
    }

    public CsvRow? Next()
    {
        if (Problem is not null || meaning is null)
            return null;
        if (rows++ == 0)
            return new CsvRow(1, [.. meaning.Columns], string.Join(',', meaning.Columns), false);
        while (page is null || next >= Results(page)?.GetArrayLength())
        {
            page?.Dispose();
            page = Line();
            next = 0;
            if (page is null)
                return null;
            if (Results(page) is null)
            {
                Problem = Unreadable();
                return null;
            }
        }
        var result = Results(page)!.Value[next++];
        return new CsvRow(rows, meaning.Row(result), result.GetRawText(), false);
    }

    public void Dispose()
    {
        page?.Dispose();
        stream.Dispose();
    }

    private static JsonElement? Results(JsonDocument page) =>
        page.RootElement.ValueKind == JsonValueKind.Object
        && page.RootElement.TryGetProperty("results", out var results)
        && results.ValueKind == JsonValueKind.Array
            ? results
            : null;

    private JsonDocument? Line()
    {
        line.ResetWrittenCount();
        while (true)
        {
            if (at == filled)
            {
                (at, filled) = (0, stream.Read(chunk));
                if (filled == 0)
                    break;
            }
            var rest = chunk.AsSpan(at, filled - at);
            var end = rest.IndexOf((byte)'\n');
            line.Write(end < 0 ? rest : rest[..end]);
            at += end < 0 ? rest.Length : end + 1;
            if (line.WrittenCount > LongestLine)
            {
                Problem = Unreadable();
                return null;
            }
            if (end >= 0 && line.WrittenCount > 0)
                break;
        }
        if (line.WrittenCount == 0)
            return null;
        try
        {
            // A copy: the document refers to its bytes for as long as it lives.
            return JsonDocument.Parse(line.WrittenSpan.ToArray());
        }
        catch (JsonException)
        {
            Problem = Unreadable();
            return null;
        }
    }

    private static Reading.Refused Unreadable() =>
        new(
            "damagedAnswers",
            "The file should hold answers of the API of Explore Education Statistics, and part of it is no such answer. Fetch it again."
        );
}
