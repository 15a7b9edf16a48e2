using Npgsql;
using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>
/// Takes a file from its bytes to editions: read, check, publish. Each indicator in it is one release, published in
/// one transaction or not at all, so that whoever reads sees all of it or none; a run that was killed leaves what was
/// there and can be repeated.
/// </summary>
public sealed class ReleaseLoader(NpgsqlDataSource database, RoadmapCatalogue catalogue, TimeProvider clock)
{
    private readonly ReleasePublication publication = new(catalogue, clock);
    private readonly ReleaseRecording recording = new(catalogue, clock);
    private readonly FileReadings readings = new(catalogue, clock);
    private readonly StoreKeys keys = new(database, catalogue.Areas);

    /// <param name="source">How it is to be read.</param>
    /// <param name="file">The file.</param>
    /// <param name="indicator">Only this indicator; null for all that it holds.</param>
    /// <param name="passOver">Whether a file with nothing that is asked for is passed over instead of refused.</param>
    /// <param name="acceptance">
    /// A reviewer's decision to publish what the checks held of the indicator, which must be named then; null for none.
    /// </param>
    /// <param name="cancel">Ends the work between two rows; nothing is published then.</param>
    /// <param name="moved">Hears now and then how many rows have been read.</param>
    public async Task<IReadOnlyList<ReleaseOutcome>> LoadAsync(
        ISource source,
        ReceivedFile file,
        string? indicator,
        bool passOver,
        Acceptance? acceptance,
        CancellationToken cancel,
        Action<int>? moved = null
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        if (
            acceptance is null
            && await readings.RepeatAsync(connection, source.Name, file, indicator, cancel) is { } repeated
        )
            return repeated;
        await using var raw = await RawFiles.BeginAsync(connection, file, cancel);
        await using var straight = new StraightCopy(connection, source.Name, file);
        using var reading = acceptance is null
            ? await FileReading.OfAsync(
                keys,
                source.Read(file, catalogue, indicator),
                straight,
                moved,
                cancel
            )
            : await PartReading.OfAsync(keys, source, file, catalogue, indicator!, cancel);
        var outcomes = await PublishAsync(
            connection,
            source,
            file,
            raw,
            indicator,
            passOver,
            acceptance,
            reading,
            straight,
            cancel
        );
        if (
            outcomes.Count > 0
            && outcomes.All(o => o.Status is ReleaseStatus.Published or ReleaseStatus.Unchanged)
        )
            await readings.KeepAsync(connection, source.Name, file, indicator, outcomes, cancel);
        return outcomes;
    }

    private async Task<IReadOnlyList<ReleaseOutcome>> PublishAsync(
        NpgsqlConnection connection,
        ISource source,
        ReceivedFile file,
        RawFiles raw,
        string? indicator,
        bool passOver,
        Acceptance? acceptance,
        FileReading reading,
        StraightCopy straight,
        CancellationToken cancel
    )
    {
        // A decision is on one release; the file's other indicators are releases of their own.
        var decided = acceptance is null ? null : indicator;
        var parts = reading
            .Parts.Where(pair => pair.Value.Rows > 0 && (decided is null || pair.Key == decided))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .ToList();
        var nothing = parts.Count > 0 ? null : NothingWanted(reading, indicator);
        var refused = reading.Refused ?? TooMuchQuarantined(reading, source) ?? nothing;
        if (refused is not null || parts.Count > 1)
            await straight.GiveUpAsync();
        if (passOver && nothing is not null && reading.Refused is null && reading.Quarantined == 0)
            return [];
        if (refused is not null)
            return
            [
                await recording.RefuseAsync(
                    connection,
                    source.Name,
                    file,
                    raw,
                    indicator,
                    refused,
                    reading,
                    cancel
                ),
            ];

        // A row that could not be read may be of any area: then an area's absence proves nothing.
        var withdraw = reading.Quarantined == 0;
        parts[0].Value.Adopt(reading.Unplaced);
        var drafts = parts.ConvertAll(pair => new ReleaseDraft(
            source.Name,
            file,
            raw,
            pair.Key,
            pair.Value,
            withdraw
        )
        {
            Acceptance = acceptance,
        });
        if (await publication.PublishStraightAsync(connection, drafts[0], straight, cancel) is { } published)
            return [published];
        var outcomes = new List<ReleaseOutcome>();
        foreach (var draft in drafts)
            outcomes.Add(await publication.PublishAsync(connection, draft, cancel));
        return outcomes;
    }

    private static Reading.Refused? TooMuchQuarantined(FileReading reading, ISource source)
    {
        if (reading.Quarantined <= source.LargestQuarantinedShare * reading.Rows)
            return null;
        var example = reading.Issues.OfType<Reading.Quarantined>().MinBy(issue => issue.Line);
        return new(
            "tooMuchUnreadable",
            $"{reading.Quarantined} of {reading.Rows} rows cannot be read as {source.Name}, more than the {source.LargestQuarantinedShare:0.#%} that may be missing. The first is on line {example?.Line}: {example?.Reason}"
        );
    }

    private static Reading.Refused NothingWanted(FileReading reading, string? indicator)
    {
        var wanted = indicator is null ? "" : $" under {indicator}";
        var held = reading.NotWanted.Count == 0 ? "no series" : string.Join("; ", reading.NotWanted.Take(10));
        return new(
            "nothingWanted",
            $"The file holds no series that the catalogue asks for{wanted}. It holds: {held}."
        );
    }
}
