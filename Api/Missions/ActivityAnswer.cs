using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Api.Missions;

/// <summary>Something the region does towards a mission.</summary>
/// <param name="Title">What it is, in our words.</param>
/// <param name="Stage">How far it has come, as of the source's date.</param>
/// <param name="Outcomes">The outcomes it serves, where the source names them.</param>
/// <param name="Source">The document that names it.</param>
public sealed record ActivityAnswer(
    string Title,
    ActivityStage Stage,
    IReadOnlyList<string> Outcomes,
    CitationRef Source
)
{
    public static ActivityAnswer Of(Activity activity) =>
        new(activity.Title, activity.Stage, activity.Outcomes, CitationRef.Of(activity.Source));
}
