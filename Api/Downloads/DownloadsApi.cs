using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Editions;
using RoadmapIndicators.Api.Formats;
using RoadmapIndicators.Api.Problems;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Api.Vintages;

namespace RoadmapIndicators.Api.Downloads;

/// <summary>Whole editions as files.</summary>
public static class DownloadsApi
{
    private const string MediaType = "application/zip";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapDownloadsApi(this IEndpointRouteBuilder routes) =>
        routes
            .MapMethods("/downloads/{n}.zip", Methods, GetAsync)
            .WithMetadata(new QueryParameters([]))
            .WithTags("Downloads")
            .WithName("downloadEdition")
            .WithSummary("Everything that was served at an edition, as one ZIP file")
            .WithDescription(
                "The figures as tidy CSV and as Parquet, the catalogue that says what they mean as JSON, CSV metadata, and the licences. An edition's bytes never change."
            )
            .Produces<byte[]>(StatusCodes.Status200OK, MediaType)
            .Produces(StatusCodes.Status304NotModified)
            .Produces<ProblemBody>(StatusCodes.Status404NotFound, Problem.MediaType)
            .Produces<ProblemBody>(StatusCodes.Status400BadRequest, Problem.MediaType)
            .Produces<ProblemBody>(StatusCodes.Status503ServiceUnavailable, Problem.MediaType);

    private static async Task<IResult> GetAsync(
        string n,
        QueryReader query,
        HttpContext context,
        EditionLog log,
        EditionFiles files,
        CancellationToken cancellation
    )
    {
        var history = log.Current;
        var edition = EditionsApi.Find(n, query, history);
        if (query.Problem is { } problem)
            return problem;
        if (ConditionalRequest.IsHeld(context, EntityTag.Of(edition!), CachePolicy.Immutable, MediaType))
            return Results.Empty;
        context.Response.ContentType = MediaType;
        context.Response.Headers.ContentDisposition =
            $"attachment; filename=\"roadmap-indicators-edition-{edition!.Edition}.zip\"";
        if (HttpMethods.IsHead(context.Request.Method))
            return Results.Empty;
        var catalogue = await log.CatalogueAtAsync(history, edition.Edition, cancellation);
        var output = new Outlet(context.Response.BodyWriter);
        try
        {
            await files.WriteAsync(history, edition, catalogue, query.Asked.Text, output, cancellation);
            await output.FlushAsync(cancellation);
        }
        catch (OperationCanceledException) when (context.Response.HasStarted)
        {
            context.Abort();
        }
        return Results.Empty;
    }
}
