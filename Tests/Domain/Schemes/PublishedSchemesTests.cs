using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Schemes;
using RoadmapIndicators.Domain.Targets;

namespace RoadmapIndicators.Tests.Domain.Schemes;

internal sealed class PublishedSchemesTests
{
    private static readonly double[] Years = [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023];
    private static readonly double[] Rising = [40, 42, 45, 47, 50, 53, 55, 58];

    [Test]
    public void No_scheme_speaks_of_an_empty_series()
    {
        var target = new TargetPoint(80, 2030, DesiredDirection.Up);
        Assert.Multiple(() =>
        {
            Assert.That(EurostatAssessment.WithTarget([], [], target).Reason, Is.EqualTo(Refusal.NoData));
            Assert.That(UnProgressChart.WithTarget([], [], target).Reason, Is.EqualTo(Refusal.NoData));
            Assert.That(DestatisWeather.WithTarget([], [], target).Reason, Is.EqualTo(Refusal.NoData));
            Assert.That(
                OpenSdgProgress.Of([], [], new OpenSdgOptions()).Status,
                Is.EqualTo(OpenSdgStatus.Error)
            );
            Assert.That(
                PublishedSchemes.Assess([], [], DesiredDirection.Up, target).Select(v => v.Category),
                Is.EqualTo(["calculationNotPossible", "error", "notAssessed", "notCalculated"])
            );
        });
    }

    [Test]
    public void The_schemes_stand_side_by_side_with_name_version_and_inputs()
    {
        var verdicts = PublishedSchemes.Assess(
            Years,
            Rising,
            DesiredDirection.Up,
            new TargetPoint(90, 2030, DesiredDirection.Up)
        );
        Assert.Multiple(() =>
        {
            Assert.That(
                verdicts.Select(v => v.Name),
                Is.EqualTo(["eurostat", "open-sdg", "un", "destatis", "istat"])
            );
            Assert.That(verdicts.Select(v => v.Version), Has.All.Not.Empty);
            Assert.That(verdicts.Select(v => v.Inputs.Length), Has.All.GreaterThan(2));
            Assert.That(verdicts[0].Category, Is.EqualTo("moderateProgress"));
            Assert.That(verdicts[3].Category, Is.EqualTo("cloud"));
            Assert.That(
                verdicts[0].Inputs.Single(input => input.Name == "startTime").Value,
                Is.EqualTo(2018)
            );
        });
    }

    [Test]
    public void Without_a_target_the_direction_is_judged()
    {
        var verdicts = PublishedSchemes.Assess(Years, Rising, DesiredDirection.Down, null);
        Assert.That(
            verdicts.Select(v => v.Category),
            Is.EqualTo([
                "significantMovementAway",
                "deterioration",
                "stagnationOrRegression",
                "thunderstorm",
                "clearWorsening",
            ])
        );
    }

    [Test]
    public void Inputs_that_are_no_number_are_left_out()
    {
        var progress = OpenSdgProgress.Of(
            Years,
            [90, 89, 88, 88, 87, 87, 86, 85],
            new OpenSdgOptions { Desired = DesiredDirection.Up, Target = 90 }
        );
        Assert.Multiple(() =>
        {
            Assert.That(progress.Progress, Is.EqualTo(double.NegativeInfinity));
            Assert.That(progress.Verdict.Inputs.Select(input => input.Name), Has.None.EqualTo("progress"));
        });
    }

    [Test]
    public void The_un_chart_leaves_out_what_came_after_the_target_year()
    {
        double[] values = [40, 45, 50, 55, 60, 65, 70, 90];
        var chart = UnProgressChart.WithTarget(Years, values, new TargetPoint(80, 2022, DesiredDirection.Up));
        Assert.Multiple(() =>
        {
            Assert.That(chart.LatestTime, Is.EqualTo(2022));
            Assert.That(chart.Category, Is.EqualTo(UnCategory.FairProgressAccelerationNeeded));
            Assert.That(chart.Score, Is.EqualTo(2));
        });
    }

    [Test]
    public void The_un_chart_calls_a_lost_target_regression()
    {
        var chart = UnProgressChart.WithTarget(
            [2015, 2020, 2023],
            [95, 92, 88],
            new TargetPoint(90, 2030, DesiredDirection.Up)
        );
        Assert.Multiple(() =>
        {
            Assert.That(chart.Category, Is.EqualTo(UnCategory.StagnationOrRegression));
            Assert.That(chart.Reason, Is.EqualTo(Refusal.TargetLost));
            Assert.That(chart.Score, Is.EqualTo(1));
        });
    }

    [Test]
    public void Exactly_a_fifth_missed_is_sun_with_cloud()
    {
        // Mean change 1 a year: 4 of the 5 points missing are made in four years.
        var weather = DestatisWeather.WithTarget(
            [2020, 2021, 2022, 2023],
            [10, 11, 12, 13],
            new TargetPoint(18, 2027, DesiredDirection.Up)
        );
        Assert.Multiple(() =>
        {
            Assert.That(weather.MissedShare, Is.EqualTo(0.2));
            Assert.That(weather.Symbol, Is.EqualTo(WeatherSymbol.SunCloud));
        });
    }

    [Test]
    public void Open_sdg_does_not_score_what_it_cannot_divide()
    {
        var options = new OpenSdgOptions { Desired = DesiredDirection.Up };
        Assert.Multiple(() =>
        {
            Assert.That(
                OpenSdgProgress.Of(Years, Rising, options with { Target = -5 }).Status,
                Is.EqualTo(OpenSdgStatus.TargetAchieved)
            );
            Assert.That(
                OpenSdgProgress
                    .Of(Years, Rising, options with { Desired = DesiredDirection.Down, Target = -5 })
                    .Reason,
                Is.EqualTo(Refusal.SignChange)
            );
            Assert.That(
                OpenSdgProgress.Of(Years, Rising, options with { Target = 90, TargetYear = 2016 }).Reason,
                Is.EqualTo(Refusal.TargetYearPassed)
            );
            Assert.That(() => OpenSdgIndicator.Of([]), Throws.ArgumentException);
        });
    }

    [Test]
    public void Growth_needs_values_above_zero_and_time()
    {
        Assert.Multiple(() =>
        {
            Assert.That(CompoundGrowth.Rate(0, 5, 3).Reason, Is.EqualTo(Refusal.ZeroOrNegativeValue));
            Assert.That(CompoundGrowth.Rate(5, -1, 3).Reason, Is.EqualTo(Refusal.ZeroOrNegativeValue));
            Assert.That(CompoundGrowth.Rate(5, 6, 0).Reason, Is.EqualTo(Refusal.SpanTooShort));
            Assert.That(CompoundGrowth.Rate(100, 121, 2).Value, Is.EqualTo(0.1).Within(1e-12));
        });
    }
}
