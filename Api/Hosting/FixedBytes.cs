using System.Globalization;

namespace RoadmapIndicators.Api.Hosting;

/// <summary>
/// Bytes of a length that is asked for, the same every time: what this server gives when an answer costs nothing, which
/// answers are measured against. Only served where <c>Bench__FixedBytes=true</c> asks for it.
/// </summary>
public static class FixedBytes
{
    private const string Setting = "Bench:FixedBytes";

    private const int Longest = 4 * 1024 * 1024;

    public static void MapFixedBytes(this WebApplication app)
    {
        if (!app.Configuration.GetValue<bool>(Setting))
            return;
        // Made ahead and found by its address, so that nothing is made for a request.
        byte[]? bytes = null;
        app.MapGet(
                "/bench/bytes/{length:int}",
                (HttpContext context, int length) =>
                {
                    var body = Volatile.Read(ref bytes);
                    if (body is null || body.Length != length)
                        Volatile.Write(ref bytes, body = new byte[Math.Clamp(length, 0, Longest)]);
                    context.Response.ContentType = "application/json; charset=utf-8";
                    context.Response.Headers.ETag = string.Create(
                        CultureInfo.InvariantCulture,
                        $"\"{length}\""
                    );
                    context.Response.ContentLength = body.Length;
                    return context.Response.Body.WriteAsync(body, 0, body.Length, context.RequestAborted);
                }
            )
            .ExcludeFromDescription();
    }
}
