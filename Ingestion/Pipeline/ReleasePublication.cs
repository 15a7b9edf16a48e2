using Npgsql;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Ingestion.Review;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>The one transaction in which a release is checked, recorded and published, held or turned away.</summary>
internal sealed class ReleasePublication(RoadmapCatalogue catalogue, TimeProvider clock)
{
    /// <summary>What becomes of a release.</summary>
    /// <param name="Status">Its status.</param>
    /// <param name="Reason">Why it has it; null for a release as they should be.</param>
    /// <param name="Changes">How many figures it changes.</param>
    /// <param name="IsFirst">
    /// Whether nothing is held to set it beside, so that its figures have not been gathered and go straight to the store.
    /// </param>
    /// <param name="Flags">What is worth a look.</param>
    private sealed record Judgement(
        ReleaseStatus Status,
        string? Reason,
        (int Added, int Revised, int Withdrawn) Changes,
        bool IsFirst,
        IReadOnlyList<Reading> Flags
    );

    /// <summary>Publishes one indicator's part of a file, or says why not.</summary>
    /// <param name="withdraw">Whether areas that its periods no longer have are withdrawn.</param>
    public async Task<ReleaseOutcome> PublishAsync(
        NpgsqlConnection connection,
        string source,
        ReceivedFile file,
        RawFiles raw,
        string slug,
        FileReading.Part part,
        bool withdraw,
        Acceptance? acceptance,
        CancellationToken cancel
    )
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await Editions.LockAsync(connection, cancel);
        var outcome = await PublishWithinAsync(
            connection,
            source,
            file,
            raw,
            slug,
            part,
            withdraw,
            acceptance,
            isInPlace: false,
            straight: null,
            cancel
        );
        await transaction.CommitAsync(cancel);
        return outcome;
    }

    /// <summary>
    /// Publishes the one indicator of a file whose figures were copied to the store while they were read; null when they
    /// were not, or cannot be published as they are. Nothing is left of them then.
    /// </summary>
    public async Task<ReleaseOutcome?> PublishStraightAsync(
        NpgsqlConnection connection,
        string source,
        ReceivedFile file,
        RawFiles raw,
        string slug,
        FileReading.Part part,
        bool withdraw,
        StraightCopy straight,
        CancellationToken cancel
    )
    {
        if (!await straight.EndAsync())
            return null;
        var outcome = await PublishWithinAsync(
            connection,
            source,
            file,
            raw,
            slug,
            part,
            withdraw,
            acceptance: null,
            isInPlace: false,
            straight,
            cancel
        );
        if (outcome.Status != ReleaseStatus.Published)
        {
            await straight.GiveUpAsync();
            return null;
        }
        await straight.CommitAsync(cancel);
        return outcome;
    }

    /// <summary>The same, in a transaction that holds the lock of publication already.</summary>
    /// <param name="isInPlace">Whether the figures held are those before this release, though later ones were taken.</param>
    /// <param name="straight">Its figures are in the store already, and nothing else of the indicator; null where not.</param>
    public async Task<ReleaseOutcome> PublishWithinAsync(
        NpgsqlConnection connection,
        string source,
        ReceivedFile file,
        RawFiles raw,
        string slug,
        FileReading.Part part,
        bool withdraw,
        Acceptance? acceptance,
        bool isInPlace,
        StraightCopy? straight,
        CancellationToken cancel
    )
    {
        var indicator =
            catalogue.FindIndicator(slug) ?? throw new InvalidOperationException($"No indicator {slug}.");
        var id = await ReleaseLog.IndicatorIdAsync(connection, slug, cancel);
        var known = await ReleaseLog.FindAsync(connection, source, file, id, cancel);
        if (known is not null && acceptance is null && known.Is != ReleaseStatus.Refused)
            return Outcome(
                known.ReleaseId,
                known.Is == ReleaseStatus.Published ? ReleaseStatus.Unchanged : known.Is,
                known.Reason ?? $"These bytes were loaded before, as release {known.ReleaseId}."
            );

        var (status, reason, changes, isFirst, flags) = await JudgeAsync(
            connection,
            source,
            file,
            id,
            indicator,
            part,
            withdraw,
            acceptance,
            isInPlace,
            straight,
            cancel
        );
        if (known is not null && status == known.Is)
            return Outcome(known.ReleaseId, status, reason);

        long release;
        if (acceptance is null)
            release = await RecordAsync(
                connection,
                raw,
                new(
                    source,
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
                    Number = straight?.Release,
                },
                [.. part.Issues, .. flags],
                cancel
            );
        else
        {
            release = acceptance.Release;
            if (status is ReleaseStatus.Published or ReleaseStatus.Unchanged)
                await ReleaseLog.SetStatusAsync(
                    connection,
                    release,
                    status,
                    $"Accepted after review: {acceptance.Reason}",
                    cancel
                );
        }

        int? edition = null;
        if (status is ReleaseStatus.Published or ReleaseStatus.Unchanged)
        {
            await Incoming.KeepLabelsAsync(connection, release, part.Labels, cancel);
            if (withdraw)
                await TakenReleases.KeepAsync(connection, release, part.Fingerprint, cancel);
            await ReleaseLog.SupersedeHeldAsync(connection, id, release, cancel);
        }
        if (status == ReleaseStatus.Published)
        {
            var now = clock.GetUtcNow();
            edition = await Editions.AddAsync(
                connection,
                release,
                id,
                file.PublishedOn,
                now,
                changes,
                cancel
            );
            if (isFirst)
                await CopyAsync(connection, part, id, edition.Value, release, straight, cancel);
            else
                await Incoming.ToStore.PublishAsync(connection, id, edition.Value, release, withdraw, cancel);
            await Editions.AnnounceAsync(connection, edition.Value, cancel);
        }
        return Outcome(release, status, reason) with
        {
            Edition = edition,
            Added = edition is null ? 0 : changes.Added,
            Revised = edition is null ? 0 : changes.Revised,
            Withdrawn = edition is null ? 0 : changes.Withdrawn,
        };

        ReleaseOutcome Outcome(long number, ReleaseStatus outcome, string? why) =>
            new(
                number,
                source,
                slug,
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

    /// <summary>Records a file that cannot be trusted, with its bytes and what was wrong.</summary>
    public async Task<ReleaseOutcome> RefuseAsync(
        NpgsqlConnection connection,
        string source,
        ReceivedFile file,
        RawFiles raw,
        string? indicator,
        Reading.Refused refused,
        FileReading reading,
        CancellationToken cancel
    )
    {
        var slug = indicator ?? (reading.Parts.Count == 1 ? reading.Parts.Keys.First() : null);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await Editions.LockAsync(connection, cancel);
        var id = slug is null ? (short?)null : await ReleaseLog.IndicatorIdAsync(connection, slug, cancel);
        var known = await ReleaseLog.FindAsync(connection, source, file, id, cancel);
        var entry = new ReleaseLog.Entry(
            source,
            id,
            file.Name,
            file,
            slug is null ? "" : catalogue.FindIndicator(slug)?.Licence ?? "",
            ReleaseStatus.Refused,
            refused.Reason,
            reading.Rows,
            reading.Quarantined
        );
        var release =
            known?.Is == ReleaseStatus.Refused
                ? known.ReleaseId
                : await RecordAsync(connection, raw, entry, reading.Issues, cancel);
        await transaction.CommitAsync(cancel);
        return new(
            release,
            source,
            slug,
            file.PublishedOn,
            ReleaseStatus.Refused,
            refused.Reason,
            file.Name,
            reading.Rows,
            reading.Quarantined,
            null,
            0,
            0,
            0
        );
    }

    private async Task<Judgement> JudgeAsync(
        NpgsqlConnection connection,
        string source,
        ReceivedFile file,
        short id,
        Indicator indicator,
        FileReading.Part part,
        bool withdraw,
        Acceptance? acceptance,
        bool isInPlace,
        StraightCopy? straight,
        CancellationToken cancel
    )
    {
        if (
            !isInPlace
            && await ReleaseLog.NewestAsync(connection, id, cancel) is { } newest
            && file.PublishedOn < newest
        )
            return Refused(
                $"It was published on {file.PublishedOn:yyyy-MM-dd}, before the release of {newest:yyyy-MM-dd} that is held. Releases of one indicator are taken in the order of their dates. {(acceptance is null ? "To put it in its place, use 'rebuild' with the number under which 'releases' lists it." : $"To accept it in its place: rebuild {acceptance.Release} --reason \"{acceptance.Reason}\"")}"
            );
        if (part.Figures == 0)
            return Refused("None of its rows could be read.");
        if (
            withdraw
            && acceptance is null
            && !isInPlace
            && (await TakenReleases.LastAsync(connection, id, cancel))?.Fingerprint == part.Fingerprint
        )
            return new(ReleaseStatus.Unchanged, null, default, false, []);
        var isFirst =
            straight is not null
            || !part.Given.AnyTwice && !await Incoming.ToStore.AnyHeldAsync(connection, id, cancel);
        var changes = (Added: part.Figures, Revised: 0, Withdrawn: 0);
        if (!isFirst)
        {
            var conflicts = await Incoming.GatherAsync(connection, part, cancel);
            if (conflicts.Count > 0)
                return Refused(
                    $"It gives two different figures for one area and period: {string.Join("; ", conflicts.Select(c => $"{c.Area} {part.Labels[c.Period]} on lines {c.FirstLine} and {c.SecondLine}"))}."
                );
            changes = await Incoming.ToStore.CompareAsync(connection, id, withdraw, cancel);
            if (changes == (0, 0, 0))
                return new(ReleaseStatus.Unchanged, null, changes, false, []);
        }
        if (acceptance is not null)
            return new(
                ReleaseStatus.Published,
                $"Accepted after review: {acceptance.Reason}",
                changes,
                isFirst,
                []
            );
        var verdict = ReleaseReview.Judge(
            await ReviewReader.ReadAsync(
                connection,
                source,
                id,
                part,
                isFirst,
                indicator,
                catalogue.Areas,
                file.PublishedOn,
                cancel
            )
        );
        return new(
            verdict.Hold is null ? ReleaseStatus.Published : ReleaseStatus.Held,
            verdict.Hold?.Text,
            changes,
            isFirst,
            [.. verdict.Flags.Select(f => new Reading.Flag(indicator.Slug, null, null, null, f.Code, f.Text))]
        );

        static Judgement Refused(string reason) => new(ReleaseStatus.Refused, reason, default, false, []);
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

    private async Task<long> RecordAsync(
        NpgsqlConnection connection,
        RawFiles raw,
        ReleaseLog.Entry entry,
        IReadOnlyList<Reading> issues,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        await raw.KeepAsync(connection, now, cancel);
        var release = await ReleaseLog.AddAsync(connection, entry, now, cancel);
        await ReleaseLog.AddIssuesAsync(connection, release, issues, cancel);
        return release;
    }
}
