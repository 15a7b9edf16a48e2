using Npgsql;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>Makes the editions of releases, in the transaction that records them: the figures and the word of them.</summary>
internal sealed class ReleaseEditions(TimeProvider clock)
{
    /// <summary>Makes the edition with its figures and announces it; gives its number.</summary>
    public async Task<int> AddAsync(
        NpgsqlConnection connection,
        ReleaseDraft draft,
        long release,
        short indicator,
        Judgement judgement,
        CancellationToken cancel
    )
    {
        var edition = await Editions.AddAsync(
            connection,
            release,
            indicator,
            draft.File.PublishedOn,
            clock.GetUtcNow(),
            judgement.Changes,
            cancel
        );
        if (judgement.IsFirst)
            await CopyAsync(connection, draft, indicator, edition, release, cancel);
        else
            await Incoming.ToStore.PublishAsync(
                connection,
                indicator,
                edition,
                release,
                draft.Withdraw,
                cancel
            );
        await Editions.AnnounceAsync(connection, edition, cancel);
        return edition;
    }

    private static async Task CopyAsync(
        NpgsqlConnection connection,
        ReleaseDraft draft,
        short indicator,
        int edition,
        long release,
        CancellationToken cancel
    )
    {
        if (draft.Straight is not { } straight)
        {
            var copy = await FigureCopy.ToStoreAsync(connection, indicator, edition, release, cancel);
            await copy.AddAllAsync(draft.Part.Spool, cancel);
        }
        else if (straight.Edition != edition || straight.Release != release)
            throw new InvalidOperationException(
                $"The figures of release {release} were copied as of edition {straight.Edition}, and it is {edition}."
            );
    }
}
