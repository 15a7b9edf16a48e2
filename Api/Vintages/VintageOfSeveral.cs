using System.Globalization;
using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Questions;

namespace RoadmapIndicators.Api.Vintages;

/// <summary>The state that an answer about several indicators is made from.</summary>
/// <param name="History">The edition log.</param>
/// <param name="Asked">Which state was asked for.</param>
/// <param name="Catalogue">The catalogue in force there.</param>
/// <param name="States">Each indicator in that state.</param>
public sealed record VintageOfSeveral(
    EditionHistory History,
    Vintage Asked,
    CatalogueInForce Catalogue,
    IReadOnlyList<IndicatorVintage> States
)
{
    /// <summary>The newest edition behind the figures; null where none are held.</summary>
    public EditionEntry? Newest { get; } =
        States.Select(s => s.Entry).Where(e => e is not null).MaxBy(e => e!.Edition);

    /// <summary>The ETag: the newest edition and catalogue, and a fingerprint of the edition of each indicator.</summary>
    public string Tag =>
        EntityTag.Of(Newest, History.Find(Catalogue.Edition))
        + "-"
        + Cursor.FingerprintOf(
            States.Select(s =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{s.Indicator.Slug} {s.Entry?.Edition} {s.Entry?.MadeAt.UtcTicks}"
                )
            )
        );

    public CachePolicy Policy => Asked.Edition is null ? CachePolicy.Moving : CachePolicy.Immutable;

    /// <summary>
    /// What was asked, pinned. A day may name figures of several editions that never were in force together; it then
    /// stays as the pin.
    /// </summary>
    public string Permalink(AskedQuery asked)
    {
        if (Asked.AsOf is null)
            return asked.At(Math.Max(Newest?.Edition ?? 0, Catalogue.Edition));
        var edition = Newest?.Edition ?? Catalogue.Edition;
        return States.All(s => History.PanelAt(s.Indicator.Slug, edition)?.Edition == s.Entry?.Edition)
            ? asked.At(edition)
            : asked.Whole;
    }
}
