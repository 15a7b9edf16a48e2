using System.Globalization;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;
using RoadmapIndicators.Api.Figures.Charts;
using SkiaSharp;

namespace RoadmapIndicators.Api.Figures.Drawing;

/// <summary>
/// A chart as a picture: a pure function of the chart, the theme and the size. One picture is drawn at a time, which
/// bounds the memory that many at once would take.
/// </summary>
public static partial class FigureImage
{
    private static readonly Lock Drawing = new();

    /// <summary>Scalable, with the font inside, a title and a description for screen readers.</summary>
    public static byte[] Svg(Chart chart, FigureTheme theme, int width, int height)
    {
        using var stream = new MemoryStream();
        lock (Drawing)
        {
            using var canvas = SKSvgCanvas.Create(new SKRect(0, 0, width, height), stream);
            Draw(canvas, chart, theme, width, height);
        }
        var text = Encoding.UTF8.GetString(stream.ToArray());
        var open = text.IndexOf("<svg", StringComparison.Ordinal);
        var inside = Numbered(text[(text.IndexOf('>', open) + 1)..]);
        return Encoding.UTF8.GetBytes(
            string.Create(
                CultureInfo.InvariantCulture,
                $$"""
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="{{width}}" height="{{height}}" viewBox="0 0 {{width}} {{height}}" role="img" aria-labelledby="figure-title figure-description">
                <title id="figure-title">{{Escaped(chart.Words.Title)}}</title>
                <desc id="figure-description">{{Escaped(chart.Words.Description)}}</desc>
                <style>
                @font-face { font-family: {{FigureFonts.Family}}; font-weight: 400; src: url({{FigureFonts.DataAddress(
                    false
                )}}) format("woff"); }
                @font-face { font-family: "{{FigureFonts.SemiBold.FamilyName}}"; font-weight: 100 900; src: url({{FigureFonts.DataAddress(
                    true
                )}}) format("woff"); }
                </style>
                {{inside}}
                """
            )
        );
    }

    /// <summary>In dots: so many for each pixel of the nominal size.</summary>
    public static byte[] Png(Chart chart, FigureTheme theme, int width, int height, double scale)
    {
        var info = new SKImageInfo(
            (int)Math.Round(width * scale),
            (int)Math.Round(height * scale),
            SKColorType.Rgba8888,
            SKAlphaType.Premul
        );
        lock (Drawing)
        {
            using var surface = SKSurface.Create(info);
            surface.Canvas.Scale((float)scale);
            Draw(surface.Canvas, chart, theme, width, height);
            using var image = surface.Snapshot();
            using var data = image.Encode(SKEncodedImageFormat.Png, 100);
            return data.ToArray();
        }
    }

    private static void Draw(SKCanvas canvas, Chart chart, FigureTheme theme, int width, int height)
    {
        var frame = FigureFrame.Draw(canvas, chart.Words, theme, width, height);
        switch (chart)
        {
            case TrendChart trend:
                TrendDrawing.Draw(frame, trend);
                break;
            case RankingChart ranking:
                RankingDrawing.Draw(frame, ranking);
                break;
            case BulletChart bullet:
                BulletDrawing.Draw(frame, bullet);
                break;
            case SmallMultiplesChart multiples:
                SmallMultiplesDrawing.Draw(frame, multiples);
                break;
            default:
                throw new ArgumentException($"No drawing for {chart.GetType().Name}.", nameof(chart));
        }
    }

    /// <summary>
    /// Names of clips and gradients count from 1 in each picture. The drawing library counts on from one picture to the
    /// next, which would make two drawings of one figure differ.
    /// </summary>
    private static string Numbered(string svg)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return Name()
            .Replace(
                svg,
                match =>
                {
                    var name = match.Groups[2].Value;
                    if (!numbers.TryGetValue(name, out var number))
                        numbers.Add(name, number = numbers.Count + 1);
                    return string.Create(CultureInfo.InvariantCulture, $"{match.Groups[1].Value}f{number}");
                }
            );
    }

    [GeneratedRegex("(id=\"|url\\(#)([a-z]+_[0-9a-f]+)")]
    private static partial Regex Name();

    private static string Escaped(string text) => SecurityElement.Escape(text);
}
