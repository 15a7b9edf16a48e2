using Npgsql;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Ingestion.Review;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>
/// Says what becomes of a release: refused, held, unchanged or published. It records nothing; a release that is set
/// beside figures held is left gathered, as <see cref="Incoming"/> publishes it.
/// </summary>
internal sealed class ReleaseJudge(RoadmapCatalogue catalogue)
{
    /// <summary>Judges one indicator's part of a file.</summary>
    /// <param name="id">The indicator's key.</param>
    public async Task<Judgement> JudgeAsync(
        NpgsqlConnection connection,
        ReleaseDraft draft,
        short id,
        Indicator indicator,
        CancellationToken cancel
    )
    {
        var (file, part, acceptance) = (draft.File, draft.Part, draft.Acceptance);
        if (
            !draft.IsInPlace
            && await ReleaseLog.NewestAsync(connection, id, cancel) is { } newest
            && file.PublishedOn < newest
        )
            return Refused(
                $"It was published on {file.PublishedOn:yyyy-MM-dd}, before the release of {newest:yyyy-MM-dd} that is held. Releases of one indicator are taken in the order of their dates. {(acceptance is null ? "To put it in its place, use 'rebuild' with the number under which 'releases' lists it." : $"To accept it in its place: rebuild {acceptance.Release} --reason \"{acceptance.Reason}\"")}"
            );
        if (part.Figures == 0)
            return Refused("None of its rows could be read.");
        if (
            draft.Withdraw
            && acceptance is null
            && !draft.IsInPlace
            && (await TakenReleases.LastAsync(connection, id, cancel))?.Fingerprint == part.Fingerprint
        )
            return new(ReleaseStatus.Unchanged, null, default, false, []);
        var isFirst =
            draft.Straight is not null
            || !part.Given.AnyTwice && !await Incoming.ToStore.AnyHeldAsync(connection, id, cancel);
        var changes = (Added: part.Figures, Revised: 0, Withdrawn: 0);
        if (!isFirst)
        {
            var conflicts = await Incoming.GatherAsync(connection, part, cancel);
            if (conflicts.Count > 0)
                return Refused(
                    $"It gives two different figures for one area and period: {string.Join("; ", conflicts.Select(c => $"{c.Area} {part.Labels[c.Period]} on lines {c.FirstLine} and {c.SecondLine}"))}."
                );
            changes = await Incoming.ToStore.CompareAsync(connection, id, draft.Withdraw, cancel);
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
                draft.Source,
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
}
