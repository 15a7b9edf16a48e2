namespace RoadmapIndicators.Domain.Calibration;

/// <summary>The size of the errors against those of saying that nothing changes.</summary>
public static class ErrorSkill
{
    /// <summary>
    /// Sum of the absolute errors of the projection over that of no change, in the unit of one indicator; null without
    /// cases, or where nothing ever changed.
    /// </summary>
    public static double? RelativeError(IEnumerable<BacktestCase> cases)
    {
        double made = 0,
            none = 0;
        foreach (var one in cases)
        {
            made += Math.Abs(one.Actual - one.Projected);
            none += Math.Abs(one.Actual - one.Latest);
        }
        return none > 0 ? made / none : null;
    }

    /// <summary>
    /// The geometric mean of the indicators' relative errors, weighted by their cases, so that units do not mix.
    /// </summary>
    public static double? RelativeError(IEnumerable<PooledCase> cases)
    {
        double sum = 0;
        var count = 0;
        foreach (var ofIndicator in cases.GroupBy(c => c.Indicator, c => c.Case))
        {
            var all = ofIndicator.ToList();
            if (RelativeError(all) is not ({ } ratio and > 0))
                continue;
            sum += all.Count * Math.Log(ratio);
            count += all.Count;
        }
        return count == 0 ? null : Math.Exp(sum / count);
    }
}
