using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Targets;

namespace RoadmapIndicators.Tests.Domain.Targets;

/// <summary>A target to vary, and the shortest way to set figures beside it.</summary>
internal static class TestTargets
{
    /// <summary>At least 85 % of things in Coventry by the end of 2025.</summary>
    public static readonly Target Level = new(
        "T1",
        "test",
        "Reach a share.",
        TargetKind.Absolute,
        TargetOperator.AtLeast,
        85,
        "% of things",
        2025,
        null,
        TestSeries.Coventry,
        "Coventry",
        null,
        null,
        null,
        null,
        DefinitionMatch.Exact,
        "Another thing.",
        new Citation("A plan", null)
    );

    /// <summary>To catch up with the United Kingdom.</summary>
    public static readonly Target CatchUp = Level with
    {
        Kind = TargetKind.ComparatorGap,
        Value = null,
        Comparator = TestSeries.Kingdom,
    };

    /// <summary>To be the first of the combined authorities.</summary>
    public static readonly Target First = Level with
    {
        Kind = TargetKind.Rank,
        Value = 1,
        Unit = "among combined authorities",
        RankedAmong = AreaType.CombinedAuthority,
        AppliesTo = TestSeries.Region,
        AppliesToName = "West Midlands",
    };

    /// <summary>A cut by 36 % from 2018.</summary>
    public static readonly Target Cut = Level with
    {
        Kind = TargetKind.Reduction,
        Operator = TargetOperator.AtLeast,
        Value = 36,
        BaselinePeriod = "2018",
    };

    public static TargetQuestion Ask(Panel? panel, Indicator? indicator = null, AreaCode? area = null) =>
        new(
            area ?? TestSeries.Coventry,
            Breakdown.Total,
            indicator ?? TestSeries.Indicator(),
            panel,
            TestSeries.Areas,
            "None is held."
        );

    public static TargetAssessment Assess(
        Target? target,
        Panel? panel,
        Indicator? indicator = null,
        AreaCode? area = null
    ) => TargetAssessor.Assess(Ask(panel, indicator, area), target is null ? [] : [target]).Single();

    /// <summary>Yearly figures of Coventry and of the United Kingdom.</summary>
    public static Panel Beside(int first, decimal[] own, decimal[] theirs) =>
        TestSeries.Panel([
            .. own.Select((v, i) => (TestSeries.Coventry, $"{first + i}", (decimal?)v)),
            .. theirs.Select((v, i) => (TestSeries.Kingdom, $"{first + i}", (decimal?)v)),
        ]);
}
