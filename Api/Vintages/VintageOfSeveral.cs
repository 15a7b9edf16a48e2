using System.Globalization;
using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Formats;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Domain.Catalogue;

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

    /// <summary>What goes with the rows of an answer on these indicators.</summary>
    /// <param name="answer">What the answer is called in the names of files.</param>
    /// <param name="title">What its rows are, for people.</param>
    /// <param name="asked">The address that was asked for, without its origin.</param>
    /// <param name="permalink">The same address, pinned.</param>
    /// <param name="isShown">Which of the indicators it shows.</param>
    public TableNotes NotesOf(
        string answer,
        string title,
        string asked,
        string permalink,
        Func<Indicator, bool> isShown
    ) =>
        new(
            $"{answer}-edition-{Newest?.Edition ?? Catalogue.Edition}",
            title,
            asked,
            permalink,
            Newest?.Edition,
            Newest?.Date
        )
        {
            Indicators =
            [
                .. States
                    .Where(s => s.Entry is not null && isShown(s.Indicator))
                    .Select(s => new IndicatorNotes(s.Indicator, s.Source)),
            ],
        };

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
