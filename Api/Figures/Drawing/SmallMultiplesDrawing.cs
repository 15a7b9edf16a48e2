using RoadmapIndicators.Api.Figures.Charts;
using SkiaSharp;

namespace RoadmapIndicators.Api.Figures.Drawing;

/// <summary>Draws a panel for each area, all on the same axes, so that they can be set beside each other by eye.</summary>
internal static class SmallMultiplesDrawing
{
    public static void Draw(FigureFrame frame, SmallMultiplesChart chart)
    {
        if (chart.Lines.Count == 0)
            return;
        var theme = frame.Theme;
        var key = frame.AxisText.LineHeight + 10;
        var columns = Columns(frame.Inside, chart.Lines.Count);
        var rows = (chart.Lines.Count + columns - 1) / columns;
        var width = frame.Inside.Width / columns;
        var height = (frame.Inside.Height - key) / rows;
        var all = chart.Lines.Concat(chart.Benchmark is { } b ? [b] : []).SelectMany(l => l.Points).ToList();
        var years = TrendDrawing.Years(all.Select(p => p.At), chart.Target?.By);
        var values = ValueRange.Of(
            all.Select(p => p.Value).Concat(chart.Target is { } t ? [t.Value] : []),
            chart.Scale
        );
        var heading = new Lettering(frame.IsSmall ? 11 : 12.5f, true, theme.Ink);
        for (var i = 0; i < chart.Lines.Count; i++)
        {
            var line = chart.Lines[i];
            var left = frame.Inside.Left + i % columns * width;
            var top = frame.Inside.Top + key + i / columns * height;
            var place = new SKRect(left, top + heading.LineHeight, left + width - 10, top + height - 8);
            var area = new PlotArea(frame, place, years, values, chart.Scale, 6);
            if (chart.Target is { } target)
                SeriesMarks.Target(area, target, years, theme.Goal, small: true);
            if (chart.Benchmark is { } benchmark)
                SeriesMarks.Beside(area, benchmark, theme.Beside, small: true);
            SeriesMarks.Focus(
                area,
                line with
                {
                    Segments = [.. line.Segments.Select(WithoutLimits)],
                },
                theme.Focus,
                small: true
            );
            area.Draw();
            var figure = line.Points.LastOrDefault() is { } latest
                ? chart.Scale.Text(latest.Value)
                : "no figure";
            var value = heading with { Colour = theme.Focus };
            var number = value.WidthOf(figure);
            heading.Draw(
                frame.Canvas,
                heading.Cut(line.Label, width - 26 - number),
                left + 4,
                top + heading.Size
            );
            value.Draw(frame.Canvas, figure, place.Right - 6, top + heading.Size, SKTextAlign.Right);
        }
        Key(frame, chart);
    }

    /// <summary>The panels are a little wider than high.</summary>
    private static int Columns(SKRect inside, int count) =>
        Enumerable
            .Range(1, count)
            .MinBy(columns =>
            {
                var rows = (count + columns - 1) / columns;
                var shape = inside.Width / columns / (inside.Height / rows);
                return Math.Abs(Math.Log(shape / 1.45)) + 0.06 * (columns * rows - count);
            });

    private static List<ChartPoint> WithoutLimits(IReadOnlyList<ChartPoint> segment) =>
        [.. segment.Select(p => p with { Lower = null, Upper = null })];

    private static void Key(FigureFrame frame, SmallMultiplesChart chart)
    {
        var x = frame.Inside.Left + 4;
        var baseline = frame.Inside.Top + frame.AxisText.Size;
        if (chart.Benchmark is { } benchmark)
            Entry(frame.Theme.Beside, benchmark.Label, dashed: false);
        if (chart.Target is { } target)
            Entry(frame.Theme.Goal, target.Label, dashed: true);

        void Entry(SKColor colour, string meaning, bool dashed)
        {
            using var effect = dashed ? SKPathEffect.CreateDash([5, 4], 0) : null;
            using var paint = new SKPaint
            {
                Color = colour,
                StrokeWidth = 1.8f,
                IsStroke = true,
                PathEffect = effect,
                IsAntialias = true,
            };
            frame.Canvas.DrawLine(x, baseline - 4, x + 22, baseline - 4, paint);
            x += 28 + frame.AxisText.Draw(frame.Canvas, meaning, x + 28, baseline) + 18;
        }
    }
}
