using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace RoadmapIndicators.Domain.Observations;

/// <summary>
/// The part of the population that a figure is about: everybody (<see cref="Total"/>), or one group such as
/// <c>sex:female</c>, or a crossing of groups joined by commas in the order of their dimensions,
/// <c>age:65-74,sex:male</c>.
/// </summary>
public sealed record Breakdown : IComparable<Breakdown>
{
    /// <summary>Everybody.</summary>
    public static readonly Breakdown Total = new("total");

    private static readonly SearchValues<char> GroupLetters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyz0123456789-+"
    );

    private readonly int hash;

    private Breakdown(string key)
    {
        Key = key;
        hash = string.GetHashCode(key, StringComparison.Ordinal);
    }

    /// <summary>The text that clients and the database use.</summary>
    public string Key { get; }

    /// <summary>Reads a key: <c>total</c>, or parts <c>dimension:group</c> of lower-case letters, digits, + and -.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Breakdown? breakdown)
    {
        breakdown = null;
        if (text == Total.Key)
            breakdown = Total;
        else if (text is { Length: > 2 and <= 200 })
        {
            var parts = text.Split(',');
            if (Array.TrueForAll(parts, IsPart))
            {
                Array.Sort(parts, StringComparer.Ordinal);
                breakdown = new Breakdown(string.Join(',', parts));
            }
        }
        return breakdown is not null;
    }

    /// <exception cref="FormatException">It is not a breakdown.</exception>
    public static Breakdown Parse(string text) =>
        TryParse(text, out var breakdown)
            ? breakdown
            : throw new FormatException(
                $"'{text}' is not a breakdown (total, sex:female, age:65-74,sex:male)."
            );

    /// <summary>By the key.</summary>
    public bool Equals(Breakdown? other) =>
        ReferenceEquals(this, other) || (other is not null && hash == other.hash && Key == other.Key);

    public override int GetHashCode() => hash;

    public int CompareTo(Breakdown? other) => string.CompareOrdinal(Key, other?.Key);

    public override string ToString() => Key;

    private static bool IsPart(string part)
    {
        var colon = part.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            && colon < part.Length - 1
            && part.AsSpan(0, colon).IndexOfAnyExceptInRange('a', 'z') < 0
            && part.AsSpan(colon + 1).IndexOfAnyExcept(GroupLetters) < 0;
    }

    public static bool operator <(Breakdown left, Breakdown right) => left.CompareTo(right) < 0;

    public static bool operator >(Breakdown left, Breakdown right) => left.CompareTo(right) > 0;

    public static bool operator <=(Breakdown left, Breakdown right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Breakdown left, Breakdown right) => left.CompareTo(right) >= 0;
}
