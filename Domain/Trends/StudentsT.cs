namespace RoadmapIndicators.Domain.Trends;

/// <summary>
/// Tails and quantiles of Student's t for whole degrees of freedom, to about 14 digits also far out in the
/// tail: a p-value of 1e-15 is compared as a ratio, not as a difference.
/// </summary>
/// <remarks>
/// The tail is half the regularised incomplete beta function I(v/(v+x^2); v/2, 1/2), by the continued fraction
/// of Lentz's method. The quantiles of the usual intervals are worked out once for each number of degrees of
/// freedom, because finding one takes a search.
/// </remarks>
internal static class StudentsT
{
    private const int LargestKept = 200;

    // A kept number is a pure function of its index, so two threads that fill the same one agree.
    private static readonly double[] For80 = new double[LargestKept + 1];
    private static readonly double[] For95 = new double[LargestKept + 1];

    /// <summary>The multiplier of the standard error in a two-sided 80 % interval.</summary>
    public static double TwoSided80(int degreesOfFreedom) => Kept(For80, 0.1, degreesOfFreedom);

    /// <summary>The multiplier of the standard error in a two-sided 95 % interval.</summary>
    public static double TwoSided95(int degreesOfFreedom) => Kept(For95, 0.025, degreesOfFreedom);

    /// <summary>P(T &gt; x).</summary>
    public static double UpperTail(double x, int degreesOfFreedom)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degreesOfFreedom, 1);
        if (double.IsInfinity(x))
            return x > 0 ? 0 : 1;
        var half = HalfOfTwoSided(Math.Abs(x), degreesOfFreedom);
        return x >= 0 ? half : 1 - half;
    }

    /// <summary>P(|T| &gt; |x|).</summary>
    public static double TwoSidedP(double x, int degreesOfFreedom) =>
        Math.Min(1, 2 * UpperTail(Math.Abs(x), degreesOfFreedom));

    private static double Kept(double[] table, double tail, int degreesOfFreedom)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degreesOfFreedom, 1);
        if (degreesOfFreedom > LargestKept)
            return UpperQuantile(tail, degreesOfFreedom);
        var kept = Volatile.Read(ref table[degreesOfFreedom]);
        if (kept == 0)
        {
            kept = UpperQuantile(tail, degreesOfFreedom);
            Volatile.Write(ref table[degreesOfFreedom], kept);
        }
        return kept;
    }

    /// <summary>The x with P(T &gt; x) = tail, for a tail below one half.</summary>
    private static double UpperQuantile(double tail, int degreesOfFreedom)
    {
        double below = 0,
            above = 1;
        while (UpperTail(above, degreesOfFreedom) > tail)
            above *= 2;
        // Sixty halvings of [0, above] leave less than one rounding unit of the quantile.
        for (var step = 0; step < 60; step++)
        {
            var middle = (below + above) / 2;
            if (UpperTail(middle, degreesOfFreedom) > tail)
                below = middle;
            else
                above = middle;
        }
        return (below + above) / 2;
    }

    private static double HalfOfTwoSided(double x, int degreesOfFreedom)
    {
        double freedom = degreesOfFreedom;
        var a = freedom / 2;
        var y = freedom / (freedom + x * x);
        var complement = x * x / (freedom + x * x);
        if (complement == 0)
            return 0.5;
        var front = Math.Exp(a * Math.Log(y)) * Math.Sqrt(complement) / BetaWithOneHalf(degreesOfFreedom);
        // The fraction converges fast on this side of the mean only; on the other take the complement.
        return y < (a + 1) / (a + 2.5)
            ? 0.5 * front * BetaFraction(y, a, 0.5) / a
            : 0.5 - 0.5 * front * BetaFraction(complement, 0.5, a) / 0.5;
    }

    /// <summary>B(v/2, 1/2), by recurrence from B(1/2, 1/2) = pi or B(1, 1/2) = 2.</summary>
    private static double BetaWithOneHalf(int degreesOfFreedom)
    {
        var isOdd = degreesOfFreedom % 2 == 1;
        var beta = isOdd ? Math.PI : 2.0;
        for (var a = isOdd ? 0.5 : 1.0; a < degreesOfFreedom / 2.0; a++)
            beta *= a / (a + 0.5);
        return beta;
    }

    private static double BetaFraction(double x, double a, double b)
    {
        const double Tiny = 1e-300;
        var c = 1.0;
        var d = 1 / NotZero(1 - (a + b) * x / (a + 1));
        var result = d;
        for (var m = 1; m <= 300; m++)
        {
            var even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / NotZero(1 + even * d);
            c = NotZero(1 + even / c);
            result *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / NotZero(1 + odd * d);
            c = NotZero(1 + odd / c);
            result *= d * c;
            if (Math.Abs(d * c - 1) < 1e-16)
                break;
        }
        return result;

        static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
    }
}
