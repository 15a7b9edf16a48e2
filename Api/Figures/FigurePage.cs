using System.Text;
using System.Text.Encodings.Web;
using RoadmapIndicators.Api.Figures.Drawing;

namespace RoadmapIndicators.Api.Figures;

/// <summary>
/// A figure as a small page to stand inside another: the picture, the finding in full, the source, and the table for
/// those who cannot see the picture or want its numbers. It needs no script and nothing from elsewhere.
/// </summary>
public static class FigurePage
{
    public const string MediaType = "text/html; charset=utf-8";

    public static byte[] Of(Figure figure, FigureLook look, FigureAnswer answer)
    {
        var svg = Encoding.UTF8.GetString(FigureImage.Svg(figure.Chart, look.Theme, look.Width, look.Height));
        var (paper, ink, quiet) = (look.Theme.Paper, look.Theme.Ink, look.Theme.Quiet);
        var page = new StringBuilder();
        page.Append(
            $$"""
            <!doctype html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{{Encoded(answer.Title)}}</title>
            <style>
            body { margin: 0; background: {{Css(paper)}}; color: {{Css(
                ink
            )}}; font: 1rem/1.5 system-ui, sans-serif; }
            figure { margin: 0; max-width: {{look.Width}}px; }
            svg { display: block; width: 100%; height: auto; }
            figcaption, details { padding: .25rem 1.25rem .5rem; }
            .quiet { color: {{Css(quiet)}}; font-size: .875rem; }
            summary { cursor: pointer; }
            .wide { overflow-x: auto; }
            table { border-collapse: collapse; font-size: .9375rem; }
            th, td { text-align: left; padding: .25rem .9rem .25rem 0; border-bottom: 1px solid currentColor; }
            td { font-variant-numeric: tabular-nums; }
            a { color: inherit; }
            </style>
            </head>
            <body>
            <figure>
            {{svg}}
            <figcaption>
            <p>{{Encoded(answer.Sentence)}}</p>
            <p class="quiet">{{Encoded(answer.Citation)}} <a href="{{Encoded(
                answer.Permalink
            )}}">Address of these figures</a></p>
            </figcaption>
            <details>
            <summary>The numbers of this figure</summary>
            <div class="wide">
            <table>
            <caption class="quiet">{{Encoded(figure.Chart.Words.Subtitle)}}</caption>
            <thead><tr>
            """
        );
        foreach (var column in answer.Table.Columns)
            page.Append("<th scope=\"col\">").Append(Encoded(column)).Append("</th>");
        page.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in answer.Table.Rows)
        {
            page.Append("<tr><th scope=\"row\">").Append(Encoded(row[0])).Append("</th>");
            foreach (var cell in row.Skip(1))
                page.Append("<td>").Append(Encoded(cell)).Append("</td>");
            page.Append("</tr>\n");
        }
        page.Append("</tbody>\n</table>\n</div>\n</details>\n</figure>\n</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    private static string Css(SkiaSharp.SKColor colour) =>
        $"#{colour.Red:x2}{colour.Green:x2}{colour.Blue:x2}";

    private static string Encoded(string text) => HtmlEncoder.Default.Encode(text);
}
