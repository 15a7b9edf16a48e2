using CsCheck;

namespace RoadmapIndicators.Tests.Domain.Trends;

/// <summary>A made-up series.</summary>
internal sealed record MadeSeries(double[] Times, double[] Values)
{
    public double[] Reversed => [.. Values.Reverse()];

    public override string ToString() =>
        $"t = [{string.Join(", ", Times)}], y = [{string.Join(", ", Values)}]";
}

/// <summary>Series to try properties on: values on a grid, so that ties occur and sums are exact.</summary>
internal static class SeriesGen
{
    /// <summary>Multiples of one half; small enough a range that ties are common.</summary>
    public static readonly Gen<double> Value = Gen.Int[-200, 200].Select(i => i / 2.0);

    /// <summary>Yearly series.</summary>
    public static Gen<MadeSeries> Yearly(int fewest, int most) =>
        Value.Array[fewest, most].Select(y => new MadeSeries([.. y.Select((_, i) => 2000.0 + i)], y));

    /// <summary>Series with gaps of one to three years.</summary>
    public static Gen<MadeSeries> WithGaps(int fewest, int most) =>
        Gen.Select(Value, Gen.Int[1, 3]).Array[fewest, most].Select(Spread);

    private static MadeSeries Spread((double Value, int Gap)[] points)
    {
        var t = 2000.0;
        return new MadeSeries(
            [.. points.Select(point => t += point.Gap)],
            [.. points.Select(point => point.Value)]
        );
    }
}
