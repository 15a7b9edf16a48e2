using RoadmapIndicators.Api.Figures.Charts;
using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Api.Figures;

/// <summary>Turns series into lines of a chart.</summary>
public static class SeriesOnChart
{
    public static ChartTimes TimesOf(IEnumerable<Period> periods, PeriodKind kind) =>
        new(periods.All(p => p is { Months: 12, Start: { Month: 1, Day: 1 } }), kind == PeriodKind.Snapshot);

    /// <summary>The line of an area, parted where the series breaks; figures without a value leave a gap in it.</summary>
    public static ChartLine LineOf(Subject subject, ChartTimes times)
    {
        var series = subject.Series;
        var length = series.Latest()?.Period.Months;
        var starts = SeriesSegments
            .Of(series, subject.At.Indicator)
            .All.Select(segment => segment.Points[0].Period)
            .ToHashSet();
        var segments = new List<IReadOnlyList<ChartPoint>>();
        var run = new List<ChartPoint>();
        for (var i = 0; i < series.Count; i++)
        {
            var figure = series[i];
            if (figure.Period.Months != length)
                continue;
            if (figure.Value is null || starts.Contains(figure.Period))
                Close();
            if (figure.Value is { } value)
                run.Add(
                    new ChartPoint(
                        times.Of(figure.Period),
                        (double)value,
                        (double?)figure.Lower,
                        (double?)figure.Upper
                    )
                );
        }
        Close();
        return new ChartLine(subject.Areas.NameOf(subject.Area), segments);

        void Close()
        {
            if (run.Count > 0)
                segments.Add(run);
            run = [];
        }
    }

    public static ValueScale ScaleOf(Indicator indicator) =>
        new(indicator.Unit, (double?)indicator.Floor, (double?)indicator.Ceiling);

    /// <summary>The periods of the areas that have a value.</summary>
    public static IEnumerable<Period> Periods(FigureQuestion question, IEnumerable<AreaCode> areas) =>
        areas.SelectMany(area =>
        {
            var series = question.SubjectOf(area).Series;
            return Enumerable
                .Range(0, series.Count)
                .Where(i => series.ValueAt(i) is not null)
                .Select(series.PeriodAt);
        });
}
