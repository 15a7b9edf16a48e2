using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace RoadmapIndicators.Domain.Areas;

/// <summary>
/// A GSS code: an entity prefix (a letter and two digits) and six digits, such as E08000025. The prefix says what
/// kind of place it is, so a code that the catalogue does not know can still be told from a typing error.
/// X is no letter of the GSS: X67 is ours, for authorities that a publisher counts together under no code.
/// Areas are joined on codes, never on names: "West Midlands" names four different places.
/// </summary>
public sealed record AreaCode : IComparable<AreaCode>
{
    private static readonly FrozenDictionary<string, AreaType> TypeOfPrefix = new Dictionary<string, AreaType>
    {
        ["E06"] = AreaType.LocalAuthority,
        ["E07"] = AreaType.LocalAuthority,
        ["E08"] = AreaType.LocalAuthority,
        ["E09"] = AreaType.LocalAuthority,
        ["W06"] = AreaType.LocalAuthority,
        ["S12"] = AreaType.LocalAuthority,
        ["N09"] = AreaType.LocalAuthority,
        ["E10"] = AreaType.County,
        ["E11"] = AreaType.MetropolitanCounty,
        ["E12"] = AreaType.Region,
        ["E13"] = AreaType.Other,
        ["E37"] = AreaType.Lep,
        ["E47"] = AreaType.CombinedAuthority,
        ["E61"] = AreaType.Other,
        ["E67"] = AreaType.Other,
        ["E69"] = AreaType.Lsip,
        ["E92"] = AreaType.Country,
        ["W92"] = AreaType.Country,
        ["S92"] = AreaType.Country,
        ["N34"] = AreaType.Other,
        ["W42"] = AreaType.Other,
        ["N92"] = AreaType.Country,
        ["X67"] = AreaType.Other,
        ["K02"] = AreaType.Country,
        ["K03"] = AreaType.Country,
        ["K04"] = AreaType.Country,
    }.ToFrozenDictionary();

    private readonly int hash;

    private AreaCode(string value, AreaType type)
    {
        Value = value;
        Type = type;
        hash = string.GetHashCode(value, StringComparison.Ordinal);
    }

    /// <summary>The nine characters.</summary>
    public string Value { get; }

    /// <summary>What the entity prefix says.</summary>
    public AreaType Type { get; }

    /// <summary>Reads a code. Blanks around it are dropped (publishers leave them); anything else must be exact.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out AreaCode? code)
    {
        code = null;
        var trimmed = text?.Trim();
        if (trimmed is not { Length: 9 })
            return false;
        for (var i = 1; i < 9; i++)
            if (!char.IsAsciiDigit(trimmed[i]))
                return false;
        if (!TypeOfPrefix.TryGetValue(trimmed[..3], out var type))
            return false;
        code = new AreaCode(trimmed, type);
        return true;
    }

    /// <summary>Reads a code that is known to be one.</summary>
    /// <exception cref="FormatException">It is not a GSS code of a known entity.</exception>
    public static AreaCode Parse(string text) =>
        TryParse(text, out var code)
            ? code
            : throw new FormatException($"'{text}' is not a GSS code of a known kind of area.");

    /// <summary>By the nine characters, which say the type as well.</summary>
    public bool Equals(AreaCode? other) =>
        ReferenceEquals(this, other) || (other is not null && hash == other.hash && Value == other.Value);

    public override int GetHashCode() => hash;

    public int CompareTo(AreaCode? other) =>
        ReferenceEquals(this, other) ? 0 : string.CompareOrdinal(Value, other?.Value);

    public override string ToString() => Value;

    public static bool operator <(AreaCode left, AreaCode right) => left.CompareTo(right) < 0;

    public static bool operator >(AreaCode left, AreaCode right) => left.CompareTo(right) > 0;

    public static bool operator <=(AreaCode left, AreaCode right) => left.CompareTo(right) <= 0;

    public static bool operator >=(AreaCode left, AreaCode right) => left.CompareTo(right) >= 0;
}
