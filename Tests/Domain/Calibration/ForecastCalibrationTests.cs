using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Calibration;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Projections;
using RoadmapIndicators.Domain.Trends;
using static RoadmapIndicators.Tests.Domain.TestSeries;

namespace RoadmapIndicators.Tests.Domain.Calibration;

public sealed class ForecastCalibrationTests
{
    private static readonly DateOnly Day = new(2026, 1, 1);

    [Test]
    public void A_family_with_two_hundred_cases_gets_constants_that_hold_what_they_promise()
    {
        var calibration = ForecastCalibration.Of("own-1", Day, [Walks(areas: 80, years: 14, jump: 3)]);
        var family = calibration.Families.Single();
        Assert.Multiple(() =>
        {
            Assert.That(family.Family, Is.EqualTo(IndicatorFamily.CountedShare));
            Assert.That(family.Series, Is.EqualTo(80));
            Assert.That(family.Multipliers, Is.Not.Null);
            Assert.That(family.InSample.Share80, Is.EqualTo(0.8).Within(0.03));
            Assert.That(family.InSample.Share95, Is.EqualTo(0.95).Within(0.02));
            Assert.That(family.OutOfSample.Share80, Is.InRange(0.75, 0.85));
            Assert.That(family.OutOfSample.Cases, Is.EqualTo(family.Cases));
            Assert.That(
                calibration.MultipliersFor(IndicatorFamily.CountedShare).Version,
                Is.EqualTo("own-1")
            );
            Assert.That(
                calibration.MultipliersFor(IndicatorFamily.Count),
                Is.SameAs(IntervalMultipliers.Published)
            );
            Assert.That(calibration.Indicators.Single().OutOfSample, Is.EqualTo(family.OutOfSample));
            Assert.That(family.ByHorizon.Sum(h => h.OutOfSample.Cases), Is.EqualTo(family.Cases));
        });
    }

    [Test]
    public void Below_two_hundred_cases_the_methods_constants_are_used()
    {
        var calibration = ForecastCalibration.Of("own-1", Day, [Walks(areas: 4, years: 10, jump: 3)]);
        var family = calibration.Families.Single();
        Assert.Multiple(() =>
        {
            Assert.That(family.Cases, Is.LessThan(FamilyBacktest.FewestCases));
            Assert.That(family.Multipliers, Is.Null);
            Assert.That(family.OutOfSample, Is.EqualTo(family.ByMethodDefaults));
            Assert.That(calibration.MultipliersFor(family.Family), Is.SameAs(IntervalMultipliers.Published));
        });
    }

    [Test]
    public void The_wide_limits_never_lie_inside_the_narrow_ones()
    {
        var family = ForecastCalibration.Of("own-1", Day, [Walks(80, 14, 3)]).Families.Single();
        foreach (var row in family.Multipliers!.Raw.Concat(family.Multipliers.Logit))
            for (var h = 0; h < 6; h++)
            {
                var one = new Prediction(0, 1, 1000);
                Assert.That(
                    one.Interval95(row.For95[h]).Upper,
                    Is.GreaterThanOrEqualTo(one.Interval80(row.For80[h]).Upper)
                );
            }
    }

    [Test]
    public void The_same_figures_give_the_same_document_and_it_reads_back_equal()
    {
        var text = CalibrationDocument.Write(ForecastCalibration.Of("own-1", Day, [Walks(80, 14, 3)]));
        var again = CalibrationDocument.Write(ForecastCalibration.Of("own-1", Day, [Walks(80, 14, 3)]));
        var read = CalibrationDocument.Read(text);
        Assert.Multiple(() =>
        {
            Assert.That(again, Is.EqualTo(text));
            Assert.That(CalibrationDocument.Write(read), Is.EqualTo(text));
            Assert.That(read.FiguresTo, Is.EqualTo(Day));
            Assert.That(read.Families[0].Multipliers!.Raw[0].For80, Has.Length.EqualTo(6));
            Assert.That(read.Families[0].OutOfSample.Share80, Is.InRange(0.75, 0.85));
        });
    }

