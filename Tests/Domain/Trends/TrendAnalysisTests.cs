using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Domain.Trends;
using static RoadmapIndicators.Tests.Domain.TestSeries;

namespace RoadmapIndicators.Tests.Domain.Trends;

public sealed class TrendAnalysisTests
{
    [TestCase(Polarity.HigherIsBetter, TrendJudgement.Improving)]
    [TestCase(Polarity.LowerIsBetter, TrendJudgement.Worsening)]
    [TestCase(Polarity.Neutral, TrendJudgement.NoPolarity)]
    public void A_sustained_rise_is_judged_by_polarity(Polarity polarity, TrendJudgement judgement)
    {
        var trend = Analyse(Years(2015, 10m, 12m, 13m, 15m, 16m, 18m), Indicator(polarity: polarity));
        Assert.Multiple(() =>
        {
            Assert.That(trend.Direction, Is.EqualTo(TrendDirection.Increasing));
            Assert.That(trend.Judgement, Is.EqualTo(judgement));
            Assert.That(trend.Slope!.Slope, Is.EqualTo(1.5).Within(0.2));
            Assert.That(trend.Reason, Is.Null);
            Assert.That(trend.Change!.Absolute, Is.EqualTo(8m));
            Assert.That(trend.Change.PerYear, Is.EqualTo(1.6).Within(1e-12));
        });
    }

    [Test]
    public void Figures_that_go_to_and_fro_have_no_clear_trend()
    {
        var trend = Analyse(Years(2015, 10m, 12m, 9m, 13m, 8m, 11m), Indicator());
        Assert.That(trend.Direction, Is.EqualTo(TrendDirection.NoClearTrend));
        Assert.That(trend.Judgement, Is.EqualTo(TrendJudgement.Steady));
    }

    [TestCase(4, true)]
    [TestCase(3, true)]
    [TestCase(2, false)]
    public void Fewer_than_five_periods_are_not_tested_and_three_still_have_a_slope(int n, bool slope)
    {
        var trend = Analyse(
            Years(2015, [.. Enumerable.Range(0, n).Select(i => (decimal?)(10 + i))]),
            Indicator()
        );
        Assert.Multiple(() =>
        {
            Assert.That(trend.Direction, Is.EqualTo(TrendDirection.NotTestable));
            Assert.That(trend.Judgement, Is.EqualTo(TrendJudgement.NotTestable));
            Assert.That(trend.Reason, Is.EqualTo(Refusal.TooFewPoints));
            Assert.That(trend.Slope is not null, Is.EqualTo(slope));
            Assert.That(trend.Slope?.ExactInterval, Is.Null);
        });
    }

    [Test]
    public void No_figures_are_no_trend()
    {
        var trend = Analyse(Years(2015, null, null), Indicator());
        Assert.Multiple(() =>
        {
            Assert.That(trend.Reason, Is.EqualTo(Refusal.NoData));
            Assert.That(trend.Test, Is.Null);
            Assert.That(trend.Change, Is.Null);
            Assert.That(
                TrendHeadline.Of(trend, Indicator(), "Coventry"),
                Is.EqualTo("Test share in Coventry: no figure is held that has a value.")
            );
        });
    }

    [Test]
    public void Missing_values_are_left_out_and_their_time_still_passes()
    {
        var trend = Analyse(Years(2010, 10m, 12m, null, null, 18m, 20m, 22m), Indicator());
        Assert.Multiple(() =>
        {
            Assert.That(trend.Used, Has.Count.EqualTo(5));
            Assert.That(trend.Segments.WithoutValue, Is.EqualTo(2));
            Assert.That(trend.Slope!.Slope, Is.EqualTo(2).Within(1e-12));
        });
    }

