using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Comparisons;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Targets;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Domain.Progress;

/// <summary>
/// One line of a scorecard: how one area does by one measure, which is an indicator, or a group of it where its
/// publisher gives no total.
/// </summary>
public sealed record MeasureProgress
{
    private MeasureProgress() { }

    public required Indicator Indicator { get; init; }

    public required Breakdown Breakdown { get; init; }

    /// <summary>The newest figure with a value; null where there is none.</summary>
    public required Observation? Latest { get; init; }

    public required TrendAnalysis Trend { get; init; }

    /// <summary>One for each target; without any, one that says so.</summary>
    public required IReadOnlyList<TargetAssessment> Targets { get; init; }

    /// <summary>The target that the line shows.</summary>
    public required TargetAssessment Principal { get; init; }

    /// <summary>
    /// What is still to be gained of the principal target, in standard deviations of the areas of the same type; zero
    /// once met. It lets gaps in different units stand in one order, and is no score.
    /// </summary>
    public required Calculated<double> Distance { get; init; }

    /// <summary>The area beside the benchmark asked for; null where none was, or where it is the area itself.</summary>
    public required AreaComparison? Compared { get; init; }

    /// <summary>Whether the area is worse than the benchmark: by the test, or by the digits where none can be made.</summary>
    public bool IsWorse =>
        Compared is { } compared
        && (
            compared.Judgement == ComparisonJudgement.Worse
            || compared is { Judgement: ComparisonJudgement.NotCompared, Standing: PlainStanding.Behind }
        );

    /// <summary>Whether a sustained trend leads the wrong way.</summary>
    public bool IsWorsening => Trend.Judgement == TrendJudgement.Worsening;

    /// <summary>Makes the line.</summary>
    /// <param name="question">The area, the group, and the figures.</param>
    /// <param name="targets">The indicator's targets.</param>
    /// <param name="benchmark">An area to set it beside; null for none.</param>
    public static MeasureProgress Of(
        TargetQuestion question,
        IReadOnlyList<Target> targets,
        AreaCode? benchmark
    )
    {
        var series = question.Panel?.SeriesOf(question.Area, question.Breakdown) ?? default;
        var assessed = TargetAssessor.Assess(question, targets);
        var principal = PrincipalTarget.Of(assessed);
        return new MeasureProgress
        {
            Indicator = question.Indicator,
            Breakdown = question.Breakdown,
            Latest = series.Count == 0 ? null : series.Latest(),
            Trend = TrendAnalysis.Of(series, question.Indicator),
            Targets = assessed,
            Principal = principal,
            Distance = DistanceOf(principal, question),
            Compared =
                benchmark is null || benchmark == question.Area || question.Panel is not { } panel
                    ? null
                    : AreaComparison.Of(
                        panel,
                        question.Indicator,
                        question.Breakdown,
                        question.Area,
                        benchmark,
                        question.Areas
                    ),
        };
    }

    private static Calculated<double> DistanceOf(TargetAssessment principal, TargetQuestion question)
    {
        if (principal is not { ToClose: { } toClose, Latest: { } latest } || question.Panel is not { } panel)
            return Refusal.NoTarget;
        if (toClose == 0)
            return 0.0;
        var peers = new List<double>();
        foreach (var area in panel.Areas)
            if (
                area.Type == question.Area.Type
                && panel.SeriesOf(area, question.Breakdown).Find(latest.Period)?.Value is { } value
            )
                peers.Add((double)value);
        return StandardisedDistance.Of((double)toClose, [.. peers]);
    }
}
