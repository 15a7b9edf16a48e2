using System.Numerics;

namespace RoadmapIndicators.Domain.Trends;

/// <summary>Where a value stands among others; what tests that use the order of values alone are made from.</summary>
/// <param name="Below">How many of the others are smaller.</param>
/// <param name="Above">How many of the others are larger.</param>
internal readonly record struct Standing(int Below, int Above)
{
    /// <summary>The sum of sgn(value - other).</summary>
    public int SumOfSigns => Below - Above;

    /// <param name="value">A finite value.</param>
    /// <param name="others">Finite values. The value itself may be one of them: it is neither below nor above.</param>
    public static Standing Of(double value, ReadOnlySpan<double> others)
    {
        // Comparisons are counted, several at once, and not branched upon: which way one falls cannot be foreseen.
        var (smaller, larger) = (Vector<long>.Zero, Vector<long>.Zero);
        var same = new Vector<double>(value);
        for (; others.Length >= Vector<double>.Count; others = others[Vector<double>.Count..])
        {
            var several = new Vector<double>(others);
            // True is minus one.
            smaller -= Vector.LessThan(several, same);
            larger -= Vector.GreaterThan(several, same);
        }
        var (below, above) = ((int)Vector.Sum(smaller), (int)Vector.Sum(larger));
        foreach (var other in others)
        {
            below += other < value ? 1 : 0;
            above += other > value ? 1 : 0;
        }
        return new Standing(below, above);
    }
}
