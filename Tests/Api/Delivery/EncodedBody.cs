using System.IO.Compression;

namespace RoadmapIndicators.Tests.Api.Delivery;

/// <summary>Reads bodies that a client asked to have encoded.</summary>
internal static class EncodedBody
{
    /// <summary>The body as it was before it was encoded.</summary>
    public static async Task<byte[]> ReadAsync(HttpContent content, CancellationToken cancellation = default)
    {
        var body = await content.ReadAsByteArrayAsync(cancellation);
        if (body.Length == 0 || content.Headers.ContentEncoding.Count == 0)
            return body;
        using var encoded = new MemoryStream(body);
        await using Stream decoded = content.Headers.ContentEncoding.Single() switch
        {
            "br" => new BrotliStream(encoded, CompressionMode.Decompress),
            "gzip" => new GZipStream(encoded, CompressionMode.Decompress),
            var other => throw new AssertionException($"No one asked for {other}."),
        };
        using var plain = new MemoryStream();
        await decoded.CopyToAsync(plain, cancellation);
        return plain.ToArray();
    }
}
