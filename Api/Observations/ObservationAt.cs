using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Api.Observations;

/// <summary>Finds the one figure of a series that an answer is about.</summary>
public static class ObservationAt
{
    /// <summary>The figure of a period with its release; null where the series has none.</summary>
    public static ObservationRow? Find(Series series, Period period, AreaRegister areas)
    {
        for (var i = series.Count - 1; i >= 0; i--)
            if (series.PeriodAt(i) == period)
                return new ObservationRow(series[i], series.ReleaseAt(i), AreaRef.Of(series.Area, areas));
        return null;
    }
}
