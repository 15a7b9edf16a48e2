using RoadmapIndicators.Api.Figures.Charts;
using SkiaSharp;

namespace RoadmapIndicators.Api.Figures.Drawing;

/// <summary>
/// Draws areas beside their target: the bar is the latest value, the pale part of it the start of the journey, the upright
/// stroke the target, the thin line where the value will probably be at the target's date.
/// </summary>
internal static class BulletDrawing
{
    public static void Draw(FigureFrame frame, BulletChart chart)
    {
        var (canvas, theme, inside) = (frame.Canvas, frame.Theme, frame.Inside);
        if (chart.Rows.Count == 0)
            return;
        var key = frame.AxisText;
        var row = Math.Min(64, (inside.Height - key.LineHeight - 6) / chart.Rows.Count);
        var size = Math.Clamp(row * 0.3f, 8.5f, 13);
        var name = new Lettering(size, true, theme.Ink);
        var note = new Lettering(size, false, theme.Quiet);
        var names = Math.Min(chart.Rows.Max(r => name.WidthOf(r.Label)) + 12, inside.Width * 0.34f);
        var figures = chart.Rows.Max(r => name.WidthOf(chart.Scale.Text(r.Value))) + 12;
        var scale = new HorizontalScale(
            inside.Left + names,
            inside.Right - figures,
            chart.Rows.SelectMany(r => new[] { r.Value, r.Target ?? 0, r.Baseline ?? 0, r.Upper80 ?? 0 })
        );
        var y = inside.Top;
        foreach (var item in chart.Rows)
        {
            var middle = y + row * 0.34f;
            var thickness = row * 0.36f;
            name.Draw(canvas, name.Cut(item.Label, names - 10), inside.Left, middle + size * 0.36f);
            Fill(scale.Bar(item.Value, middle, thickness), theme.Focus);
            if (item.Baseline is { } start && Math.Abs(start) < Math.Abs(item.Value))
                Fill(
                    scale.Bar(start, middle, thickness),
                    RankingDrawing.Blend(theme.Focus, theme.Paper, 0.45f)
                );
            if (item is { Lower80: { } lower, Upper80: { } upper })
            {
                Range(theme.Paper, 4.5f);
                Range(theme.Ink, 2);

                void Range(SKColor ink, float breadth)
                {
                    using var line = new SKPaint
                    {
                        Color = ink,
                        StrokeWidth = breadth,
                        IsAntialias = true,
                    };
                    canvas.DrawLine(scale.X(lower), middle, scale.X(upper), middle, line);
                    foreach (var limit in new[] { lower, upper })
                        canvas.DrawLine(scale.X(limit), middle - 4, scale.X(limit), middle + 4, line);
                }
            }
            if (item.Target is { } target)
                Fill(
                    new SKRect(
                        scale.X(target) - 1.6f,
                        middle - row * 0.3f,
                        scale.X(target) + 1.6f,
                        middle + row * 0.3f
                    ),
                    theme.Goal
                );
            name.Draw(
                canvas,
                chart.Scale.Text(item.Value),
                inside.Right,
                middle + size * 0.36f,
                SKTextAlign.Right
            );
            note.Draw(
                canvas,
                note.Cut(item.Note, inside.Right - inside.Left - names),
                inside.Left + names,
                middle + row * 0.3f + size
            );
            y += row;
        }
        Key(frame, key, y + key.Size + 4, chart);

        void Fill(SKRect rect, SKColor colour)
        {
            using var paint = new SKPaint { Color = colour, IsAntialias = true };
            canvas.DrawRect(rect, paint);
        }
    }

    private static void Key(FigureFrame frame, Lettering text, float baseline, BulletChart chart)
    {
        var x = frame.Inside.Left;
        var (theme, canvas) = (frame.Theme, frame.Canvas);
        if (chart.Rows.Any(r => r.Baseline is not null))
            Entry(RankingDrawing.Blend(theme.Focus, theme.Paper, 0.45f), 12, 8, "at the start");
        Entry(theme.Focus, 12, 8, "latest");
        if (chart.Rows.Any(r => r.Target is not null))
            Entry(theme.Goal, 3.2f, 12, "target");
        if (chart.Rows.Any(r => r.Upper80 is not null))
            Entry(theme.Ink, 14, 2, "80% range at the target's date");

        void Entry(SKColor colour, float width, float height, string meaning)
        {
            using var paint = new SKPaint { Color = colour, IsAntialias = true };
            canvas.DrawRect(x, baseline - text.Size * 0.36f - height / 2, width, height, paint);
            x += width + 6 + text.Draw(canvas, meaning, x + width + 6, baseline) + 16;
        }
    }
}
