using BenchmarkDotNet.Attributes;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Calibration;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Domain.Targets;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Tests.Benchmarks;

/// <summary>
/// What answers cost on the figures that ship: one target gap with chance, schemes, robustness and headline (to stay
/// under 200 microseconds), and the scorecard of the region, all indicators of eight areas (under 50 milliseconds).
/// </summary>
[MemoryDiagnoser]
public class AnswersBenchmark
{
    private static readonly AreaCode[] Areas =
    [
        .. new[]
        {
            "E47000007",
            "E08000025",
            "E08000026",
            "E08000027",
            "E08000028",
            "E08000029",
            "E08000030",
            "E08000031",
        }.Select(AreaCode.Parse),
    ];

    private readonly RoadmapCatalogue catalogue = ShippedPanels.Catalogue;
    private Dictionary<string, Panel> panels = [];
    private ForecastCalibration calibration = ForecastCalibration.MethodDefaults;
    private Target open = null!;
    private Indicator employment = null!;
    private Panel invented = null!;

    [GlobalSetup]
    public void ReadFigures()
    {
        panels = ShippedPanels.Read();
        calibration = ForecastCalibration.Of(
            "own",
            new DateOnly(2026, 1, 1),
            [.. panels.Select(p => PanelCases.Of(p.Value, catalogue.FindIndicator(p.Key)!))]
        );
        employment = catalogue.FindIndicator("employment-rate")!;
        invented = Invented();
        open = catalogue.TargetsOf(catalogue.FindIndicator("gigabit-coverage")!).First(t => t.By == 2030);
    }

    /// <summary>Gigabit coverage in Dudley against the target for 2030: ten snapshots, not met yet.</summary>
    [Benchmark]
    public string TargetGap()
    {
        var question = Ask("gigabit-coverage", Areas[3]);
        var assessed = TargetAssessor.Assess(question, [open])[0];
        var outlook = TargetOutlook.Of(question, assessed, calibration);
        return TargetHeadline.Of(assessed, question.Indicator, "Dudley", catalogue.Areas, outlook);
    }

    /// <summary>Employment in Birmingham against a supposed level: twenty years, the longest kind of series held.</summary>
    [Benchmark]
    public string TargetGapOfTwentyYears()
    {
        var question = Ask("employment-rate", Areas[1]);
        var supposed = open with { Indicator = "employment-rate", Value = 70, By = 2028 };
        var assessed = TargetAssessor.Assess(question, [supposed])[0];
        var outlook = TargetOutlook.Of(question, assessed, calibration);
        return TargetHeadline.Of(assessed, question.Indicator, "Birmingham", catalogue.Areas, outlook);
    }

    /// <summary>Trend, cross-checks and headline of an invented percentage of one decimal, held for twenty years.</summary>
    [Benchmark]
    public string TrendOfTwentyYears()
    {
        var trend = TrendAnalysis.Of(invented.SeriesOf(Areas[1], Breakdown.Total), employment);
        var checks = TrendCrossChecks.Of(trend.Used);
        return TrendHeadline.Of(trend, employment, "Birmingham") + (checks.ChangedIn is null ? "" : "?");
    }

    /// <summary>Trend and standing towards every target, of every indicator and area.</summary>
    [Benchmark]
    public int Scorecard() => Walk(withOutlook: false);

    /// <summary>The same with chance, schemes and robustness of every target.</summary>
    [Benchmark]
    public int ScorecardWithOutlook() => Walk(withOutlook: true);

    private static Panel Invented()
    {
        decimal[] values =
        [
            65.1m,
            64.8m,
            65.4m,
            65.4m,
            64.9m,
            65.6m,
            66.0m,
            65.2m,
            65.9m,
            66.3m,
            66.3m,
            66.1m,
            67.0m,
            66.7m,
            66.3m,
            67.2m,
            67.0m,
            67.8m,
            67.2m,
            68.1m,
        ];
        return new Panel(
            "employment-rate",
            new PanelStamp(1, new DateOnly(2026, 1, 1), 1),
            values.Select(
                (value, i) => (new Observation(Areas[1], Period.Year(2004 + i), Breakdown.Total, value), 1L)
            )
        );
    }

    private int Walk(bool withOutlook)
    {
        var met = 0;
        foreach (var indicator in catalogue.Indicators)
        {
            var targets = catalogue.TargetsOf(indicator).ToList();
            foreach (var area in Areas)
            {
                var question = Ask(indicator.Slug, area);
                var trend = TrendAnalysis.Of(
                    question.Panel?.SeriesOf(area, Breakdown.Total) ?? default,
                    indicator
                );
                foreach (var assessed in TargetAssessor.Assess(question, targets))
                {
                    if (assessed.Status == TargetStatus.Met)
                        met++;
                    if (withOutlook && TargetOutlook.Of(question, assessed, calibration).Chance.HasValue)
                        met++;
                }
                met += (int)trend.Judgement;
            }
        }
        return met;
    }

    private TargetQuestion Ask(string slug, AreaCode area) =>
        new(
            area,
            Breakdown.Total,
            catalogue.FindIndicator(slug)!,
            panels.GetValueOrDefault(slug),
            catalogue.Areas,
            "No figure is held."
        );
}
