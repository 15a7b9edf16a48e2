using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Formats;

namespace RoadmapIndicators.Api.Progress;

/// <summary>A measure of one outcome as a row; one that speaks to several outcomes stands once for each.</summary>
/// <param name="Mission">The mission's slug.</param>
/// <param name="Outcome">The outcome's code.</param>
/// <param name="OutcomeTitle">Its short name.</param>
/// <param name="Area">Where.</param>
/// <param name="MethodVersion">The version of the methods.</param>
/// <param name="Measure">How the area does by it.</param>
public sealed record ScorecardRow(
    string Mission,
    string Outcome,
    string OutcomeTitle,
    AreaRef Area,
    string MethodVersion,
    MeasureAnswer Measure
)
{
    public static readonly Columns<ScorecardRow> Columns = new Columns<ScorecardRow>()
        .Text("mission", "The mission's name in addresses.", r => r.Mission)
        .Text("outcome", "Code of the outcome.", r => r.Outcome, identifies: true)
        .Text("outcomeTitle", "Its short name.", r => r.OutcomeTitle)
        .Text("area", "GSS code of the area.", r => r.Area.Code, identifies: true)
        .Text("areaName", "Name of the area.", r => r.Area.Name)
        .Measures(r => r.Measure)
        .Text("methodVersion", "The version of the methods.", r => r.MethodVersion);

    public static IEnumerable<ScorecardRow> All(IEnumerable<ProgressAnswer> answers) =>
        from answer in answers
        from mission in answer.Missions
        from outcome in mission.Outcomes
        from measure in outcome.Measures
        select new ScorecardRow(
            mission.Slug,
            outcome.Code,
            outcome.Title,
            answer.Area,
            answer.MethodVersion,
            measure
        );
}
