using RoadmapIndicators.Api.Answers;

namespace RoadmapIndicators.Api.Figures;

/// <summary>A figure in words and numbers: what a report embeds beside the picture, or in its place.</summary>
/// <param name="Indicator">The indicator's slug.</param>
/// <param name="Kind">What it shows.</param>
/// <param name="Area">The area it is about; null where it is about several.</param>
/// <param name="Period">When the value is of; null where there is none.</param>
/// <param name="Value">The latest value of the area, digit for digit; null where it is about several or there is none.</param>
/// <param name="Display">The same as people read it.</param>
/// <param name="Title">The finding: the title of the picture.</param>
/// <param name="Sentence">The finding in full.</param>
/// <param name="AltText">What the picture shows, for those who cannot see it.</param>
/// <param name="Citation">The source in one line.</param>
/// <param name="Edition">The edition that last changed the figures; null where none are held.</param>
/// <param name="EditionDate">When that edition's release was published.</param>
/// <param name="MethodVersion">The version of the methods.</param>
/// <param name="Source">Where the figures come from.</param>
/// <param name="Table">What is drawn.</param>
/// <param name="Permalink">The address that gives these figures for ever.</param>
/// <param name="Images">The addresses of the picture.</param>
/// <param name="Reason">Why there is nothing to draw; null where there is.</param>
public sealed record FigureAnswer(
    string Indicator,
    FigureKind Kind,
    AreaRef? Area,
    PeriodRef? Period,
    decimal? Value,
    string? Display,
    string Title,
    string Sentence,
    string AltText,
    string Citation,
    int? Edition,
    DateOnly? EditionDate,
    string MethodVersion,
    SourceBlock Source,
    FigureTable Table,
    string Permalink,
    FigureImages Images,
    string? Reason
);
