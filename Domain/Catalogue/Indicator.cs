namespace RoadmapIndicators.Domain.Catalogue;

/// <summary>A measure that the roadmap's progress is read from.</summary>
/// <param name="Slug">Its name in addresses and on the command line.</param>
/// <param name="Title">A short name.</param>
/// <param name="Definition">What is counted, of whom or what, where and how, in our words.</param>
/// <param name="Unit">The unit of its values.</param>
/// <param name="Polarity">Which way is better.</param>
/// <param name="ValueType">What sort of number it is.</param>
/// <param name="PeriodKind">How its periods are read.</param>
/// <param name="Frequency">How often the publisher promises figures, in words.</param>
/// <param name="Floor">The least value that can be; null where there is none.</param>
/// <param name="Ceiling">The greatest value that can be; null where there is none.</param>
/// <param name="Outcomes">Codes of the outcomes it speaks to, the main one first.</param>
/// <param name="StateOfRegionIndicator">The State of the Region key indicator it is nearest to; null for none.</param>
/// <param name="Publisher">Who produces the figures.</param>
/// <param name="Dataset">The name of what they are taken from.</param>
/// <param name="Url">Where a reader finds it.</param>
/// <param name="Licence">The licence of the figures.</param>
/// <param name="Series">How it is found in files; empty while no file has been obtained.</param>
/// <param name="Breaks">Declared breaks, oldest first.</param>
/// <param name="Caveats">What a user of the figures must know.</param>
/// <param name="ToObtain">Where no figures are held: whom to ask, and for what.</param>
public sealed record Indicator(
    string Slug,
    string Title,
    string Definition,
    Unit Unit,
    Polarity Polarity,
    ValueType ValueType,
    PeriodKind PeriodKind,
    string Frequency,
    decimal? Floor,
    decimal? Ceiling,
    IReadOnlyList<string> Outcomes,
    string? StateOfRegionIndicator,
    string Publisher,
    string Dataset,
    string? Url,
    string Licence,
    IReadOnlyList<SourceSeries> Series,
    IReadOnlyList<SeriesBreak> Breaks,
    IReadOnlyList<string> Caveats,
    string? ToObtain
);
