using RoadmapIndicators.Api.Figures.Charts;

namespace RoadmapIndicators.Api.Figures.Drawing;

/// <summary>Draws a series over time.</summary>
internal static class TrendDrawing
{
    public static void Draw(FigureFrame frame, TrendChart chart)
    {
        var years = Years(chart);
        var values = ValueRange.Of(Values(chart), chart.Scale);
        var (theme, small) = (frame.Theme, frame.IsSmall);
        var latest = chart.Line.Points.LastOrDefault();
        var end = latest is null ? [] : new[] { chart.Line.Label, chart.Scale.Text(latest.Value) };
        var label = frame.LabelText(theme.Focus);
        var widest = new[] { chart.Line.Label, chart.Benchmark?.Label ?? "" }.Max(label.WidthOf);
        var right = Math.Min(widest + 14, frame.Inside.Width * 0.3f);
        var area = new PlotArea(frame, frame.Inside, years, values, chart.Scale, right, chart.Target);

        if (chart.Target is { } target)
            SeriesMarks.Target(area, target, years, theme.Goal, small);
        if (chart.Benchmark is { } benchmark)
            SeriesMarks.Beside(area, benchmark, theme.Beside, small);
        if (latest is not null)
            SeriesMarks.Fan(area, latest, chart.Fan, theme.Focus);
        SeriesMarks.Focus(area, chart.Line, theme.Focus, small);
        area.Draw();

        var labels = new List<EndLabels.Label>();
        if (latest is not null)
            labels.Add(new(Fitted(end), area.PointOf(latest.At, latest.Value).Y, theme.Focus));
        if (chart.Benchmark?.Points.LastOrDefault() is { } other)
            labels.Add(
                new(
                    Fitted([chart.Benchmark.Label, chart.Scale.Text(other.Value)]),
                    area.PointOf(other.At, other.Value).Y,
                    theme.Beside
                )
            );
        EndLabels.Draw(frame, labels, area.Data.Right + 8, area.Data.Top, area.Data.Bottom);
        if (chart.Target is { } goal)
            TargetLabel(frame, area, goal, years);

        string[] Fitted(string[] lines) => [.. lines.Select(l => label.Cut(l, right - 10))];
    }

    /// <summary>The name of a target, above its line.</summary>
    internal static void TargetLabel(
        FigureFrame frame,
        PlotArea area,
        TargetMark target,
        (double From, double To) years
    )
    {
        var lettering = frame.LabelText(frame.Theme.Goal);
        var at = area.PointOf(years.From, target.Value);
        lettering.Draw(
            frame.Canvas,
            lettering.Cut(target.Label, area.Data.Width - 8),
            area.Data.Left + 4,
            at.Y - 6
        );
    }

    internal static (double From, double To) Years(IEnumerable<double> points, double? target)
    {
        var (from, to) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var at in points)
            (from, to) = (Math.Min(from, at), Math.Max(to, at));
        if (from > to)
            return (2000, 2001);
        // A date far off would squeeze the figures into a corner; its line then runs to the edge.
        if (target is { } by && by > to && by - to <= Math.Max(6, to - from))
            to = by;
        var room = Math.Max(to - from, 0.5) * 0.025;
        return (from - room, to + room);
    }

    private static (double, double) Years(TrendChart chart) =>
        Years(
            chart
                .Line.Points.Select(p => p.At)
                .Concat(chart.Fan.Select(p => p.At))
                .Concat(chart.Benchmark?.Points.Select(p => p.At) ?? []),
            chart.Target?.By
        );

    private static IEnumerable<double> Values(TrendChart chart)
    {
        foreach (var p in chart.Line.Points)
        {
            yield return p.Value;
            if (p.Lower is { } lower)
                yield return lower;
            if (p.Upper is { } upper)
                yield return upper;
        }
        foreach (var p in chart.Fan)
        {
            yield return p.Lower95;
            yield return p.Upper95;
        }
        foreach (var p in chart.Benchmark?.Points ?? [])
            yield return p.Value;
        if (chart.Target is { } target)
            yield return target.Value;
    }
}
