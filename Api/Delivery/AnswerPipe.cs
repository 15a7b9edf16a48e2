using System.Buffers;
using System.IO.Pipelines;

namespace RoadmapIndicators.Api.Delivery;

/// <summary>
/// Takes a body as it is written. A short one is gathered, so that it can be kept and has a length; a long one goes
/// out in pieces from there on, encoded as the client takes it, and no more than a piece is in memory.
/// </summary>
/// <param name="context">The request; its response has its content type.</param>
/// <param name="tag">What the body is a function of, unquoted; null where it is not to be kept.</param>
internal sealed class AnswerPipe(HttpContext context, string? tag) : PipeWriter, IAsyncDisposable
{
    private const int FirstBuffer = 16 * 1024;

    private byte[] buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
    private int length;
    private int flushed;
    private Stream? encoder;
    private PipeWriter? output;

    public override bool CanGetUnflushedBytes => true;

    public override long UnflushedBytes => output?.UnflushedBytes ?? length - flushed;

    public override void Advance(int bytes)
    {
        if (output is null)
            length += bytes;
        else
            output.Advance(bytes);
    }

    public override Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (output is not null)
            return output.GetMemory(sizeHint);
        var least = Math.Max(sizeHint, 1);
        if (buffer.Length - length < least)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(buffer.Length * 2, length + least));
            buffer.AsSpan(0, length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }
        return buffer.AsMemory(length);
    }

    public override Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public override async ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
    {
        if (output is not null)
            return await output.FlushAsync(cancellationToken);
        // A writer that is told of bytes not flushed would flush for ever.
        flushed = length;
        return length <= AnswerCache.LongestBody ? default : await OverflowAsync(cancellationToken);
    }

    /// <summary>Sends what has been written; to be called once, at the end.</summary>
    public async Task SendAsync()
    {
        if (output is null)
        {
            await AnswerDelivery.SendAsync(context, tag, buffer.AsMemory(0, length));
            return;
        }
        await output.FlushAsync(context.RequestAborted);
        if (encoder is not null)
        {
            await output.CompleteAsync();
            await encoder.DisposeAsync();
        }
    }

    public override void CancelPendingFlush() => output?.CancelPendingFlush();

    public override void Complete(Exception? exception = null) { }

    public ValueTask DisposeAsync()
    {
        if (buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
        return ValueTask.CompletedTask;
    }

    private async ValueTask<FlushResult> OverflowAsync(CancellationToken cancellation)
    {
        var response = context.Response;
        var encoding = ContentEncoding.Of(context.Request, response.ContentType ?? "");
        if (HttpMethods.IsHead(context.Request.Method))
            output = Create(Stream.Null);
        else if (encoding == ContentEncoding.Identity)
            output = response.BodyWriter;
        else
        {
            response.Headers.ContentEncoding = encoding.Name;
            encoder = encoding.Over(response.Body);
            output = Create(encoder, new StreamPipeWriterOptions(leaveOpen: true));
        }
        return await output.WriteAsync(buffer.AsMemory(0, length), cancellation);
    }
}
