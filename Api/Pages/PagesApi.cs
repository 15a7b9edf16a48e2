using System.Text.Encodings.Web;
using RoadmapIndicators.Api.Problems;

namespace RoadmapIndicators.Api.Pages;

/// <summary>The few pages for people. They work without JavaScript.</summary>
public static class PagesApi
{
    public static void MapPages(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/problems/{name}", Problem).ExcludeFromDescription();

    private static IResult Problem(string name) =>
        ProblemKind.All.FirstOrDefault(k => k.Name == name) is not { } kind
            ? Results.NotFound()
            : Results.Content(
                PageShell.Of(
                    kind.Title,
                    $"<p>HTTP status {kind.Status}.</p><p>{HtmlEncoder.Default.Encode(kind.Meaning)}</p>"
                ),
                PageShell.MediaType
            );
}
