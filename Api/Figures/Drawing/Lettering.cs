using SkiaSharp;

namespace RoadmapIndicators.Api.Figures.Drawing;

/// <summary>Text in one size, weight and colour on a canvas.</summary>
/// <param name="Size">Height of the letters in pixels.</param>
/// <param name="IsBold">Whether it is semi-bold.</param>
/// <param name="Colour">Its colour.</param>
public sealed record Lettering(float Size, bool IsBold, SKColor Colour)
{
    /// <summary>From one base line to the next.</summary>
    public float LineHeight => MathF.Round(Size * 1.32f);

    public float WidthOf(string text)
    {
        using var font = Font();
        return font.MeasureText(text);
    }

    /// <summary>Draws one line with its base line at a height; answers its width.</summary>
    public float Draw(
        SKCanvas canvas,
        string text,
        float x,
        float baseline,
        SKTextAlign align = SKTextAlign.Left
    )
    {
        if (text.Length == 0)
            return 0;
        using var font = Font();
        using var paint = new SKPaint { Color = Colour, IsAntialias = true };
        canvas.DrawText(text, x, baseline, align, font, paint);
        return font.MeasureText(text);
    }

    /// <summary>
    /// Parts a text into lines of at most a width, at blanks, as few and then as even as can be; what is too much ends
    /// in an ellipsis.
    /// </summary>
    public IReadOnlyList<string> Wrap(string text, float width, int mostLines)
    {
        var fewest = Filled(text, width, mostLines);
        var even = fewest;
        for (var narrower = width * 0.96f; narrower > width * 0.5f; narrower -= width * 0.04f)
        {
            var tried = Filled(text, narrower, mostLines);
            if (tried.Count > fewest.Count || tried[^1].EndsWith('…') != fewest[^1].EndsWith('…'))
                break;
            even = tried;
        }
        return even;
    }

    private List<string> Filled(string text, float width, int mostLines)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (WidthOf(longer) <= width || line.Length == 0)
            {
                line = longer;
                continue;
            }
            lines.Add(line);
            line = word;
        }
        if (line.Length > 0)
            lines.Add(line);
        if (lines.Count <= mostLines)
            return lines.Count == 0 ? [""] : [.. lines.Select(l => Cut(l, width))];
        var kept = lines.Take(mostLines).ToList();
        kept[^1] = Cut(string.Join(' ', lines.Skip(mostLines - 1)), width);
        return kept;
    }

    /// <summary>A text that fits into a width, ended by an ellipsis where it was longer.</summary>
    public string Cut(string text, float width)
    {
        if (WidthOf(text) <= width)
            return text;
        var end = text.Length;
        while (end > 1 && WidthOf(text[..end].TrimEnd() + "…") > width)
            end--;
        return text[..end].TrimEnd() + "…";
    }

    private SKFont Font() =>
        new(IsBold ? FigureFonts.SemiBold : FigureFonts.Regular, Size)
        {
            Subpixel = true,
            Edging = SKFontEdging.Antialias,
            Hinting = SKFontHinting.None,
        };
}
