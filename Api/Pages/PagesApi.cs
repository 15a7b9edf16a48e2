using System.Text.Encodings.Web;
using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Problems;
using RoadmapIndicators.Api.Vintages;

namespace RoadmapIndicators.Api.Pages;

/// <summary>The few pages for people. They work without JavaScript.</summary>
public static class PagesApi
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/", Methods, StartAsync).ExcludeFromDescription();
        routes.MapMethods("/methods", Methods, MethodsAsync).ExcludeFromDescription();
        routes.MapMethods("/problems/{name}", Methods, Problem).ExcludeFromDescription();
    }

    private static async Task StartAsync(
        HttpContext context,
        EditionLog log,
        IndicatorReader reader,
        CancellationToken cancellation
    )
    {
        if (!log.IsLoaded)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "5";
            await TextAnswer.WriteAsync(context, StartPage.WithoutFigures(), PageShell.MediaType);
            return;
        }
        var history = log.Current;
        if (
            !ConditionalRequest.IsHeld(
                context,
                EntityTag.Of(history.Newest, history.Find(history.Catalogue.Edition)),
                CachePolicy.Moving,
                PageShell.MediaType
            )
        )
            await TextAnswer.WriteAsync(
                context,
                await StartPage.MakeAsync(history, reader, cancellation),
                PageShell.MediaType
            );
    }

    /// <summary>The text stands without the database; only the back-test needs it.</summary>
    private static async Task MethodsAsync(
        HttpContext context,
        EditionLog log,
        CancellationToken cancellation
    )
    {
        var history = log.IsLoaded ? log.Current : null;
        var calibration = history?.Calibration;
        var entry = calibration?.Edition is { } edition ? history!.Find(edition) : null;
        if (!ConditionalRequest.IsHeld(context, EntityTag.Of(entry), CachePolicy.Moving, PageShell.MediaType))
            await TextAnswer.WriteAsync(context, MethodsPage.Make(calibration), PageShell.MediaType);
    }

    private static async Task<IResult> Problem(
        string name,
        HttpContext context,
        CancellationToken cancellation
    )
    {
        if (ProblemKind.All.FirstOrDefault(k => k.Name == name) is not { } kind)
            return Results.NotFound();
        context.Response.Headers.CacheControl = CachePolicy.Moving.Header;
        await TextAnswer.WriteAsync(
            context,
            PageShell.Of(
                kind.Title,
                $"<p>HTTP status {kind.Status}.</p><p>{HtmlEncoder.Default.Encode(kind.Meaning)}</p>"
            ),
            PageShell.MediaType
        );
        return Results.Empty;
    }
}
