using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RoadmapIndicators.Ingestion.Webhooks;

/// <summary>
/// Proves that a message is ours and when it was sent: HMAC-SHA256, keyed with the subscription's secret, of the time,
/// a full stop and the body.
/// </summary>
public static class WebhookSignature
{
    /// <summary>The header, whose value is <c>t=SECONDS,v1=HEX</c>.</summary>
    public const string Header = "RoadmapIndicators-Signature";

    /// <summary>The header's value.</summary>
    /// <param name="secret">The subscription's.</param>
    /// <param name="sentAt">When it is sent; counted in seconds since 1970.</param>
    /// <param name="body">The body's bytes.</param>
    public static string Of(string secret, DateTimeOffset sentAt, ReadOnlySpan<byte> body)
    {
        var time = sentAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.ASCII.GetBytes(time), (byte)'.', .. body];
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed);
        return $"t={time},v1={Convert.ToHexStringLower(mac)}";
    }
}
