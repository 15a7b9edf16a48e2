using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Indicators;
using RoadmapIndicators.Api.Missions;
using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Api.Outcomes;

/// <summary>An outcome of a mission, in our words.</summary>
/// <param name="Code">Mission number and letter.</param>
/// <param name="Mission">The mission's slug.</param>
/// <param name="Title">A short name.</param>
/// <param name="Summary">What would be true if it were reached.</param>
/// <param name="StateOfRegionIndicators">The key indicators that the State of the Region report names beside it.</param>
/// <param name="Source">The document paraphrased.</param>
/// <param name="Note">What a reader must know of it, such as that its place is inferred.</param>
/// <param name="Indicators">The indicators that speak to it.</param>
/// <param name="IndicatorsReason">Why there are none; null where there are some.</param>
/// <param name="Targets">The published targets read against those indicators.</param>
/// <param name="TargetsReason">Why there are none; null where there are some.</param>
/// <param name="Activities">What the region does towards it, where the source names the outcome.</param>
/// <param name="ActivitiesReason">Why there are none; null where there are some.</param>
/// <param name="CatalogueEdition">The edition of the catalogue that describes it.</param>
public sealed record OutcomeAnswer(
    string Code,
    string Mission,
    string Title,
    string Summary,
    IReadOnlyList<string> StateOfRegionIndicators,
    CitationRef Source,
    string? Note,
    IReadOnlyList<IndicatorRef> Indicators,
    string? IndicatorsReason,
    IReadOnlyList<TargetAnswer> Targets,
    string? TargetsReason,
    IReadOnlyList<ActivityAnswer> Activities,
    string? ActivitiesReason,
    int CatalogueEdition
)
{
    public static OutcomeAnswer Of(Outcome outcome, RoadmapCatalogue catalogue, int edition)
    {
        var indicators = catalogue.IndicatorsOf(outcome).ToList();
        var targets = indicators.SelectMany(catalogue.TargetsOf).ToList();
        var activities = catalogue.Activities.Where(a => a.Outcomes.Contains(outcome.Code)).ToList();
        return new OutcomeAnswer(
            outcome.Code,
            outcome.Mission,
            outcome.Title,
            outcome.Summary,
            outcome.StateOfRegionIndicators,
            CitationRef.Of(outcome.Source),
            outcome.Note,
            [.. indicators.Select(IndicatorRef.Of)],
            indicators.Count == 0 ? "No indicator is known that speaks to this outcome: it is a gap." : null,
            [.. targets.Select(t => TargetAnswer.Of(t, catalogue.Areas))],
            targets.Count == 0 ? "No published target is known for this outcome." : null,
            [.. activities.Select(ActivityAnswer.Of)],
            activities.Count == 0
                ? "The source names activities for the mission, and none for this outcome alone."
                : null,
            edition
        );
    }
}
