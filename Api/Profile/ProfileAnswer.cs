using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Progress;

namespace RoadmapIndicators.Api.Profile;

/// <summary>Every indicator for one area.</summary>
/// <param name="Area">Where.</param>
/// <param name="Benchmark">The area that each measure is set beside; null for none.</param>
/// <param name="Edition">The newest edition behind the figures; each measure names its own. Null where none are held.</param>
/// <param name="EditionDate">When that edition's release was published.</param>
/// <param name="CatalogueEdition">The edition of the catalogue that says what they mean.</param>
/// <param name="MethodVersion">The version of the methods.</param>
/// <param name="Tally">Counts of all measures; they are never blended into one score.</param>
/// <param name="Measures">Those that have a figure, in the catalogue's order.</param>
/// <param name="WithoutFigures">Those that have none, each with the reason.</param>
/// <param name="Headline">The counts in plain words.</param>
/// <param name="Reason">Why no figure is held; null where some are.</param>
public sealed record ProfileAnswer(
    AreaRef Area,
    AreaRef? Benchmark,
    int? Edition,
    DateOnly? EditionDate,
    int CatalogueEdition,
    string MethodVersion,
    TallyAnswer Tally,
    IReadOnlyList<MeasureAnswer> Measures,
    IReadOnlyList<MeasureAnswer> WithoutFigures,
    string Headline,
    string? Reason
);
