using Npgsql;
using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>The one transaction in which a release is checked, recorded and published, held or turned away.</summary>
internal sealed class ReleasePublication(RoadmapCatalogue catalogue, TimeProvider clock)
{
    private readonly ReleaseJudge judge = new(catalogue);
    private readonly ReleaseRecording recording = new(catalogue, clock);
    private readonly ReleaseEditions editions = new(clock);

    /// <summary>Publishes one indicator's part of a file, or says why not.</summary>
    public async Task<ReleaseOutcome> PublishAsync(
        NpgsqlConnection connection,
        ReleaseDraft draft,
        CancellationToken cancel
    )
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await Editions.LockAsync(connection, cancel);
        var outcome = await PublishWithinAsync(connection, draft, cancel);
        await transaction.CommitAsync(cancel);
        return outcome;
    }

    /// <summary>
    /// Publishes the one indicator of a file whose figures were copied to the store while they were read; null when they
    /// were not, or cannot be published as they are. Nothing is left of them then.
    /// </summary>
    public async Task<ReleaseOutcome?> PublishStraightAsync(
        NpgsqlConnection connection,
        ReleaseDraft draft,
        StraightCopy straight,
        CancellationToken cancel
    )
    {
        if (!await straight.EndAsync())
            return null;
        var outcome = await PublishWithinAsync(connection, draft with { Straight = straight }, cancel);
        if (outcome.Status != ReleaseStatus.Published)
        {
            await straight.GiveUpAsync();
            return null;
        }
        await straight.CommitAsync(cancel);
        return outcome;
    }

    /// <summary>The same, in a transaction that holds the lock of publication already.</summary>
    public async Task<ReleaseOutcome> PublishWithinAsync(
        NpgsqlConnection connection,
        ReleaseDraft draft,
        CancellationToken cancel
    )
    {
        var (file, part, acceptance) = (draft.File, draft.Part, draft.Acceptance);
        var indicator =
            catalogue.FindIndicator(draft.Indicator)
            ?? throw new InvalidOperationException($"No indicator {draft.Indicator}.");
        var id = await ReleaseLog.IndicatorIdAsync(connection, draft.Indicator, cancel);
        var known = await ReleaseLog.FindAsync(connection, draft.Source, file, id, cancel);
        if (known is not null && acceptance is null && known.Is != ReleaseStatus.Refused)
            return Outcome(
                known.ReleaseId,
                known.Is == ReleaseStatus.Published ? ReleaseStatus.Unchanged : known.Is,
                known.Reason ?? $"These bytes were loaded before, as release {known.ReleaseId}."
            );

        var judgement = await judge.JudgeAsync(connection, draft, id, indicator, cancel);
        var (status, reason) = (judgement.Status, judgement.Reason);
        if (known is not null && status == known.Is)
            return Outcome(known.ReleaseId, status, reason);

        long release;
        if (acceptance is null)
            release = await recording.AddAsync(
                connection,
                draft.Raw,
                new(
                    draft.Source,
                    id,
                    part.Title ?? indicator.Title,
                    file,
                    indicator.Licence,
                    status,
                    reason,
                    part.Rows,
                    part.Quarantined
                )
                {
                    Number = draft.Straight?.Release,
                },
                [.. part.Issues, .. judgement.Flags],
                cancel
            );
        else
        {
            release = acceptance.Release;
            if (judgement.IsTaken)
                await ReleaseLog.SetStatusAsync(
                    connection,
                    release,
                    status,
                    $"Accepted after review: {acceptance.Reason}",
                    cancel
                );
        }

        if (judgement.IsTaken)
        {
            await Incoming.KeepLabelsAsync(connection, release, part.Labels, cancel);
            if (draft.Withdraw)
                await TakenReleases.KeepAsync(connection, release, part.Fingerprint, cancel);
            await ReleaseLog.SupersedeHeldAsync(connection, id, release, cancel);
        }
        if (status != ReleaseStatus.Published)
            return Outcome(release, status, reason);
        var edition = await editions.AddAsync(connection, draft, release, id, judgement, cancel);
        return Outcome(release, status, reason) with
        {
            Edition = edition,
            Added = judgement.Changes.Added,
            Revised = judgement.Changes.Revised,
            Withdrawn = judgement.Changes.Withdrawn,
        };

        ReleaseOutcome Outcome(long number, ReleaseStatus outcome, string? why) =>
            new(
                number,
                draft.Source,
                draft.Indicator,
                file.PublishedOn,
                outcome,
                why,
                file.Name,
                part.Rows,
                part.Quarantined,
                null,
                0,
                0,
                0
            );
    }
}
