using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Formats;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Api.Vintages;

/// <summary>One indicator in the state that was asked for: all that a data answer is made from.</summary>
/// <param name="History">The edition log.</param>
/// <param name="Asked">Which state was asked for.</param>
/// <param name="Catalogue">The catalogue in force there.</param>
/// <param name="Indicator">The indicator as that catalogue has it.</param>
/// <param name="Entry">The edition that last changed its figures; null where none were held.</param>
/// <param name="Panel">The figures; null where none were held.</param>
/// <param name="Calibration">The constants of projections in force there.</param>
public sealed record IndicatorVintage(
    EditionHistory History,
    Vintage Asked,
    CatalogueInForce Catalogue,
    Indicator Indicator,
    EditionEntry? Entry,
    Panel? Panel,
    CalibrationInForce Calibration
)
{
    public SourceBlock Source => SourceBlock.Of(Indicator, Entry);

    /// <summary>The ETag of an answer that is a function of these figures, this catalogue and its question.</summary>
    public string Tag =>
        Entry is null
            ? EntityTag.Of(null, History.Find(Catalogue.Edition), FirstRelease)
            : EntityTag.Of(Entry, History.Find(Catalogue.Edition));

    /// <summary>
    /// The edition that gives these figures for ever. A day names figures, whatever the catalogue has said of them
    /// since, so its edition is that of the figures.
    /// </summary>
    public int PinnedAt =>
        Asked.AsOf is not null && Entry is not null
            ? Entry.Edition
            : Math.Max(Entry?.Edition ?? 0, Catalogue.Edition);

    /// <summary>
    /// The edition that gives an answer that projects for ever, but for the version of the methods. The figures of a day
    /// go before its constants where no edition has both.
    /// </summary>
    public int ProjectionPinnedAt
    {
        get
        {
            var both = Math.Max(PinnedAt, Calibration.Edition ?? 0);
            return Asked.AsOf is null || History.PanelAt(Indicator.Slug, both) == Entry ? both : PinnedAt;
        }
    }

    /// <summary>The ETag of an answer that projects, and so depends on the calibration as well.</summary>
    public string ProjectedTag =>
        Calibration.Edition is { } edition ? $"{Tag}.{EntityTag.Of(History.Find(edition))}" : Tag;

    public CachePolicy ComputedPolicy => Asked.Edition is null ? CachePolicy.Moving : CachePolicy.Revalidate;

    public CachePolicy FiguresPolicy => Asked.Edition is null ? CachePolicy.Moving : CachePolicy.Immutable;

    /// <summary>Why there are no figures; null where there are.</summary>
    public string? NoFigures =>
        Panel is not null ? null
        : FirstRelease is { } first
            ? Asked.AsOf is { } day
                    ? $"No figures of {Indicator.Title} held were published by {day:yyyy-MM-dd}; the first release is of {first.Date:yyyy-MM-dd}."
                : $"No figures of {Indicator.Title} were held at edition {Asked.Edition}; the first came with edition {first.Edition}."
        : Indicator.ToObtain ?? $"No figures of {Indicator.Title} are held.";

    /// <summary>What goes with the rows of an answer on these figures.</summary>
    /// <param name="answer">What the answer is called in the names of files.</param>
    /// <param name="subject">What its rows are, for people.</param>
    /// <param name="asked">The address that was asked for, without its origin.</param>
    /// <param name="permalink">The same address, pinned to its edition.</param>
    public TableNotes NotesOf(string answer, string subject, string asked, string permalink) =>
        new(
            $"{Indicator.Slug}-{answer}-edition-{Entry?.Edition ?? 0}",
            $"{Indicator.Title}: {subject}",
            asked,
            permalink,
            Entry?.Edition,
            Entry?.Date
        )
        {
            Indicators = [new IndicatorNotes(Indicator, Source)],
        };

    private EditionEntry? FirstRelease =>
        History.ReleasesOf(Indicator.Slug) is [var first, ..] ? first : null;
}
