using Npgsql;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>Makes the editions of releases, in the transaction that records them: the figures and the word of them.</summary>
internal sealed class ReleaseEditions(TimeProvider clock)
{
    /// <summary>Makes the edition with its figures and announces it; gives its number.</summary>
    /// <param name="withdraw">Whether areas that its periods no longer have are withdrawn.</param>
    /// <param name="straight">Its figures are in the store already; null where not.</param>
    public async Task<int> AddAsync(
        NpgsqlConnection connection,
        long release,
        short indicator,
        DateOnly date,
        FileReading.Part part,
        bool withdraw,
        Judgement judgement,
        StraightCopy? straight,
        CancellationToken cancel
    )
    {
        var edition = await Editions.AddAsync(
            connection,
            release,
            indicator,
            date,
            clock.GetUtcNow(),
            judgement.Changes,
            cancel
        );
        if (judgement.IsFirst)
            await CopyAsync(connection, part, indicator, edition, release, straight, cancel);
        else
            await Incoming.ToStore.PublishAsync(connection, indicator, edition, release, withdraw, cancel);
        await Editions.AnnounceAsync(connection, edition, cancel);
        return edition;
    }

    private static async Task CopyAsync(
        NpgsqlConnection connection,
        FileReading.Part part,
        short indicator,
        int edition,
        long release,
        StraightCopy? straight,
        CancellationToken cancel
    )
    {
        if (straight is null)
        {
            var copy = await FigureCopy.ToStoreAsync(connection, indicator, edition, release, cancel);
            await copy.AddAllAsync(part.Spool, cancel);
        }
        else if (straight.Edition != edition || straight.Release != release)
            throw new InvalidOperationException(
                $"The figures of release {release} were copied as of edition {straight.Edition}, and it is {edition}."
            );
    }
}
