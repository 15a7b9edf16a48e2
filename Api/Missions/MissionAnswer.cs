using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Outcomes;
using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Api.Missions;

/// <summary>A mission of the roadmap, in our words.</summary>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Number">The roadmap's order, from 1.</param>
/// <param name="Title">A short name.</param>
/// <param name="Summary">What it is for.</param>
/// <param name="Source">The document paraphrased.</param>
/// <param name="Outcomes">Its outcomes, each with its indicators and activities.</param>
/// <param name="Activities">What the region does towards it.</param>
/// <param name="CatalogueEdition">The edition of the catalogue that describes it.</param>
public sealed record MissionAnswer(
    string Slug,
    int Number,
    string Title,
    string Summary,
    CitationRef Source,
    IReadOnlyList<OutcomeAnswer> Outcomes,
    IReadOnlyList<ActivityAnswer> Activities,
    int CatalogueEdition
)
{
    public static MissionAnswer Of(Mission mission, RoadmapCatalogue catalogue, int edition) =>
        new(
            mission.Slug,
            mission.Number,
            mission.Title,
            mission.Summary,
            CitationRef.Of(mission.Source),
            [.. catalogue.OutcomesOf(mission).Select(o => OutcomeAnswer.Of(o, catalogue, edition))],
            [.. catalogue.Activities.Where(a => a.Mission == mission.Slug).Select(ActivityAnswer.Of)],
            edition
        );
}
