using RoadmapIndicators.Api.Questions;

namespace RoadmapIndicators.Api.Vintages;

/// <summary>The catalogue in the state that a query asks for.</summary>
public sealed class CatalogueReader(EditionLog log, TimeProvider clock)
{
    /// <summary>
    /// The catalogue and the state it belongs to. A day picks figures, not a catalogue: what they mean is as now.
    /// </summary>
    public async ValueTask<(EditionHistory History, Vintage Asked, CatalogueInForce Catalogue)> ReadAsync(
        QueryReader query,
        CancellationToken cancellation
    )
    {
        var history = log.Current;
        var vintage = VintageQuery.Read(query, history, clock);
        var catalogue = vintage.Edition is { } edition
            ? await log.CatalogueAtAsync(history, edition, cancellation)
            : history.Catalogue;
        return (history, vintage, catalogue);
    }
}
