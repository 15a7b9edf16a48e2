using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RoadmapIndicators.Api.Questions;

/// <summary>
/// Where the next page of a list begins, and the editions it stays on, so that pages never mix two states of the
/// figures. Clients hand it back unread.
/// </summary>
/// <param name="Edition">The edition of the figures; 0 where the list has none.</param>
/// <param name="CatalogueEdition">The edition of the catalogue.</param>
/// <param name="Offset">Entries before the page.</param>
/// <param name="Question">A fingerprint of what was asked, so that it is not used with another question.</param>
public sealed record Cursor(int Edition, int CatalogueEdition, int Offset, string Question)
{
    public string Text =>
        Base64Url.EncodeToString(
            Encoding.ASCII.GetBytes(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"1.{Edition}.{CatalogueEdition}.{Offset}.{Question}"
                )
            )
        );

    /// <summary>The fingerprint of a question: its parts in a fixed order.</summary>
    public static string FingerprintOf(IEnumerable<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..8];

    public static bool TryParse(string text, out Cursor? cursor)
    {
        cursor = null;
        if (text.Length > 200 || !Base64Url.IsValid(text))
            return false;
        var parts = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)).Split('.');
        if (
            parts is ["1", var edition, var catalogue, var offset, { Length: 8 } question]
            && TryCount(edition, out var e)
            && TryCount(catalogue, out var c)
            && TryCount(offset, out var o)
        )
            cursor = new Cursor(e, c, o, question);
        return cursor is not null;
    }

    private static bool TryCount(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
