using CsCheck;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Trends;
using static RoadmapIndicators.Tests.Domain.TestSeries;

namespace RoadmapIndicators.Tests.Domain.Trends;

internal sealed class TrendProperties
{
    [Test]
    public void Shifting_a_series_changes_neither_slope_nor_test() =>
        Gen.Select(SeriesGen.WithGaps(2, 25), SeriesGen.Value)
            .Sample(
                (series, shift) =>
                {
                    double[] shifted = [.. series.Values.Select(value => value + shift)];
                    var (slope, moved) = (Slope(series), Slope(series with { Values = shifted }));
                    Assert.Multiple(() =>
                    {
                        Assert.That(moved, Is.EqualTo(slope).Within(1e-12));
                        Assert.That(MannKendall.Test(shifted).PValue, Is.EqualTo(P(series)));
                    });
                }
            );

    [Test]
    public void Scaling_a_series_scales_its_slope_and_leaves_the_test() =>
        Gen.Select(SeriesGen.WithGaps(2, 25), Gen.Int[1, 64])
            .Sample(
                (series, scale) =>
                {
                    double[] scaled = [.. series.Values.Select(value => value * scale)];
                    var original = TheilSen.Estimate(series.Times, series.Values).Value;
                    var larger = TheilSen.Estimate(series.Times, scaled).Value;
                    Assert.Multiple(() =>
                    {
                        Assert.That(larger.Slope, Is.EqualTo(scale * original.Slope).Within(1e-9));
                        Assert.That(MannKendall.Test(scaled).PValue, Is.EqualTo(P(series)));
                        Assert.That(
                            larger.ExactInterval?.Upper,
                            Is.EqualTo(scale * original.ExactInterval?.Upper).Within(1e-9)
                        );
                    });
                }
            );

    [Test]
    public void Reversing_time_flips_the_sign_and_keeps_the_p_value() =>
        SeriesGen
            .Yearly(2, 25)
            .Sample(series =>
            {
                var (forth, back) = (MannKendall.Test(series.Values), MannKendall.Test(series.Reversed));
                Assert.Multiple(() =>
                {
                    Assert.That(back.Score, Is.EqualTo(-forth.Score));
                    Assert.That(back.PValue, Is.EqualTo(forth.PValue));
                    Assert.That(
                        Slope(series with { Values = series.Reversed }),
                        Is.EqualTo(-Slope(series)).Within(1e-12)
                    );
                });
            });

    [Test]
    public void A_tie_never_makes_a_p_value_undefined() =>
        Gen.Select(SeriesGen.Yearly(1, 25), Gen.Int[0, 24])
            .Sample(
                (series, at) =>
                {
                    double[] tied = [.. series.Values, series.Values[at % series.Values.Length]];
                    var test = MannKendall.Test(tied);
                    Assert.Multiple(() =>
                    {
                        Assert.That(test.PValue, Is.InRange(test.MinimumAttainablePValue * (1 - 1e-12), 1));
                        Assert.That(test.MinimumAttainablePValue, Is.GreaterThan(0));
                    });
                }
            );

    [Test]
    public void Intervals_contain_their_centre() =>
        SeriesGen
            .WithGaps(3, 25)
            .Sample(series =>
            {
                var sen = TheilSen.Estimate(series.Times, series.Values).Value;
                var line = LeastSquares.Fit(series.Times, series.Values).Value;
                Assert.Multiple(() =>
                {
                    Assert.That(sen.ExactInterval?.Contains(sen.Slope), Is.Not.False);
                    Assert.That(sen.NormalInterval?.Contains(sen.Slope), Is.Not.False);
                    Assert.That(line.SlopeInterval80?.Contains(line.Slope), Is.Not.False);
                    Assert.That(
                        line.SlopeInterval95?.Contains(line.SlopeInterval80!.Value.Lower),
                        Is.Not.False
                    );
                });
            });

    [Test]
    public void The_distribution_free_p_value_does_not_see_the_size_of_steps() =>
        SeriesGen
            .Yearly(2, 20)
            .Sample(series =>
            {
                double[] bent = [.. series.Values.Select(value => Math.Sign(value) * value * value)];
                Assert.That(MannKendall.Test(bent).PValue, Is.EqualTo(P(series)));
            });

    [Test]
    public void The_slope_alone_is_that_of_the_estimate() =>
        SeriesGen
            .WithGaps(2, 20)
            .Sample(series =>
                Assert.That(
                    TheilSen.Slope(series.Times, series.Values).Value,
                    Is.EqualTo(TheilSen.Estimate(series.Times, series.Values).Value.Slope)
                )
            );

    private static double Slope(MadeSeries series) => TheilSen.Slope(series.Times, series.Values).Value;

    private static double P(MadeSeries series) => MannKendall.Test(series.Values).PValue;

    [Test]
    public void Polarity_flips_the_judgement_of_a_trend_and_nothing_else() =>
        Gen.Int[0, 1000]
            .Array[1, 15]
            .Sample(
                values =>
                {
                    var series = Years(2000, [.. values.Select(v => (decimal?)(v / 10m))])
                        .SeriesOf(Coventry, Breakdown.Total);
                    var up = TrendAnalysis.Of(series, Indicator());
                    var down = TrendAnalysis.Of(series, Indicator(polarity: Polarity.LowerIsBetter));
                    Assert.That(down.Direction, Is.EqualTo(up.Direction));
                    Assert.That(down.SlopePerYear, Is.EqualTo(up.SlopePerYear));
                    Assert.That(down.PValue, Is.EqualTo(up.PValue));
                    Assert.That(
                        (up.Judgement, down.Judgement),
                        Is.AnyOf(
                            (TrendJudgement.Improving, TrendJudgement.Worsening),
                            (TrendJudgement.Worsening, TrendJudgement.Improving),
                            (TrendJudgement.Steady, TrendJudgement.Steady),
                            (TrendJudgement.NotTestable, TrendJudgement.NotTestable)
                        )
                    );
                },
                iter: 300
            );
}
