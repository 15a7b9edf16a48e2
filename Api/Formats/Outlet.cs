using System.Buffers;
using System.IO.Pipelines;

namespace RoadmapIndicators.Api.Formats;

/// <summary>Where a rendering writes to: a pipe that is flushed whenever enough has gathered, so that nothing piles up.</summary>
public sealed class Outlet(PipeWriter pipe) : IBufferWriter<byte>
{
    private const int FlushAt = 64 * 1024;

    private int gathered;

    public void Advance(int count)
    {
        pipe.Advance(count);
        gathered += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0) => pipe.GetMemory(sizeHint);

    public Span<byte> GetSpan(int sizeHint = 0) => pipe.GetSpan(sizeHint);

    /// <summary>Sends what has gathered, if that is enough.</summary>
    public ValueTask FlushIfFullAsync(CancellationToken cancellation) =>
        gathered < FlushAt ? ValueTask.CompletedTask : FlushAsync(cancellation);

    /// <summary>Sends what has gathered.</summary>
    /// <exception cref="OperationCanceledException">The reader has gone.</exception>
    public async ValueTask FlushAsync(CancellationToken cancellation)
    {
        gathered = 0;
        var result = await pipe.FlushAsync(cancellation);
        if (result.IsCompleted)
            throw new OperationCanceledException("The reader has gone.");
    }
}
