using System.Collections.Immutable;

namespace RoadmapIndicators.Domain.Projections;

/// <summary>By how much the limits are widened, for series of a certain length on.</summary>
public sealed record MultiplierRow
{
    /// <param name="fewestPoints">The shortest series the row is for.</param>
    /// <param name="for80">Six multipliers of the 80 % limits, for one to six years or steps ahead.</param>
    /// <param name="for95">Six multipliers of the 95 % limits.</param>
    /// <exception cref="ArgumentException">Not six multipliers, or one is not above zero.</exception>
    public MultiplierRow(int fewestPoints, ImmutableArray<double> for80, ImmutableArray<double> for95)
    {
        foreach (var multipliers in (ReadOnlySpan<ImmutableArray<double>>)[for80, for95])
        {
            if (multipliers.Length != IntervalMultipliers.LongestHorizon)
                throw new ArgumentException($"{multipliers.Length} multipliers, not one for each horizon.");
            if (multipliers.Any(multiplier => !(multiplier > 0) || double.IsInfinity(multiplier)))
                throw new ArgumentException("A multiplier is not above zero.");
        }
        FewestPoints = fewestPoints;
        For80 = for80;
        For95 = for95;
    }

    public int FewestPoints { get; }

    public ImmutableArray<double> For80 { get; }

    public ImmutableArray<double> For95 { get; }
}
