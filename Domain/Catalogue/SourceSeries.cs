namespace RoadmapIndicators.Domain.Catalogue;

/// <summary>
/// How an indicator is found in one publisher's files. Which fields matter depends on the publisher; its folder
/// under Ingestion/Sources says which.
/// </summary>
/// <param name="Source">The source's name on the command line, such as <c>ons-els</c>.</param>
/// <param name="Files">Names that its files have had, newest last (a renamed file is the same indicator).</param>
/// <param name="Titles">Titles that the series has had inside the files, each with the breakdown it stands for.</param>
/// <param name="Measure">What the publisher's measure column says; a file that says something else is refused.</param>
/// <param name="Parameters">Whatever else the publisher needs, such as a data set, a variable or a column.</param>
public sealed record SourceSeries(
    string Source,
    IReadOnlyList<string> Files,
    IReadOnlyList<SeriesTitle> Titles,
    string? Measure,
    IReadOnlyDictionary<string, string> Parameters
);
