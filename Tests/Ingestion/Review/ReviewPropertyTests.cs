using CsCheck;
using RoadmapIndicators.Tests.Ingestion.Sources;

namespace RoadmapIndicators.Tests.Ingestion.Review;

/// <summary>
/// Random series of a hundred areas that grow with noise of their own and shocks that are common to all: what is sound
/// is published, what is corrupted is held.
/// </summary>
[TestFixture]
public sealed class ReviewPropertyTests
{
    private const int Areas = 100,
        First = 2010,
        Last = 2019;

    private static readonly Gen<(int Seed, double Noise, double Growth, double Shock)> Series = Gen.Select(
        Gen.Int[1, 1_000_000],
        Gen.Double[0.005, 0.04],
        Gen.Double[-0.05, 0.15],
        Gen.Double[0.5, 2.2]
    );

    private static Dictionary<int, double[]> Grow((int Seed, double Noise, double Growth, double Shock) made)
    {
        var random = new Random(made.Seed);
        var levels = Enumerable.Range(0, Areas).Select(_ => Math.Exp(3 + 0.5 * Normal(random))).ToArray();
        var years = new Dictionary<int, double[]>();
        for (var year = First; year <= Last; year++)
        {
            var shock = year == Last ? made.Shock : Math.Exp(0.05 * Normal(random));
            years[year] =
            [
                .. levels.Select(level =>
                    Math.Round(
                        level * shock * Math.Exp(made.Growth * (year - First) + made.Noise * Normal(random)),
                        2
                    )
                ),
            ];
        }
        return years;
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static ReviewBench Bench(Dictionary<int, double[]> years, double[] newest)
    {
        var bench = new ReviewBench(Areas)
        {
            Indicator = SourceReading.Indicator("made-up", "tidy", [], [], ceiling: null),
        };
        for (var year = First; year < Last; year++)
            bench.Hold(year, years[year]).Release(year, years[year]);
        return bench.Release(Last, newest);
    }

    [Test]
    public void sound_series_with_common_shocks_are_not_held() =>
        Series.Sample(
            made =>
            {
                var years = Grow(made);
                return Bench(years, years[Last]).Hold() is null;
            },
            iter: 300
        );

    private static readonly TestCaseData[] Corruptions =
    [
        new((Func<double[], double[], double[]>)((_, last) => last)) { TestName = "last_period_copied" },
        new((Func<double[], double[], double[]>)((now, _) => [.. now.Select(v => v * 100)]))
        {
            TestName = "hundredfold",
        },
        new((Func<double[], double[], double[]>)((now, _) => [.. now.Select(v => v / 100)]))
        {
            TestName = "hundredth",
        },
        new((Func<double[], double[], double[]>)((now, _) => [.. now.Skip(1), now[0]]))
        {
            TestName = "rows_slipped_up",
        },
        new((Func<double[], double[], double[]>)((now, _) => [now[^1], .. now.SkipLast(1)]))
        {
            TestName = "rows_slipped_down",
        },
        new(
            (Func<double[], double[], double[]>)(
                (now, _) => [.. now.Select((v, i) => i % 7 == 0 ? double.NaN : v)]
            )
        )
        {
            TestName = "a_seventh_of_the_areas_gone",
        },
        new((Func<double[], double[], double[]>)((now, _) => [.. now.OrderDescending()]))
        {
            TestName = "column_sorted_by_itself",
        },
    ];

    [TestCaseSource(nameof(Corruptions))]
    public void every_corruption_of_a_wide_panel_is_held(Func<double[], double[], double[]> corrupt) =>
        Series.Sample(
            made =>
            {
                var years = Grow(made);
                return Bench(years, corrupt(years[Last], years[Last - 1])).Hold() is not null;
            },
            iter: 100
        );
}
