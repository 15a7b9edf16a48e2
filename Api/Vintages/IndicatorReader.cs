using RoadmapIndicators.Api.Panels;
using RoadmapIndicators.Api.Problems;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Api.Vintages;

/// <summary>Finds the indicator that an address names, in the state that its query asks for.</summary>
public sealed class IndicatorReader(EditionLog log, PanelStore panels, TimeProvider clock)
{
    /// <summary>The indicator's state; null where the address names none or the state is not there.</summary>
    /// <param name="slug">The indicator, as the address has it.</param>
    /// <param name="query">Says which state, and is told what is wrong.</param>
    /// <param name="cursor">A page to go on from, whose editions go before the query's.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async Task<IndicatorVintage?> ReadAsync(
        string slug,
        QueryReader query,
        Cursor? cursor,
        CancellationToken cancellation
    )
    {
        var history = log.Current;
        var vintage = VintageQuery.Read(query, history, clock);
        var catalogue = await CatalogueAsync(history, vintage, cursor, cancellation);
        if (catalogue.Catalogue.FindIndicator(slug) is not { } indicator)
        {
            query.AddNotFound(
                "slug",
                $"There is no indicator {NearMatches.Quote(slug)}.{Hint(slug, catalogue.Catalogue)}"
            );
            return null;
        }
        var entry = cursor is null
            ? Entry(history, vintage, indicator, query)
            : history.PanelAt(slug, cursor.Edition);
        if (query.Problem is not null && entry is null)
            return null;
        var panel = entry is null ? null : await panels.GetAsync(entry, cancellation);
        var calibration = await CalibrationAsync(history, vintage, cancellation);
        return new IndicatorVintage(history, vintage, catalogue, indicator, entry, panel, calibration);
    }

    /// <summary>The same for an indicator of a catalogue; one that was not out yet has no figures.</summary>
    public async Task<IndicatorVintage> ReadAsync(
        EditionHistory history,
        Vintage vintage,
        CatalogueInForce catalogue,
        string slug,
        CancellationToken cancellation
    )
    {
        var entry = Entry(history, vintage, slug);
        var panel = entry is null ? null : await panels.GetAsync(entry, cancellation);
        var indicator = catalogue.Catalogue.FindIndicator(slug)!;
        var calibration = await CalibrationAsync(history, vintage, cancellation);
        return new IndicatorVintage(history, vintage, catalogue, indicator, entry, panel, calibration);
    }

    /// <summary>" Did you mean …?" for the slug of an indicator.</summary>
    public static string Hint(string slug, RoadmapCatalogue catalogue) =>
        NearMatches.Hint(slug, catalogue.Indicators.Select(i => new NearMatches.Candidate(i.Slug, i.Title)));

    private ValueTask<CatalogueInForce> CatalogueAsync(
        EditionHistory history,
        Vintage vintage,
        Cursor? cursor,
        CancellationToken cancellation
    ) =>
        (cursor?.CatalogueEdition ?? vintage.Edition) is { } edition
            ? log.CatalogueAtAsync(history, edition, cancellation)
            : ValueTask.FromResult(history.Catalogue);

    /// <summary>An edition and a day pick the constants too: later ones were made from what came of its forecasts.</summary>
    private ValueTask<CalibrationInForce> CalibrationAsync(
        EditionHistory history,
        Vintage vintage,
        CancellationToken cancellation
    ) =>
        vintage switch
        {
            { Edition: { } edition } => log.CalibrationAtAsync(history, edition, cancellation),
            { AsOf: { } day } => log.CalibrationAsOfAsync(history, day, cancellation),
            _ => ValueTask.FromResult(history.Calibration),
        };

    private static EditionEntry? Entry(EditionHistory history, Vintage vintage, string slug) =>
        vintage switch
        {
            { Edition: { } edition, AsOf: { } day } => history.PanelAsOf(slug, day, edition),
            { Edition: { } edition } => history.PanelAt(slug, edition),
            { AsOf: { } day } => history.PanelAsOf(slug, day),
            _ => history.ReleasesOf(slug) is [.., var newest] ? newest : null,
        };

    private static EditionEntry? Entry(
        EditionHistory history,
        Vintage vintage,
        Indicator indicator,
        QueryReader query
    )
    {
        var entry = Entry(history, vintage, indicator.Slug);
        if (entry is null && vintage.AsOf is { } day && history.ReleasesOf(indicator.Slug) is [var first, ..])
            query.Add(
                FaultCode.BeforeFirstRelease,
                Parameters.AsOf.Name,
                $"asOf={day:yyyy-MM-dd} is before the first release of {indicator.Slug} held, of {first.Date:yyyy-MM-dd}."
            );
        return entry;
    }
}
