using SkiaSharp;

namespace RoadmapIndicators.Api.Figures.Drawing;

/// <summary>Values along a row of pixels. It holds nought, because bars are lengths.</summary>
internal sealed class HorizontalScale
{
    private readonly float left;
    private readonly double least;
    private readonly double pixelsPerUnit;

    public HorizontalScale(float left, float right, IEnumerable<double> values)
    {
        this.left = left;
        var all = values.Append(0).ToList();
        least = all.Min();
        var span = all.Max() - least;
        pixelsPerUnit = span > 0 ? (right - left) / span : 0;
    }

    public float X(double value) => (float)(left + (value - least) * pixelsPerUnit);

    /// <summary>A bar from nought to a value, around a height.</summary>
    public SKRect Bar(double value, float middle, float thickness) =>
        new(
            Math.Min(X(0), X(value)),
            middle - thickness / 2,
            Math.Max(X(0), X(value)),
            middle + thickness / 2
        );

    /// <summary>A dashed line for a target through all rows, with its name below.</summary>
    public void Target(
        SKCanvas canvas,
        double value,
        float top,
        float bottom,
        string label,
        FigureFrame frame
    )
    {
        using var dashes = SKPathEffect.CreateDash([5, 4], 0);
        using var line = new SKPaint
        {
            Color = frame.Theme.Goal,
            StrokeWidth = 1.8f,
            IsStroke = true,
            PathEffect = dashes,
            IsAntialias = true,
        };
        canvas.DrawLine(X(value), top, X(value), bottom, line);
        var lettering = frame.LabelText(frame.Theme.Goal);
        var width = lettering.WidthOf(label);
        var x = Math.Clamp(
            X(value) - width / 2,
            frame.Inside.Left,
            Math.Max(frame.Inside.Left, frame.Inside.Right - width)
        );
        lettering.Draw(canvas, lettering.Cut(label, frame.Inside.Width), x, bottom + lettering.Size + 3);
    }
}
