using System.Globalization;
using System.IO.Compression;
using Microsoft.Extensions.Primitives;

namespace RoadmapIndicators.Api.Delivery;

/// <summary>How the bytes of a text are shortened on the way to a client that takes it.</summary>
/// <param name="Name">Its name in Accept-Encoding and Content-Encoding; null for the bytes as they are.</param>
public sealed record ContentEncoding(string? Name)
{
    public static readonly ContentEncoding Identity = new((string?)null);

    public static readonly ContentEncoding Brotli = new("br");

    public static readonly ContentEncoding Gzip = new("gzip");

    /// <summary>Those that are offered, the best first.</summary>
    public static readonly IReadOnlyList<ContentEncoding> Offered = [Brotli, Gzip];

    /// <summary>What the ETag of the encoded answer ends in, so that no two bodies share a strong tag.</summary>
    public string Suffix { get; } = Name is null ? "" : "-" + Name;

    /// <summary>The encoding that a request's answer of some kind gets.</summary>
    public static ContentEncoding Of(HttpRequest request, string mediaType) =>
        IsText(mediaType) ? Of(request.Headers.AcceptEncoding) : Identity;

    /// <summary>
    /// The best liked of those offered (RFC 9110 12.5.3). The bytes as they are where none is taken, and where the
    /// client refuses those too: that is better than no answer.
    /// </summary>
    public static ContentEncoding Of(StringValues acceptEncoding)
    {
        if (acceptEncoding.Count == 0)
            return Identity;
        var text = acceptEncoding.ToString();
        var (best, bestQuality) = (Identity, 0.0);
        foreach (var encoding in Offered)
            if (Quality(text, encoding.Name) is var quality && quality > bestQuality)
                (best, bestQuality) = (encoding, quality);
        return best;
    }

    /// <summary>
    /// Whether bytes of a media type become shorter: pictures of dots, workbooks, archives and Parquet are compressed
    /// already.
    /// </summary>
    public static bool IsText(string mediaType)
    {
        var end = mediaType.AsSpan().IndexOf(';');
        var type = (end < 0 ? mediaType : mediaType.AsSpan(0, end)).Trim();
        return type.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
            || type.EndsWith("json", StringComparison.OrdinalIgnoreCase)
            || type.EndsWith("xml", StringComparison.OrdinalIgnoreCase)
            || type.EndsWith("yaml", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The bytes so encoded.</summary>
    public byte[] Encode(ReadOnlySpan<byte> bytes)
    {
        using var encoded = new MemoryStream(bytes.Length / 4 + 256);
        using (var stream = Over(encoded))
            stream.Write(bytes);
        return encoded.ToArray();
    }

    /// <summary>A stream that encodes what is written to it; disposing it leaves the other open.</summary>
    public Stream Over(Stream output) =>
        this == Brotli ? new BrotliStream(output, CompressionLevel.Fastest, leaveOpen: true)
        : this == Gzip ? new GZipStream(output, CompressionLevel.Fastest, leaveOpen: true)
        : output;

    /// <summary>How much a client likes an encoding, 0 for not at all; an asterisk speaks for those not named.</summary>
    private static double Quality(ReadOnlySpan<char> header, ReadOnlySpan<char> name)
    {
        var rest = 0.0;
        foreach (var range in header.Split(','))
        {
            var part = header[range];
            var semicolon = part.IndexOf(';');
            var named = (semicolon < 0 ? part : part[..semicolon]).Trim();
            var quality = semicolon < 0 ? 1 : QualityOf(part[(semicolon + 1)..].Trim());
            if (named.Equals(name, StringComparison.OrdinalIgnoreCase))
                return quality;
            if (named is "*")
                rest = quality;
        }
        return rest;
    }

    private static double QualityOf(ReadOnlySpan<char> parameter) =>
        parameter.StartsWith("q=", StringComparison.OrdinalIgnoreCase)
        && double.TryParse(
            parameter[2..],
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var quality
        )
            ? quality
            : 1;
}
