using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Vintages;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Api.Indicators;

/// <summary>An indicator: what it measures, for which outcomes, from what source, and which figures are held.</summary>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Title">A short name.</param>
/// <param name="Definition">What is counted, of whom or what, where and how.</param>
/// <param name="Unit">The unit of its values.</param>
/// <param name="Polarity">Which way is better.</param>
/// <param name="ValueType">What sort of number it is.</param>
/// <param name="PeriodKind">How its periods are read.</param>
/// <param name="Frequency">How often the publisher promises figures.</param>
/// <param name="Floor">The least value that can be; null where there is none.</param>
/// <param name="Ceiling">The greatest value that can be; null where there is none.</param>
/// <param name="Mission">The mission of its main outcome; null where it speaks to none.</param>
/// <param name="Outcomes">Codes of the outcomes it speaks to, the main one first.</param>
/// <param name="StateOfRegionIndicator">The State of the Region key indicator it is nearest to.</param>
/// <param name="Source">Where its figures come from.</param>
/// <param name="SourceNames">The sources it is read from, as in <c>?source=</c>.</param>
/// <param name="Breakdowns">The breakdowns held, the total included.</param>
/// <param name="Targets">The published targets read against it.</param>
/// <param name="TargetsReason">Why there are no targets; null where there are.</param>
/// <param name="Breaks">Declared breaks, oldest first.</param>
/// <param name="Caveats">What a user of the figures must know.</param>
/// <param name="Coverage">Which figures are held.</param>
/// <param name="ToObtain">Where no figures are held: whom to ask, and for what.</param>
/// <param name="CatalogueEdition">The edition of the catalogue that describes it.</param>
public sealed record IndicatorAnswer(
    string Slug,
    string Title,
    string Definition,
    UnitAnswer Unit,
    Polarity Polarity,
    Domain.Catalogue.ValueType ValueType,
    PeriodKind PeriodKind,
    string Frequency,
    decimal? Floor,
    decimal? Ceiling,
    string? Mission,
    IReadOnlyList<string> Outcomes,
    string? StateOfRegionIndicator,
    SourceBlock Source,
    IReadOnlyList<string> SourceNames,
    IReadOnlyList<string> Breakdowns,
    IReadOnlyList<TargetAnswer> Targets,
    string? TargetsReason,
    IReadOnlyList<BreakAnswer> Breaks,
    IReadOnlyList<string> Caveats,
    Coverage Coverage,
    string? ToObtain,
    int CatalogueEdition
)
{
    public static IndicatorAnswer Of(IndicatorVintage at)
    {
        var (indicator, catalogue) = (at.Indicator, at.Catalogue.Catalogue);
        var targets = catalogue.TargetsOf(indicator).ToList();
        return new IndicatorAnswer(
            indicator.Slug,
            indicator.Title,
            indicator.Definition,
            UnitAnswer.Of(indicator.Unit),
            indicator.Polarity,
            indicator.ValueType,
            indicator.PeriodKind,
            indicator.Frequency,
            indicator.Floor,
            indicator.Ceiling,
            indicator.Outcomes is [var main, ..] ? catalogue.FindOutcome(main)?.Mission : null,
            indicator.Outcomes,
            indicator.StateOfRegionIndicator,
            at.Source,
            [.. indicator.Series.Select(s => s.Source).Distinct()],
            [.. (at.Panel?.Breakdowns ?? []).Select(b => b.Key)],
            [.. targets.Select(t => TargetAnswer.Of(t, catalogue.Areas))],
            targets.Count == 0
                ? $"No published target for {indicator.Title} is known; none has been invented."
                : null,
            [
                .. indicator.Breaks.Select(b => new BreakAnswer(
                    PeriodRef.Of(b.From),
                    b.Kind,
                    b.Reason,
                    b.Source is null ? null : CitationRef.Of(b.Source),
                    [.. b.Areas.Select(area => area.Value)]
                )),
            ],
            indicator.Caveats,
            Coverage.Of(at),
            indicator.ToObtain,
            at.Catalogue.Edition
        );
    }
}
