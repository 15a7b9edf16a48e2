using RoadmapIndicators.Api.Figures.Charts;
using ScottPlot;
using ScottPlot.Rendering.RenderActions;
using ScottPlot.TickGenerators;
using SkiaSharp;

namespace RoadmapIndicators.Api.Figures.Drawing;

/// <summary>A plot with the axes of this project's figures: years below, values at the left, quiet lines across.</summary>
public sealed class PlotArea
{
    private readonly FigureFrame frame;
    private readonly SKRect place;

    /// <param name="frame">The figure.</param>
    /// <param name="place">The room on it, axes included.</param>
    /// <param name="years">First and last year shown.</param>
    /// <param name="values">The values shown.</param>
    /// <param name="scale">How values are written.</param>
    /// <param name="right">Room at the right for names, in pixels.</param>
    /// <param name="target">A target whose name is to stand above its line; null for none.</param>
    public PlotArea(
        FigureFrame frame,
        SKRect place,
        (double From, double To) years,
        ValueRange values,
        ValueScale scale,
        float right,
        TargetMark? target = null
    )
    {
        FigureFonts.Register();
        this.frame = frame;
        this.place = place;
        Plot = new Plot();
        // The frame's words are on the canvas already.
        Plot.RenderManager.RenderActions.RemoveAll(action =>
            action is ClearCanvas or RenderFigureBackground or RenderDataBackground
        );
        Plot.HideLegend();

        var step = AxisSteps.Of(values.Most - values.Least, Math.Max(2, (int)(place.Height / 44)));
        var lines = AxisSteps.Between(values.Least, values.Most, step);
        var labels = lines.Select(value => scale.AxisText(value, step)).ToArray();
        var left = labels.Length == 0 ? 20 : labels.Max(frame.AxisText.WidthOf) + 10;
        var room = place.Width - left - right;
        var top = 6f;
        if (target is not null)
        {
            var above = (values.Most - target.Value) / (values.Most - values.Least) * (place.Height - 32);
            top += (float)Math.Clamp(frame.LabelText(SKColors.Black).LineHeight + 2 - above, 0, 20);
        }
        var yearStep = Math.Max(1, AxisSteps.Of(years.To - years.From, Math.Max(2, (int)(room / 56))));
        var ticks = AxisSteps.Between(years.From, years.To, yearStep);

        Style(Plot.Axes.Left, new NumericManual(lines, labels));
        Style(
            Plot.Axes.Bottom,
            new NumericManual(
                ticks,
                [.. ticks.Select(t => t.ToString("0", System.Globalization.CultureInfo.InvariantCulture))]
            )
        );
        Plot.Axes.Bottom.FrameLineStyle.Color = Of(frame.Theme.Quiet);
        Plot.Axes.Bottom.MajorTickStyle.Length = 4;
        Plot.Axes.Bottom.MajorTickStyle.Color = Of(frame.Theme.Quiet);
        Plot.Axes.Left.FrameLineStyle.IsVisible = false;
        Plot.Axes.Right.FrameLineStyle.IsVisible = false;
        Plot.Axes.Top.FrameLineStyle.IsVisible = false;
        Plot.Grid.XAxisStyle.IsVisible = false;
        Plot.Grid.YAxisStyle.MajorLineStyle.Color = Of(frame.Theme.Grid);
        Plot.Axes.SetLimits(years.From, years.To, values.Least, values.Most);
        Plot.Layout.Fixed(new PixelPadding(left, right, 26, top));
    }

    public Plot Plot { get; }

    /// <summary>Draws all that was added.</summary>
    public void Draw() =>
        Plot.Render(frame.Canvas, new PixelRect(place.Left, place.Right, place.Bottom, place.Top));

    /// <summary>Where a point stands on the canvas, once drawn.</summary>
    public SKPoint PointOf(double year, double value)
    {
        var pixel = Plot.GetPixel(new Coordinates(year, value));
        return new SKPoint(pixel.X, pixel.Y);
    }

    /// <summary>The chart's inside on the canvas, once drawn.</summary>
    public SKRect Data
    {
        get
        {
            var rect = Plot.RenderManager.LastRender.DataRect;
            return new SKRect(rect.Left, rect.Top, rect.Right, rect.Bottom);
        }
    }

    public static Color Of(SKColor colour) => new(colour.Red, colour.Green, colour.Blue, colour.Alpha);

    private void Style(IAxis axis, ITickGenerator ticks)
    {
        axis.TickGenerator = ticks;
        axis.TickLabelStyle.FontName = FigureFonts.Family;
        axis.TickLabelStyle.FontSize = frame.AxisText.Size;
        axis.TickLabelStyle.ForeColor = Of(frame.Theme.Quiet);
        axis.MajorTickStyle.Length = 0;
        axis.MinorTickStyle.Length = 0;
    }
}
