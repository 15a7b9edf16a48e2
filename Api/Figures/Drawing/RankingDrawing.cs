using RoadmapIndicators.Api.Figures.Charts;
using SkiaSharp;

namespace RoadmapIndicators.Api.Figures.Drawing;

/// <summary>Draws areas as bars from nought, with their limits and values.</summary>
internal static class RankingDrawing
{
    public static void Draw(FigureFrame frame, RankingChart chart)
    {
        var (canvas, theme, inside) = (frame.Canvas, frame.Theme, frame.Inside);
        if (chart.Bars.Count == 0)
            return;
        var foot = chart.Target is null ? 0 : frame.AxisText.LineHeight + 4;
        var row = Math.Min(34, (inside.Height - foot) / chart.Bars.Count);
        var size = Math.Clamp(row * 0.46f, 8, 13);
        var plain = new Lettering(size, false, theme.Ink);
        var strong = plain with { IsBold = true };
        var names = Math.Min(chart.Bars.Max(b => strong.WidthOf(b.Label)) + 10, inside.Width * 0.38f);
        var figures = chart.Bars.Max(b => strong.WidthOf(chart.Scale.Text(b.Value))) + 14;
        var bars = new HorizontalScale(
            inside.Left + names,
            inside.Right - figures,
            chart
                .Bars.SelectMany(b => new[] { b.Value, b.Upper ?? b.Value, b.Lower ?? b.Value })
                .Append(chart.Target?.Value ?? 0)
        );
        var y = inside.Top;
        foreach (var bar in chart.Bars)
        {
            var middle = y + row / 2;
            var (text, colour) =
                bar.IsFocus ? (strong, theme.Focus)
                : bar.IsBenchmark ? (plain with { Colour = theme.Quiet }, theme.Beside)
                : (plain, Blend(theme.Focus, theme.Paper, 0.5f));
            text.Draw(canvas, text.Cut(bar.Label, names - 8), inside.Left, middle + size * 0.36f);
            using (var fill = new SKPaint { Color = colour, IsAntialias = true })
                canvas.DrawRect(bars.Bar(bar.Value, middle, row * 0.62f), fill);
            if (bar is { Lower: { } lower, Upper: { } upper })
            {
                Whisker(theme.Paper, 3.6f);
                Whisker(theme.Ink, 1.4f);

                void Whisker(SKColor ink, float thickness)
                {
                    using var line = new SKPaint
                    {
                        Color = ink,
                        StrokeWidth = thickness,
                        IsAntialias = true,
                    };
                    canvas.DrawLine(bars.X(lower), middle, bars.X(upper), middle, line);
                    foreach (var limit in new[] { lower, upper })
                        canvas.DrawLine(bars.X(limit), middle - 3.5f, bars.X(limit), middle + 3.5f, line);
                }
            }
            text.Draw(
                canvas,
                chart.Scale.Text(bar.Value),
                inside.Right,
                middle + size * 0.36f,
                SKTextAlign.Right
            );
            y += row;
        }
        if (chart.Target is { } target)
            bars.Target(canvas, target.Value, inside.Top, y, target.Label, frame);
    }

    /// <summary>Part of one colour on another.</summary>
    internal static SKColor Blend(SKColor colour, SKColor under, float share) =>
        new(
            (byte)(under.Red + (colour.Red - under.Red) * share),
            (byte)(under.Green + (colour.Green - under.Green) * share),
            (byte)(under.Blue + (colour.Blue - under.Blue) * share)
        );
}
