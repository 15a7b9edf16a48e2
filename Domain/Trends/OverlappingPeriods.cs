namespace RoadmapIndicators.Domain.Trends;

/// <summary>
/// Rolling figures, such as three-year averages published every year: neighbours share data, so a test for a
/// trend would find one far too often (17 to 23 % of flat series instead of 5 %).
/// </summary>
public static class OverlappingPeriods
{
    /// <summary>Fewest separate periods on which a trend is tested or projected.</summary>
    public const int FewestSeparate = 5;

    /// <summary>
    /// The indices, oldest first, of periods that share no data, counting back from the latest.
    /// </summary>
    /// <param name="times">Strictly increasing times of the periods, in years.</param>
    /// <param name="yearsInPeriod">How many years each figure covers.</param>
    /// <returns>The indices, or that fewer than five separate periods remain.</returns>
    public static Calculated<int[]> Separate(ReadOnlySpan<double> times, double yearsInPeriod)
    {
        if (!(yearsInPeriod > 0))
            throw new ArgumentOutOfRangeException(nameof(yearsInPeriod), yearsInPeriod, "Not above zero.");
        if (times.IsEmpty)
            return Refusal.NoData;
        // Periods of whole years differ in length by a leap day.
        const double Tolerance = 0.01;
        var kept = new List<int>();
        for (var i = times.Length - 1; i >= 0; i--)
            if (kept.Count == 0 || times[kept[^1]] - times[i] >= yearsInPeriod - Tolerance)
                kept.Add(i);
        if (kept.Count < FewestSeparate)
            return Refusal.OverlappingPeriods;
        kept.Reverse();
        return kept.ToArray();
    }
}
