namespace RoadmapIndicators.Domain.Targets;

/// <summary>
/// The gap to a target in standard deviations of comparable areas, zero once met: lets gaps of indicators in
/// different units stand beside each other.
/// </summary>
/// <remarks>
/// After the distance to target of the OECD (The Short and Winding Road to 2030, annex A), which measures
/// countries against their peers.
/// </remarks>
public static class StandardisedDistance
{
    /// <summary>Fewest peers to take a standard deviation over.</summary>
    public const int FewestPeers = 5;

    /// <summary>The gap to close over the sample standard deviation of the peers.</summary>
    /// <param name="gap">The gap.</param>
    /// <param name="peers">The peers' values for the same period, in the unit of the gap.</param>
    /// <returns>The distance, or that peers are too few or all alike.</returns>
    public static Calculated<double> Of(TargetGap gap, ReadOnlySpan<double> peers)
    {
        ArgumentNullException.ThrowIfNull(gap);
        return Of(gap.ToClose, peers);
    }

    /// <summary>The same for what is still to be gained.</summary>
    /// <param name="toClose">Zero or more, in the unit of the peers.</param>
    /// <param name="peers">The peers' values for the same period.</param>
    public static Calculated<double> Of(double toClose, ReadOnlySpan<double> peers)
    {
        Trends.SeriesGuard.RequireFinite(peers);
        if (peers.Length < FewestPeers)
            return Refusal.TooFewPoints;
        var mean = Trends.LeastSquares.Mean(peers);
        var squares = 0.0;
        foreach (var peer in peers)
            squares += (peer - mean) * (peer - mean);
        return squares == 0 ? Refusal.NoVariation : toClose / Math.Sqrt(squares / (peers.Length - 1));
    }
}
