using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Calibration;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Projections;
using RoadmapIndicators.Domain.Trends;
using static RoadmapIndicators.Tests.Domain.TestSeries;

namespace RoadmapIndicators.Tests.Domain.Calibration;

internal sealed class BrierScoreTests
{
    private static readonly decimal?[] Falling =
    [
        .. Enumerable.Range(0, 14).Select(i => (decimal?)(60 - i - i % 3)),
    ];

    private static BrierScore Of(params (double Said, bool Came)[] all) =>
        all.Aggregate(BrierScore.None, (score, one) => score.With(one.Said, one.Came));

    private static IReadOnlyList<SeriesPoint> PointsOf(Panel panel) =>
        SeriesSegments.Of(panel.SeriesOf(Coventry, Breakdown.Total), Indicator()).Latest;

    [Test]
    public void Twenty_coins_score_a_quarter_and_so_does_a_base_rate_of_a_half()
    {
        var score = Of([.. Enumerable.Range(0, 20).Select(i => (0.5, i % 2 == 0))]);
        Assert.Multiple(() =>
        {
            Assert.That(score.Cases, Is.EqualTo(20));
            Assert.That(score.Happened, Is.EqualTo(10));
            Assert.That(score.Value.Value, Is.EqualTo(0.25).Within(1e-12));
            Assert.That(score.OfBaseRate.Value, Is.EqualTo(0.25).Within(1e-12));
        });
    }

    [Test]
    public void A_score_is_the_mean_of_the_squared_misses()
    {
        var score = Of([
            .. Enumerable.Range(0, 15).Select(_ => (0.8, true)),
            .. Enumerable.Range(0, 5).Select(_ => (0.4, false)),
        ]);
        Assert.Multiple(() =>
        {
            Assert.That(score.Value.Value, Is.EqualTo((15 * 0.04 + 5 * 0.16) / 20).Within(1e-12));
            Assert.That(score.OfBaseRate.Value, Is.EqualTo(0.75 * 0.25).Within(1e-12));
        });
    }

    [Test]
    public void Nineteen_cases_are_too_few_for_a_score_and_for_its_base_rate()
    {
        var score = Of([.. Enumerable.Range(0, 19).Select(_ => (0.9, true))]);
        Assert.Multiple(() =>
        {
            Assert.That(score.Value.Reason, Is.EqualTo(Refusal.TooFewPoints));
            Assert.That(score.OfBaseRate.Reason, Is.EqualTo(Refusal.TooFewPoints));
        });
    }

    [Test]
    public void A_level_far_out_of_reach_is_nearly_impossible_and_scores_nearly_nothing()
    {
        var points = PointsOf(Years(2000, Falling));
        var cases = SeriesBacktest.Of(points, Indicator());
        var far = BrierScore.OfLevel(
            cases,
            IntervalMultipliers.Published,
            99.9,
            DesiredDirection.Up,
            value => value >= 99.9
        );
        var sure = BrierScore.OfLevel(
            cases,
            IntervalMultipliers.Published,
            99.9,
            DesiredDirection.Down,
            value => value <= 99.9
        );
        Assert.Multiple(() =>
        {
            Assert.That(far.Cases, Is.EqualTo(cases.Count(c => c.HasLimits)).And.GreaterThanOrEqualTo(20));
            Assert.That(far.Happened, Is.Zero);
            Assert.That(far.Value.Value, Is.LessThan(0.01));
            Assert.That(far.OfBaseRate.Value, Is.Zero);
            Assert.That(sure.Happened, Is.EqualTo(sure.Cases));
            Assert.That(sure.Value.Value, Is.EqualTo(far.Value.Value).Within(1e-12));
        });
    }

    [Test]
    public void A_forecast_that_is_written_down_gives_the_probability_that_the_projection_gave()
    {
        var points = PointsOf(Years(2000, Falling));
        var forecasts = Forecast.Of(points, Indicator(), ForecastCalibration.MethodDefaults);
        var projection = ProjectionSeries
            .Of(points, Indicator())
            .Value.Project(IntervalMultipliers.Published)
            .Value;
        Assert.Multiple(() =>
        {
            foreach (var forecast in forecasts)
                Assert.That(
                    forecast.Distribution!.ProbabilityOf(40, DesiredDirection.Down),
                    Is.EqualTo(
                            projection
                                .ProbabilityOfReaching(40, DesiredDirection.Down, forecast.Horizon)
                                .Value
                        )
                        .Within(1e-12)
                );
            Assert.That(projection.Scale, Is.EqualTo(WorkingScale.Logit));
            Assert.That(forecasts[0].Distribution!.IsLogit);
            Assert.That(forecasts[0].Distribution!.ProbabilityOf(100, DesiredDirection.Up), Is.Null);
            Assert.That(forecasts[0].PaceLevel, Is.LessThan((double)Falling[^1]!.Value));
        });
    }

    [Test]
    public void A_past_without_change_gives_no_distribution()
    {
        var points = PointsOf(Years(2000, 5, 5, 5, 5, 5, 5));
        Assert.That(
            Forecast.Of(points, Indicator(), ForecastCalibration.MethodDefaults)[0].Distribution,
            Is.Null
        );
    }
}
