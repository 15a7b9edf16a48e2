using System.Collections.Frozen;

namespace RoadmapIndicators.Api.Vintages;

/// <summary>The edition log up to its newest edition, and the catalogue in force there: one immutable state.</summary>
public sealed class EditionHistory
{
    private readonly FrozenDictionary<int, EditionEntry> byNumber;
    private readonly FrozenDictionary<string, EditionEntry[]> byIndicator;

    /// <param name="entries">Every edition, in the order of their numbers.</param>
    /// <param name="catalogue">The newest catalogue.</param>
    /// <param name="calibration">The newest calibration.</param>
    public EditionHistory(
        IReadOnlyList<EditionEntry> entries,
        CatalogueInForce catalogue,
        CalibrationInForce calibration
    )
    {
        Entries = entries;
        Catalogue = catalogue;
        Calibration = calibration;
        byNumber = entries.ToFrozenDictionary(e => e.Edition);
        byIndicator = entries
            .Where(e => e.Indicator is not null)
            .GroupBy(e => e.Indicator!)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray());
    }

    /// <summary>Oldest first; never empty.</summary>
    public IReadOnlyList<EditionEntry> Entries { get; }

    /// <summary>The catalogue in force now.</summary>
    public CatalogueInForce Catalogue { get; }

    /// <summary>The calibration in force now; the method's defaults where there has been none.</summary>
    public CalibrationInForce Calibration { get; }

    public EditionEntry First => Entries[0];

    public EditionEntry Newest => Entries[^1];

    public EditionEntry? Find(int edition) => byNumber.GetValueOrDefault(edition);

    /// <summary>The edition of the catalogue in force at an edition; the first one where there was none yet.</summary>
    public EditionEntry CatalogueEntryAt(int edition) =>
        Entries.LastOrDefault(e => e.Kind == EditionKind.Catalogue && e.Edition <= edition)
        ?? Entries.First(e => e.Kind == EditionKind.Catalogue);

    /// <summary>The edition of the calibration in force at an edition; null where there was none yet.</summary>
    public EditionEntry? CalibrationEntryAt(int edition) =>
        Entries.LastOrDefault(e => e.Kind == EditionKind.Calibration && e.Edition <= edition);

    /// <summary>The newest calibration stored by the end of a day; null where there was none yet.</summary>
    public EditionEntry? CalibrationEntryAsOf(DateOnly day) =>
        Entries.LastOrDefault(e => e.Kind == EditionKind.Calibration && e.Date <= day);

    /// <summary>The releases of an indicator, oldest first; none while no figures are held.</summary>
    public IReadOnlyList<EditionEntry> ReleasesOf(string indicator) =>
        byIndicator.TryGetValue(indicator, out var releases) ? releases : [];

    /// <summary>The last edition up to a number that changed an indicator's figures; null where there was none.</summary>
    public EditionEntry? PanelAt(string indicator, int edition) =>
        ReleasesOf(indicator).LastOrDefault(e => e.Edition <= edition);

    /// <summary>
    /// The last edition of an indicator, up to a number, whose release was out by the end of a day; null where none was.
    /// </summary>
    public EditionEntry? PanelAsOf(string indicator, DateOnly day, int edition = int.MaxValue) =>
        ReleasesOf(indicator).LastOrDefault(e => e.Date <= day && e.Edition <= edition);
}
