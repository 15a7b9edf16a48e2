using System.Globalization;

namespace RoadmapIndicators.Api.Conduct;

/// <summary>
/// Marks an endpoint that will go: every answer of it says since when it is deprecated (RFC 9745), when it ends (RFC 8594)
/// and where to read what takes its place.
/// </summary>
/// <param name="Since">The day since which it is deprecated.</param>
/// <param name="Sunset">The day from which it may be gone.</param>
/// <param name="Explanation">The address that says what takes its place.</param>
public sealed record Deprecated(DateOnly Since, DateOnly Sunset, string Explanation)
{
    /// <summary>Sets the headers on answers of endpoints so marked; after routing.</summary>
    public static void Use(WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                if (context.GetEndpoint()?.Metadata.GetMetadata<Deprecated>() is { } deprecated)
                {
                    var headers = context.Response.Headers;
                    headers["Deprecation"] = string.Create(
                        CultureInfo.InvariantCulture,
                        $"@{Moment(deprecated.Since).ToUnixTimeSeconds()}"
                    );
                    headers["Sunset"] = Moment(deprecated.Sunset).ToString("R", CultureInfo.InvariantCulture);
                    headers.Append("Link", $"<{deprecated.Explanation}>; rel=\"deprecation\"");
                }
                return next(context);
            }
        );

    private static DateTimeOffset Moment(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
