using RoadmapIndicators.Domain.Calibration;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Targets;
using static RoadmapIndicators.Tests.Domain.TestSeries;

namespace RoadmapIndicators.Tests.Domain.Targets;

/// <summary>A target of Coventry and how figures look against it, as the tests of outlooks and schemes share them.</summary>
internal static class OutlookCase
{
    public static readonly Target Absolute = new(
        "T1",
        "test",
        "Reach a share.",
        TargetKind.Absolute,
        TargetOperator.AtLeast,
        85,
        "% of things",
        2025,
        null,
        Coventry,
        "Coventry",
        null,
        null,
        null,
        null,
        DefinitionMatch.Exact,
        "The same thing.",
        new Citation("A plan", null)
    );

    public static (TargetAssessment Assessed, TargetOutlook Outlook) Look(
        Target? target,
        Panel? panel,
        Indicator? indicator = null
    )
    {
        var question = new TargetQuestion(
            Coventry,
            Breakdown.Total,
            indicator ?? Indicator(),
            panel,
            TestSeries.Areas,
            "Nothing is held."
        );
        var assessed = TargetAssessor.Assess(question, target is null ? [] : [target]).Single();
        return (assessed, TargetOutlook.Of(question, assessed, ForecastCalibration.MethodDefaults));
    }
}
