namespace RoadmapIndicators.Api.Formats;

/// <summary>
/// Lets every address of the Api end in the extension of a format: <c>/v1/areas.csv</c> is <c>/v1/areas</c> in CSV.
/// </summary>
public static class FormatAddresses
{
    private const string Root = "/v1";

    /// <summary>Resources whose own addresses end in extensions: figures, feeds and files.</summary>
    private static readonly string[] WithExtensions = ["/v1/figures", "/v1/feeds", "/v1/downloads"];

    /// <summary>Takes the extension off before the address is matched with an endpoint.</summary>
    public static void UseFormatAddresses(this WebApplication app)
    {
        app.Use(
            async (context, next) =>
            {
                var path = context.Request.Path;
                if (Asked(path) is not { } format)
                {
                    await next(context);
                    return;
                }
                context.Features.Set(new AskedAddress(format));
                context.Request.Path = path.Value![..^format.Extension.Length];
                await next(context);
                // What is said of the request afterwards names the address that was asked for.
                context.Request.Path = path;
            }
        );
        app.UseRouting();
    }

    private static Format? Asked(PathString path) =>
        path.Value!.Contains('.', StringComparison.Ordinal)
        && path.StartsWithSegments(Root, StringComparison.Ordinal)
        && !Array.Exists(WithExtensions, own => path.StartsWithSegments(own, StringComparison.Ordinal))
            ? Format.All.FirstOrDefault(f => path.Value!.EndsWith(f.Extension, StringComparison.Ordinal))
            : null;
}