    [Test]
    public void The_series_is_cut_at_declared_breaks_and_the_latest_segment_is_analysed()
    {
        var indicator = Indicator(
            breaks: new SeriesBreak(Period.Year(2018), BreakKind.Definition, "New questions.", null)
        );
        var trend = Analyse(Years(2015, 50m, 51m, 52m, 10m, 11m), indicator);
        Assert.Multiple(() =>
        {
            Assert.That(trend.Segments.All, Has.Count.EqualTo(2));
            Assert.That(trend.Segments.All[0].Reason, Is.Null);
            Assert.That(trend.Segments.All[1].Reason, Is.EqualTo("New questions."));
            Assert.That(trend.Change!.From.Value, Is.EqualTo(10m));
        });
    }

    [Test]
    public void A_break_before_the_first_figure_cuts_nothing()
    {
        var indicator = Indicator(
            breaks: new SeriesBreak(Period.Year(2000), BreakKind.Definition, "Long ago.", null)
        );
        Assert.That(Analyse(Years(2015, 1m, 2m), indicator).Segments.All, Has.Count.EqualTo(1));
    }

    [Test]
    public void Of_overlapping_periods_every_third_is_used_counting_back_from_the_latest()
    {
        var panel = Panel([
            .. Enumerable.Range(2001, 15).Select(y => ($"{y}-01/P3Y", (decimal?)(100 - (y - 2001)))),
        ]);
        var trend = Analyse(panel, Indicator(PeriodKind.Rolling, Polarity.LowerIsBetter));
        Assert.Multiple(() =>
        {
            Assert.That(
                trend.Used.Select(p => p.Period.Start.Year),
                Is.EqualTo(new[] { 2003, 2006, 2009, 2012, 2015 })
            );
            Assert.That(trend.Overlapping, Is.True);
            Assert.That(trend.Judgement, Is.EqualTo(TrendJudgement.Improving));
            Assert.That(trend.Change!.From.Period.Start.Year, Is.EqualTo(2001));
        });
    }

    [Test]
    public void Fewer_than_five_periods_without_overlap_are_refused_by_that_name()
    {
        var panel = Panel([.. Enumerable.Range(2011, 10).Select(y => ($"{y}-01/P3Y", (decimal?)y))]);
        var trend = Analyse(panel, Indicator(PeriodKind.Rolling));
        Assert.That(trend.Used, Has.Count.EqualTo(4));
        Assert.That(trend.Reason, Is.EqualTo(Refusal.OverlappingPeriods));
    }

    [Test]
    public void Snapshots_are_placed_by_the_day_of_the_year()
    {
        var trend = Analyse(
            Panel(("2023-01", 1m), ("2023-07", 2m), ("2024-01", 3m)),
            Indicator(PeriodKind.Snapshot)
        );
        Assert.That(trend.Used[1].Time, Is.EqualTo(2023 + 181 / 365.0).Within(1e-12));
    }

    [Test]
    public void Periods_of_another_length_are_left_out()
    {
        var trend = Analyse(Panel(("2020", 1m), ("2021", 2m), ("2021-Q1", 9m), ("2022", 3m)), Indicator());
        Assert.That(trend.Used, Has.Count.EqualTo(3));
        Assert.That(trend.Segments.OtherLength, Is.EqualTo(1));
    }

    [Test]
    public void The_headline_says_no_more_than_the_figures()
    {
        var rise = Analyse(Years(2015, 10m, 12m, 13m, 15m, 16m, 18.04m), Indicator());
        var short_ = Analyse(Years(2015, 10m, 10.04m), Indicator());
        Assert.Multiple(() =>
        {
            Assert.That(
                TrendHeadline.Of(rise, Indicator(), "Coventry"),
                Is.EqualTo(
                    "Test share in Coventry was 18.0% in 2020, up from 10.0% in 2015; over 6 periods the rise is sustained, about 1.5 percentage points a year (p = 0.003), which is an improvement."
                )
            );
            Assert.That(
                TrendHeadline.Of(short_, Indicator(), "Coventry"),
                Is.EqualTo(
                    "Test share in Coventry was 10.0% in 2016, as in 2015; 2 periods are too few to test for a trend."
                )
            );
        });
    }

    private static TrendAnalysis Analyse(Panel panel, Indicator indicator) =>
        TrendAnalysis.Of(panel.SeriesOf(Coventry, Breakdown.Total), indicator);
}
