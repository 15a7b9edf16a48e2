using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Formats;
using RoadmapIndicators.Domain.Observations;

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
        .Text("indicator", "The indicator's name in addresses.", r => r.Measure.Indicator, identifies: true)
        .Text("title", "Its short name.", r => r.Measure.Title)
        .Text("breakdown", "Of whom: total, or dimension:group.", r => r.Measure.Breakdown, identifies: true)
        .Text("unit", "The unit of the values.", r => r.Measure.Unit.Name)
        .Text("period", "Code of the newest period with a value.", r => r.Measure.Latest?.Period.Code)
        .Number("value", "Its figure, digit for digit as published.", r => r.Measure.Latest?.Value)
        .Number("lower", "Lower 95 % confidence limit as published.", r => r.Measure.Latest?.Lower)
        .Number("upper", "Upper 95 % confidence limit as published.", r => r.Measure.Latest?.Upper)
        .Text("status", "What the publisher says of the figure.", r => r.Measure.Latest?.Status.Name())
        .Text(
            "direction",
            "Which way, and whether that is sustained.",
            r => WireJson.NameOf(r.Measure.Trend.Direction)
        )
        .Text("judgement", "Whether that is good.", r => WireJson.NameOf(r.Measure.Trend.Judgement))
        .Calculated(
            "slopePerYear",
            "Theil-Sen slope, in the indicator's unit a year.",
            r => r.Measure.Trend.SlopePerYear
        )
        .Calculated("pValue", "p-value of the test, two-sided.", r => r.Measure.Trend.PValue)
        .Text(
            "targetStatus",
            "How the area stands towards the target; noTarget without any.",
            r => WireJson.NameOf(r.Measure.TargetStatus)
        )
        .Text("target", "The target's stable name.", r => r.Measure.Target?.Id)
        .Text("statement", "What it asks for, in our words.", r => r.Measure.Target?.Statement)
        .Number("level", "The level to reach, in the indicator's unit.", r => r.Measure.Target?.Level)
        .Whole("by", "The year by whose end it is to be met.", r => r.Measure.Target?.By)
        .Number("toClose", "What is still to be gained; zero once met.", r => r.Measure.Target?.ToClose)
        .Calculated(
            "requiredPerYear",
            "The change a year that would meet it in time.",
            r => r.Measure.Target?.RequiredPerYear
        )
        .Calculated(
            "pacePerYear",
            "The change a year over the last three years.",
            r => r.Measure.Target?.PacePerYear
        )
        .Number(
            "benchmark",
            "The benchmark's figure of the newest period that both have.",
            r => r.Measure.Benchmark?.Benchmark
        )
        .Number("difference", "The area less the benchmark.", r => r.Measure.Benchmark?.Difference)
        .Text(
            "comparison",
            "What the test of the difference says.",
            r => r.Measure.Benchmark is { } beside ? WireJson.NameOf(beside.Judgement) : null
        )
        .Text("reason", "Why there is no figure.", r => r.Measure.Reason)
        .Whole("edition", "The edition that last changed the indicator's figures.", r => r.Measure.Edition)
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
