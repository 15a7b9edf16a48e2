using RoadmapIndicators.Api.Figures.Charts;
using SkiaSharp;

namespace RoadmapIndicators.Api.Figures.Drawing;

/// <summary>
/// What every figure has around its chart: the finding as its title, what is drawn, and the source at the foot.
/// </summary>
/// <param name="Canvas">What is drawn on, in pixels of the figure's nominal size.</param>
/// <param name="Theme">Its colours.</param>
/// <param name="Inside">What is left for the chart.</param>
public sealed record FigureFrame(SKCanvas Canvas, FigureTheme Theme, SKRect Inside)
{
    private const float Margin = 20;

    /// <summary>A step smaller on figures for a narrow column.</summary>
    public bool IsSmall => Inside.Width < 440;

    public Lettering AxisText => new(IsSmall ? 11 : 12, false, Theme.Quiet);

    public Lettering LabelText(SKColor colour) => new(IsSmall ? 11.5f : 13, true, colour);

    /// <summary>Draws the frame and answers the room inside.</summary>
    public static FigureFrame Draw(
        SKCanvas canvas,
        ChartWords words,
        FigureTheme theme,
        int width,
        int height
    )
    {
        canvas.Clear(theme.Paper);
        var narrow = width < 480;
        var title = new Lettering(narrow ? 15 : 18, true, theme.Ink);
        var subtitle = new Lettering(narrow ? 11.5f : 13, false, theme.Quiet);
        var source = new Lettering(narrow ? 10 : 11, false, theme.Quiet);
        var room = width - 2 * Margin;

        var top = Margin - 4;
        top = Lines(title, words.Title, 3, top);
        top += 3;
        top = Lines(subtitle, words.Subtitle, 2, top);
        var foot = source.Wrap(words.Source, room, 3);
        var bottom = height - Margin + 6 - foot.Count * source.LineHeight;
        for (var i = 0; i < foot.Count; i++)
            source.Draw(canvas, foot[i], Margin, bottom + i * source.LineHeight + source.Size);
        return new FigureFrame(
            canvas,
            theme,
            new SKRect(Margin, top + 10, width - Margin, Math.Max(top + 60, bottom - 8))
        );

        float Lines(Lettering lettering, string text, int most, float from)
        {
            foreach (var line in lettering.Wrap(text, room, most))
            {
                lettering.Draw(canvas, line, Margin, from + lettering.Size);
                from += lettering.LineHeight;
            }
            return from;
        }
    }
}
