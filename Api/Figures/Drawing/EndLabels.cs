using SkiaSharp;

namespace RoadmapIndicators.Api.Figures.Drawing;

/// <summary>Names at the right end of lines, moved apart where they would lie on one another.</summary>
internal static class EndLabels
{
    /// <param name="Lines">The label's lines of text.</param>
    /// <param name="Y">The height of what it names.</param>
    /// <param name="Colour">Its colour.</param>
    public sealed record Label(IReadOnlyList<string> Lines, float Y, SKColor Colour);

    public static void Draw(FigureFrame frame, IEnumerable<Label> labels, float x, float top, float bottom)
    {
        var sorted = labels.OrderBy(label => label.Y).ToList();
        var height = frame.LabelText(SKColors.Black).LineHeight;
        var places = sorted.Select(label => label.Y - label.Lines.Count * height / 2).ToArray();
        for (var i = 1; i < places.Length; i++)
            places[i] = Math.Max(places[i], places[i - 1] + sorted[i - 1].Lines.Count * height + 2);
        for (var i = places.Length - 1; i >= 0; i--)
        {
            var limit = i == places.Length - 1 ? bottom : places[i + 1] - 2;
            places[i] = Math.Max(top, Math.Min(places[i], limit - sorted[i].Lines.Count * height));
        }
        for (var i = 0; i < places.Length; i++)
        for (var line = 0; line < sorted[i].Lines.Count; line++)
        {
            var lettering = frame.LabelText(sorted[i].Colour) with { IsBold = line == 0 };
            lettering.Draw(
                frame.Canvas,
                sorted[i].Lines[line],
                x,
                places[i] + line * height + lettering.Size
            );
        }
    }
}
