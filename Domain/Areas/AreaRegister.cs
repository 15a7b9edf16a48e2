using System.Collections.Frozen;

namespace RoadmapIndicators.Domain.Areas;

/// <summary>Every area that the catalogue knows, found by code, by alias, by membership and by name.</summary>
public sealed class AreaRegister
{
    private readonly FrozenDictionary<string, Area> byCode;
    private readonly FrozenDictionary<string, Area> byAlias;
    private readonly FrozenDictionary<AreaCode, Area[]> members;

    /// <exception cref="ArgumentException">Two areas share a code or an alias.</exception>
    public AreaRegister(IEnumerable<Area> areas)
    {
        All = [.. areas.OrderBy(a => a.Code)];
        byCode = All.ToFrozenDictionary(a => a.Code.Value, StringComparer.Ordinal);
        byAlias = All.SelectMany(a => a.Aliases.Select(alias => (alias, a)))
            .ToFrozenDictionary(pair => pair.alias, pair => pair.a, StringComparer.Ordinal);
        members = All.SelectMany(a =>
                a.Parents.Where(m => m.Role == MembershipRole.Member && m.To is null)
                    .Select(m => (m.Parent, a))
            )
            .GroupBy(pair => pair.Parent, pair => pair.a)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>In the order of their codes.</summary>
    public IReadOnlyList<Area> All { get; }

    /// <summary>The area of a code or of one of its aliases; null when neither is known.</summary>
    public Area? Find(string codeOrAlias) =>
        byCode.GetValueOrDefault(codeOrAlias) ?? byAlias.GetValueOrDefault(codeOrAlias);

    /// <summary>The area of a code; null when the catalogue does not know it.</summary>
    public Area? Find(AreaCode code) => byCode.GetValueOrDefault(code.Value);

    /// <summary>
    /// The areas that are members of another today, codes no longer in use left out. Non-constituent authorities
    /// are not members. Empty when the area has none or is not known.
    /// </summary>
    public IReadOnlyList<Area> MembersOf(AreaCode parent) =>
        members.TryGetValue(parent, out var found) ? [.. found.Where(a => a.ValidTo is null)] : [];

    /// <summary>The name for display, or the code where the name is not known.</summary>
    public string NameOf(AreaCode code) => Find(code)?.Name ?? code.Value;
}