    [Test]
    public void Series_that_cannot_be_projected_leave_no_family() =>
        Assert.That(ForecastCalibration.Of("own-1", Day, [Walks(3, 5, 1)]).Families, Is.Empty);

    [Test]
    public void A_forecast_is_the_default_projection_with_the_constants_in_force()
    {
        var points = SeriesSegments
            .Of(Years(2010, 50m, 52m, 51m, 54m, 56m, 57m).SeriesOf(Coventry, Breakdown.Total), Indicator())
            .Latest;
        var forecasts = Forecast.Of(points, Indicator(), ForecastCalibration.MethodDefaults);
        Assert.Multiple(() =>
        {
            Assert.That(
                forecasts.Select(f => f.Period.Code),
                Is.EqualTo(new[] { "2016", "2017", "2018", "2019", "2020", "2021" })
            );
            Assert.That(forecasts.Select(f => f.Horizon), Is.EqualTo(new[] { 1, 2, 3, 4, 5, 6 }));
            Assert.That(forecasts[0].Origin.Code, Is.EqualTo("2015"));
            Assert.That(forecasts[0].Latest, Is.EqualTo(57));
            Assert.That(forecasts[0].Method, Is.EqualTo(ProjectionMethod.DampedDrift));
            Assert.That(forecasts[0].Value, Is.EqualTo(57 + 0.9 * 7 / 5).Within(1e-9));
            Assert.That(forecasts[0].Interval80!.Value.Contains(forecasts[0].Value), Is.True);
            Assert.That(
                forecasts[0].Interval95!.Value.Width,
                Is.GreaterThan(forecasts[0].Interval80!.Value.Width)
            );
        });
    }

    [Test]
    public void A_past_without_change_forecasts_a_value_and_no_limits()
    {
        var points = SeriesSegments
            .Of(Years(2010, 9m, 9m, 9m, 9m, 9m).SeriesOf(Coventry, Breakdown.Total), Indicator())
            .Latest;
        var forecasts = Forecast.Of(points, Indicator(), ForecastCalibration.MethodDefaults);
        Assert.That(forecasts, Has.Count.EqualTo(6));
        Assert.That(forecasts.All(f => f is { Value: 9, Interval80: null, Interval95: null }), Is.True);
    }

    [Test]
    public void The_error_is_set_beside_that_of_no_change()
    {
        var cases = Walks(80, 14, 3).Cases;
        var plain = cases.Select(c => c.Case).ToList();
        var expected =
            plain.Sum(c => Math.Abs(c.Actual - c.Projected)) / plain.Sum(c => Math.Abs(c.Actual - c.Latest));
        Assert.Multiple(() =>
        {
            Assert.That(ErrorSkill.RelativeError(plain), Is.EqualTo(expected).Within(1e-12));
            Assert.That(ErrorSkill.RelativeError(cases), Is.EqualTo(expected).Within(1e-12));
            Assert.That(ErrorSkill.RelativeError(Array.Empty<PooledCase>()), Is.Null);
            Assert.That(ErrorSkill.RelativeError(Array.Empty<BacktestCase>()), Is.Null);
        });
    }

    /// <summary>Random walks that always come out the same, one for each area.</summary>
    private static PanelCases Walks(int areas, int years, int jump)
    {
        var figures = new List<(AreaCode, string, decimal?)>();
        uint state = 1;
        for (var area = 0; area < areas; area++)
        {
            var value = 50m;
            for (var year = 0; year < years; year++)
            {
                state = unchecked(state * 1664525 + 1013904223);
                value = Math.Clamp(value + ((int)(state >> 16) % (20 * jump) - 10 * jump) / 10m, 1m, 99m);
                figures.Add((AreaCode.Parse($"E07{area:000000}"), $"{2000 + year}", value));
            }
        }
        return PanelCases.Of(Panel([.. figures]), Indicator());
    }
}
