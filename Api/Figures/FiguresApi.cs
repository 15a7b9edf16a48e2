using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Conduct;
using RoadmapIndicators.Api.Figures.Drawing;
using RoadmapIndicators.Api.Problems;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Api.Vintages;

namespace RoadmapIndicators.Api.Figures;

/// <summary>Figures for reports: a picture at an address.</summary>
public static class FiguresApi
{
    private const string What =
        "A pure function of its address: pinned to an edition it never changes but with the version of the methods. The title says the finding; the source, its licence and the edition stand at the foot.";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapFiguresApi(this IEndpointRouteBuilder routes)
    {
        Picture(routes, "svg", "image/svg+xml", "A figure as a scalable picture", SvgAsync);
        Picture(routes, "png", "image/png", "A figure as a picture in dots", PngAsync);
        Picture(
                routes,
                "html",
                FigurePage.MediaType,
                "A figure with its table, to embed in a page",
                HtmlAsync
            )
            .WithSecurityHeadersPolicy(SecurityPolicies.Embeddable);
        routes
            .MapRead("/figures/{slug}.json", JsonAsync, FigureQuery.Parameters)
            .WithTags("Figures")
            .WithName("getFigureJson")
            .WithSummary("A figure in words and numbers: value, sentence, citation, table")
            .WithDescription(What);
    }

    private static RouteHandlerBuilder Picture(
        IEndpointRouteBuilder routes,
        string extension,
        string mediaType,
        string summary,
        Delegate handler
    )
    {
        var endpoint = routes
            .MapMethods($"/figures/{{slug}}.{extension}", Methods, handler)
            .WithMetadata(new QueryParameters(FigureQuery.Parameters))
            .WithTags("Figures")
            .WithName($"getFigure{char.ToUpperInvariant(extension[0])}{extension[1..]}")
            .WithSummary(summary)
            .WithDescription(What)
            .Produces<byte[]>(StatusCodes.Status200OK, mediaType.Split(';')[0])
            .Produces(StatusCodes.Status304NotModified);
        foreach (var status in new[] { 400, 404, 503 })
            endpoint.Produces<ProblemBody>(status, Problem.MediaType);
        return endpoint;
    }

    private static Task<IResult> SvgAsync(
        string slug,
        QueryReader query,
        IndicatorReader reader,
        EditionLog log,
        CancellationToken cancellation
    ) =>
        SendAsync(
            slug,
            query,
            reader,
            log,
            "image/svg+xml",
            (figure, look, _) => FigureImage.Svg(figure.Chart, look.Theme, look.Width, look.Height),
            cancellation
        );

    private static Task<IResult> PngAsync(
        string slug,
        QueryReader query,
        IndicatorReader reader,
        EditionLog log,
        CancellationToken cancellation
    ) =>
        SendAsync(
            slug,
            query,
            reader,
            log,
            "image/png",
            (figure, look, _) =>
                FigureImage.Png(figure.Chart, look.Theme, look.Width, look.Height, look.Scale),
            cancellation
        );

    private static Task<IResult> HtmlAsync(
        string slug,
        QueryReader query,
        IndicatorReader reader,
        EditionLog log,
        CancellationToken cancellation
    ) => SendAsync(slug, query, reader, log, FigurePage.MediaType, FigurePage.Of, cancellation);

    private static async Task<IResult> SendAsync(
        string slug,
        QueryReader query,
        IndicatorReader reader,
        EditionLog log,
        string mediaType,
        Func<Figure, FigureLook, FigureAnswer, byte[]> draw,
        CancellationToken cancellation
    )
    {
        var at = await reader.ReadAsync(slug, query, cursor: null, cancellation);
        var question = FigureQuery.Read(query, at, log);
        var look = FigureQuery.Look(query, question);
        if (query.Problem is { } problem)
            return problem;
        return new BytesAnswer(
            $"{at!.ProjectedTag}-f",
            at.ComputedPolicy,
            mediaType,
            () =>
            {
                var figure = FigureMaker.Make(question!);
                return draw(figure, look, FigureMaker.Answer(question!, figure, query.Asked));
            }
        );
    }

    private static async Task<Answer<FigureAnswer>> JsonAsync(
        string slug,
        QueryReader query,
        IndicatorReader reader,
        EditionLog log,
        CancellationToken cancellation
    )
    {
        var at = await reader.ReadAsync(slug, query, cursor: null, cancellation);
        var question = FigureQuery.Read(query, at, log);
        FigureQuery.Look(query, question);
        if (query.Problem is { } problem)
            return problem;
        return new Answer<FigureAnswer>(
            at!.ProjectedTag,
            at.ComputedPolicy,
            () => FigureMaker.Answer(question!, FigureMaker.Make(question!), query.Asked)
        );
    }
}
