using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Projections;

namespace RoadmapIndicators.Domain.Trends;

/// <summary>
/// Whether the change over the latest five years is bigger than sampling error, as Fingertips tests it; shown apart
/// from the trend, because it answers another question. Made only where a denominator or confidence limits exist.
/// </summary>
public static class SamplingTest
{
    /// <param name="series">The figures of an area and group, with their limits and counts.</param>
    /// <param name="points">Those of the latest segment that have a value, oldest first.</param>
    /// <param name="indicator">What they measure.</param>
    /// <returns>The test, or why it cannot be made.</returns>
    public static Calculated<FingertipsTrend> Of(
        Series series,
        IReadOnlyList<SeriesPoint> points,
        Indicator indicator
    )
    {
        if (points.Count == 0)
            return Refusal.NoData;
        if (WhyNotFor(points, indicator) is { } why)
            return why;
        var figures = points.Select(p => series.Find(p.Period)!).ToArray();
        if (IsShare(indicator) && figures.TakeLast(FingertipsTrend.Points).All(HasCounts))
            return FingertipsTrend.OfProportions(
                [.. figures.TakeLast(FingertipsTrend.Points).Select(f => (double)f.Numerator!.Value)],
                [.. figures.TakeLast(FingertipsTrend.Points).Select(f => (double)f.Denominator!.Value)]
            );
        if (!Array.Exists(figures, f => Limits(f) is not null))
            return Refusal.NoIntervalOrDenominator;
        return FingertipsTrend.OfIntervals(
            [.. figures.Select(f => (double)f.Value!.Value)],
            [.. figures.Select(Limits)]
        );
    }

    private static Refusal? WhyNotFor(IReadOnlyList<SeriesPoint> points, Indicator indicator) =>
        indicator.ValueType switch
        {
            Catalogue.ValueType.Count or Catalogue.ValueType.Score => Refusal.NotForValueType,
            Catalogue.ValueType.Coverage => Refusal.NoSamplingError,
            _ when points.Count < FingertipsTrend.Points => Refusal.TooFewPoints,
            _ => PeriodSteps.Least(points) switch
            {
                var step when step < points[^1].Period.Months => Refusal.OverlappingPeriods,
                < 12 => Refusal.NotYearly,
                _ => null,
            },
        };

    private static bool IsShare(Indicator indicator) =>
        indicator.ValueType is Catalogue.ValueType.Share or Catalogue.ValueType.SurveyShare;

    private static bool HasCounts(Observation figure) =>
        figure is { Numerator: not null, Denominator: > 0 } && figure.Numerator <= figure.Denominator;

    private static Interval? Limits(Observation figure) =>
        figure is { Lower: { } lower, Upper: { } upper } ? new Interval((double)lower, (double)upper) : null;
}
