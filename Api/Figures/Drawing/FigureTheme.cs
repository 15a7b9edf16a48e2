using SkiaSharp;

namespace RoadmapIndicators.Api.Figures.Drawing;

/// <summary>
/// The colours of a figure. They differ in lightness as well as in hue, and every mark differs in its shape too, so that
/// a picture can be read by the colour-blind and in a grey print.
/// </summary>
/// <param name="Paper">Behind everything.</param>
/// <param name="Ink">Titles and values.</param>
/// <param name="Quiet">Subtitles, axes and sources.</param>
/// <param name="Grid">Lines of the grid.</param>
/// <param name="Focus">What the figure is about.</param>
/// <param name="Beside">What it is set beside.</param>
/// <param name="Goal">Targets.</param>
public sealed record FigureTheme(
    string Name,
    SKColor Paper,
    SKColor Ink,
    SKColor Quiet,
    SKColor Grid,
    SKColor Focus,
    SKColor Beside,
    SKColor Goal
)
{
    public static readonly FigureTheme Light = new(
        "light",
        new SKColor(0xFF, 0xFF, 0xFF),
        new SKColor(0x16, 0x20, 0x2C),
        new SKColor(0x52, 0x5C, 0x69),
        new SKColor(0xE3, 0xE6, 0xEA),
        new SKColor(0x12, 0x50, 0x8A),
        new SKColor(0x62, 0x6C, 0x79),
        new SKColor(0xC0, 0x4A, 0x00)
    );

    public static readonly FigureTheme Dark = new(
        "dark",
        new SKColor(0x12, 0x18, 0x20),
        new SKColor(0xF2, 0xF4, 0xF7),
        new SKColor(0xB3, 0xBC, 0xC8),
        new SKColor(0x2C, 0x35, 0x40),
        new SKColor(0x6C, 0xB6, 0xF5),
        new SKColor(0x98, 0xA2, 0xAF),
        new SKColor(0xFF, 0xA9, 0x5C)
    );

    public static readonly FigureTheme Grey = new(
        "grey",
        new SKColor(0xFF, 0xFF, 0xFF),
        new SKColor(0x11, 0x11, 0x11),
        new SKColor(0x55, 0x55, 0x55),
        new SKColor(0xE4, 0xE4, 0xE4),
        new SKColor(0x1E, 0x1E, 0x1E),
        new SKColor(0x6E, 0x6E, 0x6E),
        new SKColor(0x5A, 0x5A, 0x5A)
    );

    public static readonly IReadOnlyList<FigureTheme> All = [Light, Dark, Grey];
}
