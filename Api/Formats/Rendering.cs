using System.Buffers;
using RoadmapIndicators.Api.Delivery;

namespace RoadmapIndicators.Api.Formats;

/// <summary>Sends an answer in a format other than JSON.</summary>
public static class Rendering
{
    /// <summary>Why there are no rows, for formats whose body has no room to say so.</summary>
    private const string ReasonHeader = "Roadmap-Reason";

    private const int LongestReason = 1_000;

    /// <param name="context">The request.</param>
    /// <param name="format">One that the endpoint offers.</param>
    /// <param name="tag">What the answer is a function of, unquoted.</param>
    /// <param name="table">The answer as rows.</param>
    /// <param name="cube">The answer as a cube; needed for JSON-stat alone.</param>
    public static async Task SendAsync(
        HttpContext context,
        Format format,
        string tag,
        Func<Table> table,
        Func<Cube>? cube
    )
    {
        try
        {
            await WriteAsync(context, format, tag, table, cube);
        }
        catch (OperationCanceledException) when (context.Response.HasStarted)
        {
            // The client has gone: there is nobody to tell, and what it has of the file must not look whole.
            context.Abort();
        }
    }

    private static async Task WriteAsync(
        HttpContext context,
        Format format,
        string tag,
        Func<Table> table,
        Func<Cube>? cube
    )
    {
        var (response, cancellation) = (context.Response, context.RequestAborted);
        response.ContentType = format.ContentType;
        await using var pipe = new AnswerPipe(context, tag);
        var output = new Outlet(pipe);
        if (format == Format.JsonStat)
        {
            var figures = cube!();
            Headers(response, format, figures.Notes);
            if (HttpMethods.IsHead(context.Request.Method))
                return;
            await JsonStatRendering.WriteAsync(figures, output, cancellation);
            await pipe.SendAsync();
            return;
        }
        var rows = table();
        Headers(response, format, rows.Notes);
        if (format == Format.Csv)
            Append(
                response,
                $"<{FileName(rows.Notes.Asked, Format.CsvMetadata)}>; rel=\"describedby\"; type=\"{Format.CsvMetadata.ContentType}\""
            );
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        if (format == Format.Csv)
            await CsvRendering.WriteAsync(rows, output, cancellation);
        else if (format == Format.Ndjson)
            await NdjsonRendering.WriteAsync(rows, output, cancellation);
        else if (format == Format.Parquet)
            await ParquetRendering.WriteAsync(rows, new ForwardStream(output), cancellation);
        else if (format == Format.CsvMetadata)
            output.Write(CsvMetadataRendering.Write(rows, FileName(rows.Notes.Asked, Format.Csv)));
        else
        {
            await SendXlsxAsync(response, rows, cancellation);
            return;
        }
        await pipe.SendAsync();
    }

    private static async Task SendXlsxAsync(HttpResponse response, Table rows, CancellationToken cancellation)
    {
        await using var file = SpoolFile.Create();
        await XlsxRendering.WriteAsync(rows, file, cancellation);
        await ZipClock.StopAsync(file, cancellation);
        file.Position = 0;
        response.ContentLength = file.Length;
        await file.CopyToAsync(response.Body, cancellation);
    }

    private static void Headers(HttpResponse response, Format format, TableNotes notes)
    {
        if (format.IsDownload)
            response.Headers.ContentDisposition = $"attachment; filename=\"{notes.Name}{format.Extension}\"";
        if (notes.Reason is { } reason)
            response.Headers[ReasonHeader] = string.Concat(
                reason.Take(LongestReason).Select(c => c is >= ' ' and <= '~' ? c : '?')
            );
    }

    /// <summary>The same query in another format, seen from beside it.</summary>
    private static string FileName(string asked, Format format)
    {
        var query = asked.IndexOf('?', StringComparison.Ordinal);
        var path = query < 0 ? asked : asked[..query];
        return $"{path[(path.LastIndexOf('/') + 1)..]}{format.Extension}{(query < 0 ? "" : asked[query..])}";
    }

    private static void Append(HttpResponse response, string link) =>
        response.Headers.Link = Microsoft.Extensions.Primitives.StringValues.Concat(
            response.Headers.Link,
            link
        );
}
