using RoadmapIndicators.Api.Panels;
using RoadmapIndicators.Api.Problems;
using RoadmapIndicators.Domain.Calibration;
using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Api.Vintages;

/// <summary>
/// The edition log in memory. Requests read the last state that was seen and never wait for the database; only
/// before the first state is there nothing to answer from.
/// </summary>
public sealed class EditionLog(EditionLogReader reader) : IDisposable
{
    private const long OldCataloguesWeight = 64 * 1024 * 1024;

    private readonly BoundedCache<(int Edition, DateTimeOffset MadeAt), RoadmapCatalogue> oldCatalogues = new(
        OldCataloguesWeight
    );

    private readonly BoundedCache<(int Edition, DateTimeOffset MadeAt), ForecastCalibration> calibrations =
        new(OldCataloguesWeight);

    private readonly SemaphoreSlim refreshing = new(1);
    private EditionHistory? history;
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The newest state seen.</summary>
    /// <exception cref="DatabaseAwayException">None has been seen yet.</exception>
    public EditionHistory Current =>
        Volatile.Read(ref history)
        ?? throw new DatabaseAwayException("No edition has been read since the service started.");

    public bool IsLoaded => Volatile.Read(ref history) is not null;

    /// <summary>The newest state, once there is another than one that was seen.</summary>
    public async Task<EditionHistory> NextAsync(EditionHistory? seen, CancellationToken cancellation)
    {
        while (true)
        {
            var change = Volatile.Read(ref changed).Task;
            if (Volatile.Read(ref history) is { } state && state != seen)
                return state;
            await change.WaitAsync(cancellation);
        }
    }

    /// <summary>The catalogue in force at an edition.</summary>
    public async ValueTask<CatalogueInForce> CatalogueAtAsync(
        EditionHistory state,
        int edition,
        CancellationToken cancellation
    )
    {
        var entry = state.CatalogueEntryAt(edition);
        if (entry.Edition == state.Catalogue.Edition)
            return state.Catalogue;
        var catalogue = await oldCatalogues.GetAsync(
            (entry.Edition, entry.MadeAt),
            async (key, fill) =>
            {
                var text = await reader.ReadCatalogueAsync(key.Edition, fill);
                // A parsed catalogue takes a few times its text.
                return (CatalogueDocument.Read(text), text.Length * 8L);
            },
            cancellation
        );
        return new CatalogueInForce(entry.Edition, catalogue);
    }

    /// <summary>The calibration in force at an edition.</summary>
    public ValueTask<CalibrationInForce> CalibrationAtAsync(
        EditionHistory state,
        int edition,
        CancellationToken cancellation
    ) => CalibrationAsync(state, state.CalibrationEntryAt(edition), cancellation);

    /// <summary>
    /// The calibration in force at the end of a day: one that was made later knows how the forecasts of that day came out.
    /// </summary>
    public ValueTask<CalibrationInForce> CalibrationAsOfAsync(
        EditionHistory state,
        DateOnly day,
        CancellationToken cancellation
    ) => CalibrationAsync(state, state.CalibrationEntryAsOf(day), cancellation);

    private ValueTask<CalibrationInForce> CalibrationAsync(
        EditionHistory state,
        EditionEntry? entry,
        CancellationToken cancellation
    ) =>
        entry?.Edition == state.Calibration.Edition
            ? ValueTask.FromResult(state.Calibration)
            : CalibrationAsync(entry, cancellation);

    private async ValueTask<CalibrationInForce> CalibrationAsync(
        EditionEntry? entry,
        CancellationToken cancellation
    )
    {
        if (entry is null)
            return CalibrationInForce.MethodDefaults;
        var calibration = await calibrations.GetAsync(
            (entry.Edition, entry.MadeAt),
            async (key, fill) =>
            {
                var text = await reader.ReadCalibrationAsync(key.Edition, fill);
                return (CalibrationDocument.Read(text), text.Length * 8L);
            },
            cancellation
        );
        return new CalibrationInForce(entry.Edition, entry.Date, calibration);
    }

    /// <summary>
    /// Reads what is new. Answers whether there is a state to serve; a database without an edition or a catalogue has
    /// none yet.
    /// </summary>
    public async Task<bool> RefreshAsync(CancellationToken cancellation)
    {
        await refreshing.WaitAsync(cancellation);
        try
        {
            return await ReadNewAsync(cancellation);
        }
        finally
        {
            refreshing.Release();
        }
    }

    public void Dispose() => refreshing.Dispose();

    private async Task<bool> ReadNewAsync(CancellationToken cancellation)
    {
        var known = Volatile.Read(ref history);
        var (newest, knownMadeAt) = await reader.ProbeAsync(known?.Newest.Edition ?? 0, cancellation);
        if (known is not null && knownMadeAt != known.Newest.MadeAt)
            known = null;
        if (newest is null || newest == known?.Newest.Edition)
            return known is not null;
        var added = await reader.ReadAfterAsync(known?.Newest.Edition ?? 0, cancellation);
        IReadOnlyList<EditionEntry> entries = known is null ? added : [.. known.Entries, .. added];
        if (entries.LastOrDefault(e => e.Kind == EditionKind.Catalogue) is not { } entry)
            return false;
        var catalogue =
            known?.Catalogue.Edition == entry.Edition
                ? known.Catalogue
                : new CatalogueInForce(
                    entry.Edition,
                    CatalogueDocument.Read(await reader.ReadCatalogueAsync(entry.Edition, cancellation))
                );
        var calibration = await CalibrationAsync(
            entries.LastOrDefault(e => e.Kind == EditionKind.Calibration),
            cancellation
        );
        Volatile.Write(ref history, new EditionHistory(entries, catalogue, calibration));
        Interlocked
            .Exchange(
                ref changed,
                new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)
            )
            .SetResult();
        return true;
    }
}
