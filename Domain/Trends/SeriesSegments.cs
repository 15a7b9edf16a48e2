using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Domain.Trends;

/// <summary>
/// A series cut where it breaks. Figures on two sides of a break are not comparable, so analyses use the latest
/// segment alone.
/// </summary>
/// <param name="All">Oldest first; empty where no figure has a value.</param>
/// <param name="WithoutValue">Periods of the latest segment's time whose figure has no value.</param>
/// <param name="OtherLength">Figures left out because their period is longer or shorter than the latest one.</param>
public sealed record SeriesSegments(IReadOnlyList<SeriesSegment> All, int WithoutValue, int OtherLength)
{
    private const string Marked = "The publisher marks a break here.";

    /// <summary>The figures that analyses use; empty where no figure has a value.</summary>
    public IReadOnlyList<SeriesPoint> Latest => All.Count == 0 ? [] : All[^1].Points;

    /// <summary>Cuts a series at the catalogue's declared breaks and at those that its publisher marks.</summary>
    public static SeriesSegments Of(Series series, Indicator indicator)
    {
        if (series.Count == 0 || series.Latest() is not { } latest)
            return new SeriesSegments([], series.Count, 0);
        var segments = new List<SeriesSegment>();
        var points = new List<SeriesPoint>(series.Count);
        string? reason = null;
        var (without, other) = (0, 0);
        Period? before = null;
        for (var i = 0; i < series.Count; i++)
        {
            var figure = series[i];
            // A year among quarters would count the same months twice.
            if (figure.Period.Months != latest.Period.Months)
            {
                other++;
                continue;
            }
            if (BreakBefore(figure, before, indicator) is { } cause)
            {
                if (points.Count > 0)
                    segments.Add(new SeriesSegment(points, reason));
                (points, reason, without) = ([], cause, 0);
            }
            if (figure.Value is { } value)
                points.Add(
                    new SeriesPoint(figure.Period, value, TimeOf(figure.Period, indicator), figure.Status)
                );
            else
                without++;
            before = figure.Period;
        }
        if (points.Count > 0)
            segments.Add(new SeriesSegment(points, reason));
        return new SeriesSegments(segments, without, other);
    }

    /// <summary>Where a period lies: snapshots by the day of the year, so that real gaps count; flows by months.</summary>
    public static double TimeOf(Period period, Indicator indicator) =>
        indicator.PeriodKind == PeriodKind.Snapshot ? period.TimeByDay : period.Time;

    private static string? BreakBefore(Observation figure, Period? before, Indicator indicator)
    {
        if (before is not { } last)
            return null;
        for (var i = indicator.Breaks.Count - 1; i >= 0; i--)
        {
            var declared = indicator.Breaks[i];
            if (
                declared.From.Start > last.Start
                && declared.From.Start <= figure.Period.Start
                && declared.Concerns(figure.Area)
            )
                return declared.Reason;
        }
        return figure.Status == ObservationStatus.Break ? Marked : null;
    }
}
