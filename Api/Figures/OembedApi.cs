using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.WebUtilities;
using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Problems;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Api.Vintages;

namespace RoadmapIndicators.Api.Figures;

/// <summary>Tells pages how to embed a figure whose address was pasted into them (oEmbed).</summary>
public static class OembedApi
{
    private const string Root = "/v1/figures/";
    private const int CacheAge = 3_600;

    /// <summary>Room for the sentence, the source and the closed table below the picture.</summary>
    private const int BelowPicture = 170;

    private static readonly QueryParameter Url = new(
        "url",
        "The address of a figure of this service, ending in .svg, .png, .html or .json, with what it asks for.",
        "/v1/figures/gigabit-coverage.html?area=E08000027",
        Required: true
    );

    private static readonly QueryParameter MaxWidth = new(
        "maxwidth",
        "The most pixels that the page has room for.",
        "800",
        Least: 320,
        Most: 10_000
    );

    private static readonly QueryParameter MaxHeight = new(
        "maxheight",
        "The most pixels that the page has room for.",
        "800",
        Least: 200,
        Most: 10_000
    );

    public static void MapOembedApi(this IEndpointRouteBuilder routes) =>
        routes
            .MapRead("/oembed", GetAsync, Url, MaxWidth, MaxHeight)
            .WithTags("Figures")
            .WithName("getOembed")
            .WithSummary("How to embed a figure in a page (oEmbed 1.0, JSON)")
            .WithDescription(
                "Given the address of a figure: a photo for .svg and .png, rich HTML (an iframe) for .html and .json."
            );

    private static async Task<Answer<OembedAnswer>> GetAsync(
        QueryReader query,
        HttpContext context,
        IndicatorReader reader,
        EditionLog log,
        CancellationToken cancellation
    )
    {
        var width = query.Number(MaxWidth);
        var height = query.Number(MaxHeight);
        var asked = query.Text(Url) is { } text ? Parse(text) : null;
        if (asked is null && query.Problem is null)
            query.Add(
                FaultCode.Malformed,
                Url.Name,
                "url is not the address of a figure of this service, such as /v1/figures/gigabit-coverage.html?area=E08000027."
            );
        if (query.Problem is { } problem)
            return problem;
        var (slug, extension, parameters) = asked!.Value;
        var inner = new QueryReader(
            new QueryCollection(parameters),
            new QueryParameters(FigureQuery.Parameters)
        );
        var at = await reader.ReadAsync(slug, inner, cursor: null, cancellation);
        var question = FigureQuery.Read(inner, at, log);
        var look = FigureQuery.Look(inner, question);
        if (inner.Problem is { } wrong)
            return wrong;
        var rich = extension is "html" or "json";
        var fitted = look with
        {
            Width = Math.Min(look.Width, width ?? look.Width),
            Height = Math.Min(
                look.Height,
                Math.Max(200, (height ?? int.MaxValue) - (rich ? BelowPicture : 0))
            ),
        };
        return new Answer<OembedAnswer>(
            at!.ProjectedTag,
            at.ComputedPolicy,
            () =>
                Make(
                    context.Request,
                    slug,
                    rich ? "html" : extension,
                    parameters,
                    fitted,
                    FigureMaker.Make(question!)
                )
        );
    }

    private static OembedAnswer Make(
        HttpRequest request,
        string slug,
        string extension,
        Dictionary<string, Microsoft.Extensions.Primitives.StringValues> parameters,
        FigureLook look,
        Figure figure
    )
    {
        var origin = $"{request.Scheme}://{request.Host}{request.PathBase}";
        parameters["width"] = look.Width.ToString(CultureInfo.InvariantCulture);
        parameters["height"] = look.Height.ToString(CultureInfo.InvariantCulture);
        var address = origin + Root + slug + "." + extension + QueryString.Create(parameters);
        var title = figure.Chart.Words.Title;
        var rich = extension == "html";
        var height = look.Height + (rich ? BelowPicture : 0);
        return new OembedAnswer(
            "1.0",
            rich ? "rich" : "photo",
            title,
            "Roadmap Indicators",
            origin + "/",
            CacheAge,
            look.Width,
            height,
            rich ? null : address,
            rich
                ? $"<iframe src=\"{HtmlEncoder.Default.Encode(address)}\" title=\"{HtmlEncoder.Default.Encode(title)}\" width=\"{look.Width}\" height=\"{height}\" style=\"border:0;max-width:100%\" loading=\"lazy\"></iframe>"
                : null
        );
    }

    /// <summary>The slug, extension and query of a figure's address, wherever it says that this service is.</summary>
    private static (
        string Slug,
        string Extension,
        Dictionary<string, Microsoft.Extensions.Primitives.StringValues> Query
    )? Parse(string text)
    {
        var start = text.IndexOf(Root, StringComparison.Ordinal);
        if (start < 0)
            return null;
        var rest = text[(start + Root.Length)..];
        var cut = rest.IndexOf('?', StringComparison.Ordinal);
        var file = cut < 0 ? rest : rest[..cut];
        var dot = file.LastIndexOf('.');
        return dot > 0 && file[(dot + 1)..] is ("svg" or "png" or "html" or "json") and var extension
            ? (file[..dot], extension, QueryHelpers.ParseQuery(cut < 0 ? "" : rest[cut..]))
            : null;
    }
}
