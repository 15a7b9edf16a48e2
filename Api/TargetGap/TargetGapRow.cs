using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Formats;

namespace RoadmapIndicators.Api.TargetGap;

/// <summary>How one area stands towards one target, as a row.</summary>
/// <param name="Indicator">The indicator's slug.</param>
/// <param name="Area">Where.</param>
/// <param name="Breakdown">Of whom.</param>
/// <param name="Edition">The edition that last changed the indicator's figures.</param>
/// <param name="MethodVersion">The version of the methods.</param>
/// <param name="TargetGap">The target, and how the area stands.</param>
public sealed record TargetGapRow(
    string Indicator,
    AreaRef Area,
    string Breakdown,
    int? Edition,
    string MethodVersion,
    TargetGapEntry TargetGap
)
{
    private const string NoTarget = "none",
        Supposed = "whatIf";

    public static readonly Columns<TargetGapRow> Columns = new Columns<TargetGapRow>()
        .Text("indicator", "The indicator's name in addresses.", r => r.Indicator, identifies: true)
        .Text("area", "GSS code of the area.", r => r.Area.Code, identifies: true)
        .Text("areaName", "Name of the area.", r => r.Area.Name)
        .Text("breakdown", "Of whom: total, or dimension:group.", r => r.Breakdown, identifies: true)
        .Text(
            "target",
            "The target's stable name; none where none has been published, whatIf for one supposed.",
            r => r.TargetGap.Target is { } target ? target.Id ?? Supposed : NoTarget,
            identifies: true
        )
        .Text("statement", "What it asks for, in our words.", r => r.TargetGap.Target?.Statement)
        .Text("targetArea", "The area it was set for.", r => r.TargetGap.Target?.AppliesTo.Name)
        .Text(
            "definitionMatch",
            "Whether the series measures what it was set for.",
            r => NameOf(r.TargetGap.Target?.DefinitionMatch)
        )
        .Number("level", "The level to reach, in the indicator's unit.", r => r.TargetGap.Target?.Level)
        .Whole("by", "The year by whose end it is to be met.", r => r.TargetGap.Target?.By)
        .Text("latestPeriod", "Code of the period judged.", r => r.TargetGap.Latest?.Period.Code)
        .Number("latestValue", "Its figure, digit for digit as published.", r => r.TargetGap.Latest?.Value)
        .Text(
            "baselinePeriod",
            "Where the journey is measured from, in words.",
            r => r.TargetGap.Baseline?.Label
        )
        .Number("baselineValue", "Its figure.", r => r.TargetGap.Baseline?.Value)
        .Text("status", "How the area stands, in one word.", r => WireJson.NameOf(r.TargetGap.Status))
        .Number("gap", "Level less latest value, in the indicator's unit.", r => r.TargetGap.Gap.Absolute)
        .Calculated("gapRelative", "The same as a share of the level.", r => r.TargetGap.Gap.Relative)
        .Number("toClose", "What is still to be gained; zero once met.", r => r.TargetGap.Gap.ToClose)
        .Calculated(
            "shareOfJourney",
            "The share of the way from the baseline that is done.",
            r => r.TargetGap.ShareOfJourney
        )
        .Calculated(
            "requiredPerYear",
            "The change a year that would meet it in time.",
            r => r.TargetGap.Required.ChangePerYear
        )
        .Calculated("yearsLeft", "From the latest figure to the date.", r => r.TargetGap.Required.YearsLeft)
        .Calculated(
            "pacePerYear",
            "The change a year over the last three years.",
            r => r.TargetGap.Pace.ChangePerYear
        )
        .Calculated("paceRatio", "Pace over what is required.", r => r.TargetGap.Pace.Ratio)
        .Text("pace", "What the ratio says.", r => WireJson.NameOf(r.TargetGap.Pace.Status))
        .Calculated(
            "probability",
            "The chance that it is met on its date, if the past is a guide.",
            r => r.TargetGap.Attainment.One?.Probability
        )
        .Calculated(
            "projectedValue",
            "The projected value for the date.",
            r => r.TargetGap.Attainment.One?.ProjectedValue
        )
        .Calculated(
            "projectedLower80",
            "Its lower 80 % limit.",
            r => r.TargetGap.Attainment.One?.Interval80[0]
        )
        .Calculated(
            "projectedUpper80",
            "Its upper 80 % limit.",
            r => r.TargetGap.Attainment.One?.Interval80[1]
        )
        .Text(
            "notCalculated",
            "Why there is no chance or no projected value.",
            r => r.TargetGap.Attainment.Other?.Reason ?? r.TargetGap.Attainment.One?.ProbabilityReason
        )
        .Text("metOn", "Code of the first period that met it.", r => r.TargetGap.MetOn?.Code)
        .Text("headline", "The same in plain words.", r => r.TargetGap.Headline)
        .Text(
            "reason",
            "Why the status is what it is, where the figures alone do not say.",
            r => r.TargetGap.Reason
        )
        .Whole("edition", "The edition that last changed the figures.", r => r.Edition)
        .Text("methodVersion", "The version of the methods.", r => r.MethodVersion);

    public static IEnumerable<TargetGapRow> All(IEnumerable<TargetGapAnswer> answers) =>
        from answer in answers
        from entry in answer.TargetGaps
        select new TargetGapRow(
            answer.Indicator,
            answer.Area,
            answer.Breakdown,
            answer.Edition,
            answer.MethodVersion,
            entry
        );

    private static string? NameOf<T>(T? value)
        where T : struct, Enum => value is { } known ? WireJson.NameOf(known) : null;
}
