using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>Lets a sequence be worked through on another thread, a little ahead of whoever takes from it.</summary>
internal static class ReadAhead
{
    /// <summary>Items that are handed over together, and how many such batches may lie ready.</summary>
    private const int Batch = 128,
        Batches = 4;

    /// <summary>
    /// The items in their order, in batches. What the sequence throws is thrown here, after the items before it; when
    /// nobody takes any more, the sequence has been left when this ends.
    /// </summary>
    public static async IAsyncEnumerable<IReadOnlyList<T>> BatchesAsync<T>(
        IEnumerable<T> items,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        using var left = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var ready = Channel.CreateBounded<IReadOnlyList<T>>(
            new BoundedChannelOptions(Batches) { SingleReader = true, SingleWriter = true }
        );
        var work = Task.Run(() => WorkAsync(items, ready.Writer, left.Token), CancellationToken.None);
        try
        {
            await foreach (var batch in ready.Reader.ReadAllAsync(cancel))
                yield return batch;
        }
        finally
        {
            await left.CancelAsync();
            await work;
        }
    }

    private static async Task WorkAsync<T>(
        IEnumerable<T> items,
        ChannelWriter<IReadOnlyList<T>> ready,
        CancellationToken left
    )
    {
        try
        {
            foreach (var batch in items.Chunk(Batch))
                await ready.WriteAsync(batch, left);
            ready.Complete();
        }
        catch (Exception problem)
        {
            ready.Complete(problem);
        }
    }
}
