using CsCheck;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Tests.Domain.Trends;

internal sealed class OrderStatisticsTests
{
    private static readonly Gen<double> Number = Gen.OneOf(
        // Few different ones, so that ties are common.
        Gen.Int[-5, 5].Select(i => i / 10.0),
        Gen.Int[-1000, 1000].Select(i => i / 7.0),
        Gen.Double[-1e9, 1e9]
    );

    [Test]
    public void Each_place_asked_for_holds_what_sorting_puts_there() =>
        Gen.Select(Number.Array[1, 300], Gen.Int[0, 1_000_000].Array[0, 9])
            .Sample((values, seeds) => Settles(values, [.. seeds.Select(s => s % values.Length)]));

    [Test]
    public void Sorted_reversed_equal_and_folded_values_settle_too()
    {
        foreach (var n in new[] { 1, 2, 8, 9, 10, 100, 5000 })
        {
            double[] rising = [.. Enumerable.Range(0, n).Select(i => (double)i)];
            Settles(rising, [0, n / 3, n / 2, n - 1]);
            Settles([.. rising.Reverse()], [0, n / 3, n / 2, n - 1]);
            Settles([.. rising.Select(_ => 7.5)], [0, n - 1]);
            Settles([.. rising.Select(v => Math.Min(v, n - v))], [n / 4, n / 2]);
        }
    }

    [Test]
    public void Values_of_which_every_pivot_is_a_bad_one_are_sorted_in_the_end() =>
        Settles(Worst(2000), [0, 400, 1000, 1600, 1999]);

    [Test]
    public void All_values_are_kept() =>
        Gen.Select(Number.Array[1, 100], Gen.Int[0, 1_000_000])
            .Sample(
                (values, seed) =>
                {
                    double[] settled = [.. values];
                    OrderStatistics.Settle(settled, [seed % values.Length]);
                    Assert.That(settled.Order(), Is.EqualTo(values.Order()));
                }
            );

    private static void Settles(double[] values, int[] places)
    {
        double[] settled = [.. values];
        double[] sorted = [.. values.Order()];
        OrderStatistics.Settle(settled, [.. places]);
        Assert.That(places.Select(p => settled[p]), Is.EqualTo(places.Select(p => sorted[p])));
    }

    /// <summary>
    /// Of the nine values that a pivot is chosen from, the last five are the largest there are: each division parts no
    /// more than five from the rest.
    /// </summary>
    private static double[] Worst(int n)
    {
        var (places, values) = (Enumerable.Range(0, n).ToList(), new double[n]);
        while (places.Count > 0)
        {
            var step = places.Count / 9;
            int[] largest = step == 0 ? [0] : [.. Enumerable.Range(4, 5).Select(i => i * step).Reverse()];
            foreach (var at in largest)
            {
                values[places[at]] = places.Count;
                places.RemoveAt(at);
            }
        }
        return values;
    }
}
