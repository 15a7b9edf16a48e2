using System.Buffers;
using System.Numerics;

namespace RoadmapIndicators.Domain.Trends;

/// <summary>Single values of a sample by their place in its order, for less than sorting all of it costs.</summary>
/// <remarks>
/// Hoare's selection (1961) for several places at once: a part in which no place is asked for is left as it is. Values
/// are moved without a branch on how they compare, which no processor can foresee.
/// </remarks>
public static class OrderStatistics
{
    // Parts up to this long are sorted by comparing neighbours sooner than they are divided.
    private const int Short = 8;

    /// <summary>Brings to each place asked for the value that would stand there if all were sorted.</summary>
    /// <param name="values">Finite numbers in any order. Zeros of either sign are one value, and either may stand.</param>
    /// <param name="places">Counted from zero, in any order, which they lose; one may be asked for twice.</param>
    public static void Settle(Span<double> values, Span<int> places)
    {
        places.Sort();
        var buffer = ArrayPool<double>.Shared.Rent(values.Length);
        try
        {
            Settle(values, 0, places, buffer, 2 * BitOperations.Log2((uint)values.Length + 1));
        }
        finally
        {
            ArrayPool<double>.Shared.Return(buffer);
        }
    }

    /// <param name="part">A part of the sample with all that belongs there.</param>
    /// <param name="start">Its first place in the sample.</param>
    /// <param name="places">Ascending, all within the part.</param>
    /// <param name="larger">Room for as many values as the part has.</param>
    /// <param name="divisions">How often it may be divided before it is sorted: pivots may all be bad ones.</param>
    private static void Settle(
        Span<double> part,
        int start,
        ReadOnlySpan<int> places,
        Span<double> larger,
        int divisions
    )
    {
        while (!places.IsEmpty)
        {
            if (part.Length <= Short || divisions-- == 0)
            {
                part.Sort();
                return;
            }
            var (below, above) = Divide(part, Pivot(part), larger);
            var end = part.Length - above;
            var inBelow = 0;
            while (inBelow < places.Length && places[inBelow] < start + below)
                inBelow++;
            var inAbove = inBelow;
            while (inAbove < places.Length && places[inAbove] < start + end)
                inAbove++;
            Settle(part[..below], start, places[..inBelow], larger, divisions);
            part = part[end..];
            start += end;
            places = places[inAbove..];
        }
    }

    /// <summary>Puts the values below the pivot first, those equal to it next, those above it last.</summary>
    private static (int Below, int Above) Divide(Span<double> values, double pivot, Span<double> larger)
    {
        int below = 0,
            above = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var value = values[i];
            values[below] = value;
            below += value < pivot ? 1 : 0;
            larger[above] = value;
            above += value > pivot ? 1 : 0;
        }
        var end = values.Length - above;
        values[below..end].Fill(pivot);
        larger[..above].CopyTo(values[end..]);
        return (below, above);
    }

    /// <summary>The median of the medians of three threes.</summary>
    private static double Pivot(ReadOnlySpan<double> values)
    {
        var step = values.Length / 9;
        return Middle(
            Middle(values[0], values[step], values[2 * step]),
            Middle(values[3 * step], values[4 * step], values[5 * step]),
            Middle(values[6 * step], values[7 * step], values[8 * step])
        );
    }

    private static double Middle(double a, double b, double c) =>
        Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
