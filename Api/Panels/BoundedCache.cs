namespace RoadmapIndicators.Api.Panels;

/// <summary>
/// Keeps values that are dear to make, up to a total weight; those not used for longest go first. A value asked for
/// by many at once is made once. A failure is not kept, and one caller's giving up does not stop the making for the
/// others.
/// </summary>
/// <param name="capacity">
/// Greatest total weight, usually bytes. A value heavier than that is handed out and not kept.
/// </param>
public sealed class BoundedCache<TKey, TValue>(long capacity)
    where TKey : notnull
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, LinkedListNode<Entry>> entries = [];
    private readonly LinkedList<Entry> newestFirst = new();
    private long weight;
    private long hits;
    private long misses;

    /// <summary>How many times a value was kept, or being made, when it was asked for.</summary>
    public long Hits => Interlocked.Read(ref hits);

    /// <summary>How many times a value had to be made.</summary>
    public long Misses => Interlocked.Read(ref misses);

    /// <summary>Total weight of the values kept.</summary>
    public long Weight
    {
        get
        {
            lock (gate)
                return weight;
        }
    }

    /// <summary>The value of a key, made when it is not kept.</summary>
    /// <param name="key">What it is the value of.</param>
    /// <param name="make">Makes the value and says its weight. Its token is never cancelled by a caller.</param>
    /// <param name="cancellation">Ends this caller's waiting.</param>
    public async ValueTask<TValue> GetAsync(
        TKey key,
        Func<TKey, CancellationToken, Task<(TValue Value, long Weight)>> make,
        CancellationToken cancellation
    )
    {
        LinkedListNode<Entry>? node;
        Task<TValue>? started = null;
        lock (gate)
        {
            if (entries.TryGetValue(key, out node))
            {
                hits++;
                newestFirst.Remove(node);
                newestFirst.AddFirst(node);
            }
            else
            {
                misses++;
                var source = new TaskCompletionSource<TValue>(
                    TaskCreationOptions.RunContinuationsAsynchronously
                );
                node = newestFirst.AddFirst(new Entry(key, source.Task));
                entries.Add(key, node);
                var mine = node;
                started = source.Task;
                _ = Task.Run(() => FillAsync(mine, source, make), CancellationToken.None);
            }
        }
        var value = started ?? node.Value.Value;
        return value.IsCompletedSuccessfully ? value.Result : await value.WaitAsync(cancellation);
    }

    private async Task FillAsync(
        LinkedListNode<Entry> node,
        TaskCompletionSource<TValue> source,
        Func<TKey, CancellationToken, Task<(TValue Value, long Weight)>> make
    )
    {
        try
        {
            var (value, made) = await make(node.Value.Key, CancellationToken.None);
            lock (gate)
            {
                node.Value.Weight = made;
                weight += made;
                Evict();
            }
            source.SetResult(value);
        }
        catch (Exception exception)
        {
            // Out before anybody learns of the failure, so that whoever asks again starts anew.
            lock (gate)
                Drop(node);
            source.SetException(exception);
            // Every caller may have gone: the failure is then nobody's.
            _ = source.Task.Exception;
        }
    }

    private void Evict()
    {
        var node = newestFirst.Last;
        while (weight > capacity && node is not null)
        {
            var before = node.Previous;
            // What is still being made has no weight yet, and dropping it would make it twice.
            if (node.Value.Weight > 0)
                Drop(node);
            node = before;
        }
    }

    private void Drop(LinkedListNode<Entry> node)
    {
        if (node.List is null)
            return;
        newestFirst.Remove(node);
        entries.Remove(node.Value.Key);
        weight -= node.Value.Weight;
    }

    private sealed class Entry(TKey key, Task<TValue> value)
    {
        public TKey Key { get; } = key;

        public Task<TValue> Value { get; } = value;

        public long Weight { get; set; }
    }
}
