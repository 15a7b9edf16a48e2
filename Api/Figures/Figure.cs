using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Figures.Charts;

namespace RoadmapIndicators.Api.Figures;

/// <summary>A figure before it is drawn: the chart, its table, and what it says in one value where it says one.</summary>
/// <param name="Chart">What is drawn.</param>
/// <param name="Table">The same as a table.</param>
/// <param name="Sentence">The finding in full.</param>
/// <param name="Area">The area it is about; null where it is about several.</param>
/// <param name="Period">When the value is of; null where there is none.</param>
/// <param name="Value">The latest value; null where it is about several or there is none.</param>
/// <param name="Display">The same as people read it.</param>
/// <param name="Reason">Why there is nothing to draw; null where there is.</param>
public sealed record Figure(
    Chart Chart,
    FigureTable Table,
    string Sentence,
    AreaRef? Area,
    PeriodRef? Period,
    decimal? Value,
    string? Display,
    string? Reason
);
