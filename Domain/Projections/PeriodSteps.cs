using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Domain.Projections;

/// <summary>How far the periods of a series are apart.</summary>
public static class PeriodSteps
{
    /// <summary>
    /// The least number of months from one period to the next; a lone period is taken to be followed at its end, and
    /// within a year.
    /// </summary>
    /// <param name="points">Figures of one length, oldest first; one or more.</param>
    public static int Least(IReadOnlyList<SeriesPoint> points)
    {
        var step = int.MaxValue;
        var before = Month(points[0]);
        for (var i = 1; i < points.Count; i++)
        {
            var month = Month(points[i]);
            if (month > before)
                step = Math.Min(step, month - before);
            before = month;
        }
        return step == int.MaxValue ? Math.Clamp(points[^1].Period.Months, 1, 12) : step;
    }

    /// <summary>Months from year 0 to the month in which a period begins.</summary>
    public static int Month(SeriesPoint point)
    {
        var (year, month, _) = point.Period.Start;
        return year * 12 + month - 1;
    }
}
