using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Targets;

namespace RoadmapIndicators.Tests.Domain.Targets;

/// <summary>Each variant by hand on one curved series: 99 is aimed at by 2030, six years and 20 points away.</summary>
internal sealed class PaceVariantsTests
{
    private static readonly double[] Years = [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024];
    private static readonly double[] Values = [20, 40, 55, 65, 70, 74, 76.5, 78, 79];
    private static readonly TargetPoint Target = new(99, 2030, DesiredDirection.Up);

    private const double Required = 20.0 / 6;

    [TestCase(PaceVariant.WindowYearShorter, 2.5 / 2 / Required, Description = "2022 to 2024")]
    [TestCase(PaceVariant.WindowYearLonger, 9.0 / 4 / Required, Description = "2020 to 2024")]
    [TestCase(PaceVariant.WholeHistory, 59.0 / 8 / Required)]
    [TestCase(PaceVariant.LatestDropped, 8.0 / 3 / 3, Description = "2020 to 2023, 21 points in seven years")]
    [TestCase(
        PaceVariant.SenSlope,
        (1.5 + 5.0 / 3) / 2 / Required,
        Description = "median of six slopes from 2021"
    )]
    public void A_variant_looks_at_its_own_window(PaceVariant variant, double ratio)
    {
        var all = PaceRobustness.Of(Years, Values, Target).Value;
        Assert.That(all.Variants.Single(v => v.Variant == variant).Ratio, Is.EqualTo(ratio).Within(1e-9));
    }

    [Test]
    public void The_slope_of_the_whole_history_is_the_median_of_all_its_slopes()
    {
        var slopes = new List<double>();
        for (var i = 0; i < Years.Length; i++)
        for (var j = i + 1; j < Years.Length; j++)
            slopes.Add((Values[j] - Values[i]) / (Years[j] - Years[i]));
        slopes.Sort();
        var median = (slopes[slopes.Count / 2 - 1] + slopes[slopes.Count / 2]) / 2;
        var all = PaceRobustness.Of(Years, Values, Target).Value;
        Assert.That(
            all.Variants.Single(v => v.Variant == PaceVariant.SenSlopeWholeHistory).Ratio,
            Is.EqualTo(median / Required).Within(1e-9)
        );
    }

    [Test]
    public void The_class_under_test_is_that_of_the_last_three_years()
    {
        // 5 points in three years of 3.33 a year: half of what is needed.
        var all = PaceRobustness.Of(Years, Values, Target).Value;
        Assert.Multiple(() =>
        {
            Assert.That(all.Status, Is.EqualTo(PaceStatus.WellBehind));
            Assert.That(all.Agreeing + all.Flips.Count(), Is.EqualTo(all.Variants.Length));
            Assert.That(all.Flips.Select(f => f.Variant), Does.Contain(PaceVariant.WindowYearLonger));
        });
    }

    [Test]
    public void A_change_too_small_to_see_is_none_in_every_window_but_not_in_a_slope()
    {
        double[] flat = [70, 70, 70, 70, 70, 70, 70.01, 70.02, 70.03];
        var all = PaceRobustness.Of(Years, flat, Target, leastChange: 0.05).Value;
        Assert.Multiple(() =>
        {
            Assert.That(all.Status, Is.EqualTo(PaceStatus.WellBehind));
            foreach (
                var variant in new[]
                {
                    PaceVariant.WindowYearShorter,
                    PaceVariant.WindowYearLonger,
                    PaceVariant.WholeHistory,
                    PaceVariant.LatestDropped,
                }
            )
                Assert.That(all.Variants.Single(v => v.Variant == variant).Ratio, Is.Zero, $"{variant}");
            Assert.That(all.Variants.Single(v => v.Variant == PaceVariant.SenSlope).Ratio, Is.Positive);
        });
    }

    [TestCase(true)]
    [TestCase(false)]
    public void The_run_after_a_change_is_a_variant_only_where_the_change_is_flagged(bool jumps)
    {
        double[] times = [.. Enumerable.Range(2012, 13)];
        double[] values = jumps
            ? [10, 11, 10, 11, 10, 11, 60, 61, 62, 61, 62, 63, 64]
            : [10, 40, 12, 41, 11, 42, 10, 41, 12, 40, 11, 41, 12];
        var all = PaceRobustness.Of(times, values, Target).Value;
        Assert.That(all.Variants.Any(v => v.Variant == PaceVariant.AfterPossibleChange), Is.EqualTo(jumps));
    }
}
