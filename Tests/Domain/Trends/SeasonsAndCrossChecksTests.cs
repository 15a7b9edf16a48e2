using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Trends;
using static RoadmapIndicators.Tests.Domain.TestSeries;

namespace RoadmapIndicators.Tests.Domain.Trends;

public sealed class SeasonsAndCrossChecksTests
{
    [Test]
    public void Quarters_are_compared_with_their_own_season()
    {
        // Rises by 1 a year; the fourth quarter always stands 50 higher.
        var trend = Quarters(16, i => 10 + i / 4 + (i % 4 == 3 ? 50 : 0));
        Assert.Multiple(() =>
        {
            Assert.That(trend.IsSeasonal, Is.True);
            Assert.That(trend.SlopePerYear, Is.EqualTo(1).Within(1e-9));
            Assert.That(trend.Direction, Is.EqualTo(TrendDirection.Increasing));
            Assert.That(trend.Judgement, Is.EqualTo(TrendJudgement.Improving));
            Assert.That(trend.PValue, Is.EqualTo(trend.Seasonal!.PValue));
            Assert.That(trend.Change!.From.Period.Code, Is.EqualTo("2018-Q4"));
            Assert.That(trend.Change.To.Period.Code, Is.EqualTo("2021-Q4"));
        });
    }

    [Test]
    public void A_falling_season_decreases_and_a_flat_one_has_no_clear_trend()
    {
        Assert.That(Quarters(16, i => 90 - i / 4).Direction, Is.EqualTo(TrendDirection.Decreasing));
        Assert.That(Quarters(16, i => i % 4).Direction, Is.EqualTo(TrendDirection.NoClearTrend));
    }

    [Test]
    public void Under_three_years_of_a_season_only_the_same_season_is_compared()
    {
        var trend = Quarters(9, i => 10 + i);
        Assert.Multiple(() =>
        {
            Assert.That(trend.Direction, Is.EqualTo(TrendDirection.NotTestable));
            Assert.That(trend.Reason, Is.EqualTo(Refusal.TooFewPoints));
            Assert.That(trend.Change!.From.Period.Code, Is.EqualTo("2018-Q1"));
            Assert.That(trend.Change.To.Period.Code, Is.EqualTo("2020-Q1"));
            Assert.That(
                TrendHeadline.Of(trend, Indicator(), "Coventry"),
                Does.Contain("once every season is held of three years")
            );
        });
    }

    [Test]
    public void Half_years_have_two_seasons_and_years_have_none()
    {
        var halves = TrendAnalysis.Of(
            Panel([
                    .. Enumerable
                        .Range(0, 10)
                        .Select(i =>
                            ($"{2015 + i / 2}-{(i % 2 == 0 ? "01" : "07")}/P6M", (decimal?)(i + i % 2 * 9))
                        ),
                ])
                .SeriesOf(Coventry, Breakdown.Total),
            Indicator()
        );
        var years = TrendAnalysis.Of(
            Years(2015, 1m, 2m, 3m).SeriesOf(Coventry, Breakdown.Total),
            Indicator()
        );
        Assert.That(halves.Seasonal!.ScoreBySeason, Has.Length.EqualTo(2));
        Assert.That(years.IsSeasonal, Is.False);
    }

    [Test]
    public void One_quarter_alone_shows_no_trend()
    {
        var trend = Quarters(2, i => i);
        Assert.That(trend.Change, Is.Null);
        Assert.That(TrendHeadline.Of(trend, Indicator(), "Coventry"), Does.Contain("same season"));
    }

    [Test]
    public void The_second_opinion_is_the_least_squares_line()
    {
        var checks = Checks(1m, 2m, 3m, 4m, 6m);
        Assert.That(checks.Line.Value.Slope, Is.EqualTo(1.2).Within(1e-9));
        Assert.That(checks.Drift.Reason, Is.EqualTo(Refusal.TooFewPoints));
        Assert.That(checks.Change.Reason, Is.EqualTo(Refusal.TooFewPoints));
        Assert.That(checks.ChangedIn, Is.Null);
    }

    [Test]
    public void A_step_is_flagged_at_the_first_figure_after_it()
    {
        var checks = Checks(10m, 11m, 10m, 11m, 10m, 11m, 80m, 81m, 80m, 81m, 80m, 81m);
        Assert.That(checks.ChangedIn!.Value.Period.Code, Is.EqualTo("2006"));
        Assert.That(checks.Drift.HasValue, Is.True);
    }

    [Test]
    public void A_trend_against_its_two_ends_says_even_so()
    {
        var trend = TrendAnalysis.Of(
            Years(2010, 50m, 90m, 85m, 80m, 75m, 70m, 65m, 60m, 55m, 51m).SeriesOf(Coventry, Breakdown.Total),
            Indicator()
        );
        Assert.That(trend.Direction, Is.EqualTo(TrendDirection.Decreasing));
        Assert.That(
            TrendHeadline.Of(trend, Indicator(), "Coventry"),
            Does.Contain("up from 50.0% in 2010; even so, over 10 periods the fall is sustained")
        );
    }

    [Test]
    public void Flat_noise_is_not_flagged() =>
        Assert.That(Checks(10m, 12m, 11m, 10m, 12m, 11m, 10m, 12m).ChangedIn, Is.Null);

    [Test]
    public void Nothing_gives_refusals_and_no_exception()
    {
        var checks = TrendCrossChecks.Of([]);
        Assert.That(checks.Line.Reason, Is.EqualTo(Refusal.NoData));
        Assert.That(checks.Drift.Reason, Is.EqualTo(Refusal.NoData));
        Assert.That(checks.Change.Reason, Is.EqualTo(Refusal.NoData));
    }

    private static TrendCrossChecks Checks(params decimal?[] values) =>
        TrendCrossChecks.Of(
            SeriesSegments.Of(Years(2000, values).SeriesOf(Coventry, Breakdown.Total), Indicator()).Latest
        );

    private static TrendAnalysis Quarters(int count, Func<int, int> value) =>
        TrendAnalysis.Of(
            Panel([
                    .. Enumerable
                        .Range(0, count)
                        .Select(i => ($"{2018 + i / 4}-Q{i % 4 + 1}", (decimal?)value(i))),
                ])
                .SeriesOf(Coventry, Breakdown.Total),
            Indicator()
        );
}
