using Npgsql;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>
/// Figures on their way to the store while their file is still read, so that the server works beside the reader. Only
/// those of an indicator of which nothing is held can go there before all is known: there is nothing to set them beside.
/// They are in a transaction that holds the lock of publication, and nobody sees them before it commits. Whenever it
/// turns out that they cannot be published as they are, this gives up, nothing of it is left, and the release goes the
/// way of all others. It does not wait for the lock: while somebody else publishes, a file is better read meanwhile.
/// </summary>
internal sealed class StraightCopy(NpgsqlConnection connection, string source, ReceivedFile file)
    : IAsyncDisposable
{
    private NpgsqlTransaction? transaction;
    private FigureCopy? copy;
    private string? slug;

    /// <summary>The release's number, taken before it is recorded.</summary>
    public long Release { get; private set; }

    /// <summary>The number of the edition that the figures are copied as of.</summary>
    public int Edition { get; private set; }

    /// <summary>Copies a figure, if it is of the first indicator of the file and nothing is held of that.</summary>
    /// <param name="indicator">The indicator's slug.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="isRepeated">Whether an earlier row spoke of its area, period and breakdown.</param>
    /// <param name="cancel">Ends the work.</param>
    public async ValueTask AddAsync(
        string indicator,
        KeyedFigure figure,
        bool isRepeated,
        CancellationToken cancel
    )
    {
        if (slug is null)
            await BeginAsync(slug = indicator, cancel);
        if (isRepeated || indicator != slug)
            await GiveUpAsync();
        copy?.Add(figure);
    }

    /// <summary>Ends the copying; true when the store holds the figures, for this transaction alone.</summary>
    public async Task<bool> EndAsync()
    {
        if (copy is null)
            return false;
        await copy.EndAsync();
        copy = null;
        return true;
    }

    /// <summary>Publishes what the transaction holds.</summary>
    public Task CommitAsync(CancellationToken cancel) => transaction!.CommitAsync(cancel);

    /// <summary>Leaves nothing of what was copied.</summary>
    public async Task GiveUpAsync()
    {
        if (copy is not null)
            await copy.CancelAsync();
        copy = null;
        if (transaction is not null)
            await transaction.DisposeAsync();
        transaction = null;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await GiveUpAsync();

    private async Task BeginAsync(string indicator, CancellationToken cancel)
    {
        transaction = await connection.BeginTransactionAsync(cancel);
        if (!await Editions.TryLockAsync(connection, cancel))
        {
            await GiveUpAsync();
            return;
        }
        var id = await ReleaseLog.IndicatorIdAsync(connection, indicator, cancel);
        if (
            await Incoming.ToStore.AnyHeldAsync(connection, id, cancel)
            || await ReleaseLog.FindAsync(connection, source, file, id, cancel) is not null
        )
        {
            await GiveUpAsync();
            return;
        }
        Release = await ReleaseLog.NextNumberAsync(connection, cancel);
        Edition = await Editions.NextNumberAsync(connection, cancel);
        copy = await FigureCopy.ToStoreAsync(connection, id, Edition, Release, cancel);
    }
}
