using System.Buffers;
using System.Text.Json;
using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Changes;
using RoadmapIndicators.Api.Delivery;
using RoadmapIndicators.Api.Formats;
using RoadmapIndicators.Api.Vintages;

namespace RoadmapIndicators.Api.Feeds;

/// <summary>
/// Writes every change since an edition, up to the newest at the time of asking, line by line: a row is read when the
/// one before it has been written, so that no number of changes takes more memory than a few.
/// </summary>
internal sealed class ChangesStream(EditionHistory history, int since, string? indicator, ChangeReader reader)
    : IResult
{
    private const int FlushAt = 32 * 1024;

    private static readonly ChangesQuestion Everything = new(null, []);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (
            ConditionalRequest.IsHeld(
                httpContext,
                EntityTag.Of(history.Newest),
                CachePolicy.Moving,
                Format.Ndjson.ContentType
            )
        )
            return;
        var response = httpContext.Response;
        response.ContentType = Format.Ndjson.ContentType;
        if (HttpMethods.IsHead(httpContext.Request.Method))
            return;
        var cancellation = httpContext.RequestAborted;
        await using var pipe = new AnswerPipe(httpContext, null);
        var areas = history.Catalogue.Catalogue.Areas;
        foreach (var entry in history.Entries.Where(e => e.Edition > since))
        {
            if (indicator is not null && entry.Indicator != indicator)
                continue;
            Write(ChangeEvent.Of(entry));
            if (entry.Indicator is not null)
                await foreach (
                    var row in reader.ReadAsync(entry, Everything, areas, 0, int.MaxValue, cancellation)
                )
                {
                    Write(ChangeEvent.Of(row));
                    if (pipe.UnflushedBytes > FlushAt)
                        await pipe.FlushAsync(cancellation);
                }
        }
        await pipe.SendAsync();

        void Write(ChangeEvent line)
        {
            using (var json = new Utf8JsonWriter(pipe))
                JsonSerializer.Serialize(json, line, WireJson.Options);
            pipe.Write("\n"u8);
        }
    }
}
