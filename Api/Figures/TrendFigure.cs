using RoadmapIndicators.Api.Figures.Charts;
using RoadmapIndicators.Api.Projections;
using RoadmapIndicators.Api.TargetGap;
using RoadmapIndicators.Api.Trend;
using RoadmapIndicators.Domain.Display;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Api.Figures;

/// <summary>One area over time, from the answers on its trend and its targets.</summary>
public static class TrendFigure
{
    public static Figure Make(FigureQuestion question)
    {
        var subject = question.SubjectOf(question.Areas[0]);
        var indicator = subject.At.Indicator;
        var trend = TrendMaker.Make(subject);
        var projected = question.Projection ? trend.Projection.One : null;
        var periods = SeriesOnChart
            .Periods(question, question.Areas)
            .Concat(projected?.Points.Select(p => Period.Parse(p.Period.Code)) ?? [])
            .ToList();
        var times = SeriesOnChart.TimesOf(periods, indicator.PeriodKind);
        var line = SeriesOnChart.LineOf(subject, times);
        var beside =
            question.Benchmark is { } other && other != subject.Area
                ? SeriesOnChart.LineOf(question.SubjectOf(other), times)
                : null;
        var entry = TargetOnChart.Choose(TargetGapMaker.Make(subject, null), question.Target);
        var mark = TargetOnChart.Mark(entry, indicator, times);
        var latest = trend.Observations.LastOrDefault(o => o.Value is not null);
        var fan = Fan(projected, times, mark?.By);
        var words = new ChartWords(
            FigureWords.Title(trend.Headline),
            FigureWords.Subtitle(
                question,
                beside is { Segments.Count: > 0 } ? $"{line.Label} and {beside.Label}" : line.Label,
                trend.Observations.FirstOrDefault(o => o.Value is not null)?.Period,
                latest?.Period,
                Notes(trend, line, fan, projected)
            ),
            FigureWords.Source(subject.At),
            Description(trend, projected, entry)
        );
        return new Figure(
            new TrendChart(
                words,
                SeriesOnChart.ScaleOf(indicator),
                line,
                fan,
                mark,
                beside is { Segments.Count: > 0 } ? beside : null
            ),
            TrendTable.Of(question, trend, projected),
            trend.Headline,
            trend.Area,
            latest?.Period,
            latest?.Value,
            latest?.Value is { } value ? DisplayText.Value(value, indicator.Unit) : null,
            trend.Reason
        );
    }

    /// <summary>Up to the target's date, where that is within reach: what lies beyond is not the question.</summary>
    private static List<FanPoint> Fan(ProjectionAnswer? projected, ChartTimes times, double? until)
    {
        var fan = new List<FanPoint>();
        foreach (var p in projected?.Points ?? [])
        {
            if (fan.Count > 0 && until is { } date && fan[^1].At >= date - 1e-9)
                break;
            if (p is { Lower80: { } l80, Upper80: { } u80, Lower95: { } l95, Upper95: { } u95 })
                fan.Add(new(times.Of(Period.Parse(p.Period.Code)), p.Value, l80, u80, l95, u95));
        }
        return fan;
    }

    private static string? Notes(
        TrendAnswer trend,
        ChartLine line,
        List<FanPoint> fan,
        ProjectionAnswer? projected
    )
    {
        var notes = new List<string>();
        if (line.Points.Any(p => p.Lower is not null))
            notes.Add("shaded: 95% confidence limits");
        if (fan.Count > 0)
            notes.Add(
                $"dotted: projection to {projected!.Points[fan.Count - 1].Period.Label} with its 80% and 95% ranges"
            );
        if (trend.Segments.Count > 1)
            notes.Add($"figures before {trend.Segments[^1].Start.Label} are not comparable with those since");
        if (notes.Count == 0)
            return null;
        var text = string.Join("; ", notes);
        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    private static string Description(TrendAnswer trend, ProjectionAnswer? projected, TargetGapEntry? entry)
    {
        var text = $"Line chart. {trend.Headline}";
        if (trend.Segments.Count > 1)
            text += $" The line is broken: {trend.Segments[^1].Reason}";
        if (projected?.Points is [.., var last])
            text +=
                $" The projection for {last.Period.Label} is {DisplayText.Number((decimal)last.Value, trend.Unit.Decimals)}{Range(last, trend.Unit.Decimals)}.";
        if (entry is not null)
            text += $" {entry.Headline}";
        return text;
    }

    private static string Range(ProjectedValue point, int decimals) =>
        point is { Lower80: { } lower, Upper80: { } upper }
            ? $", with an 80% range from {DisplayText.Number((decimal)lower, decimals)} to {DisplayText.Number((decimal)upper, decimals)}"
            : "";
}
