using System.Collections.Frozen;

namespace RoadmapIndicators.Domain.Areas;

/// <summary>Every area that the catalogue knows, found by code, by alias, by membership and by name.</summary>
public sealed class AreaRegister
{
    private readonly FrozenDictionary<AreaCode, Area> byCode;
    private readonly FrozenDictionary<string, Area> byText;
    private readonly FrozenDictionary<string, Area> byAlias;
    private readonly FrozenDictionary<AreaCode, Area[]> members;
    private readonly FrozenDictionary<AreaCode, FrozenSet<AreaCode>> around;
    private readonly FrozenSet<AreaCode> wholes;
    private readonly FrozenSet<AreaCode> succeeded;
    private readonly FrozenDictionary<AreaType, AreaCode[]> inUse;

    /// <exception cref="ArgumentException">Two areas share a code or an alias.</exception>
    public AreaRegister(IEnumerable<Area> areas)
    {
        All = [.. areas.OrderBy(a => a.Code)];
        byCode = All.ToFrozenDictionary(a => a.Code);
        byText = All.ToFrozenDictionary(a => a.Code.Value, StringComparer.Ordinal);
        byAlias = All.SelectMany(a => a.Aliases.Select(alias => (alias, a)))
            .ToFrozenDictionary(pair => pair.alias, pair => pair.a, StringComparer.Ordinal);
        members = All.SelectMany(a =>
                a.Parents.Where(m => m.Role == MembershipRole.Member && m.To is null)
                    .Select(m => (m.Parent, a))
            )
            .GroupBy(pair => pair.Parent, pair => pair.a)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
        around = All.ToFrozenDictionary(a => a.Code, AllAround);
        inUse = All.Where(a => a.ValidTo is null)
            .GroupBy(a => a.Code.Type, a => a.Code)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
        succeeded = All.Where(a => a.Successors.Count > 0).Select(a => a.Code).ToFrozenSet();
        wholes = around.Values.SelectMany(containers => containers).ToFrozenSet();
    }

    /// <summary>In the order of their codes.</summary>
    public IReadOnlyList<Area> All { get; }

    /// <summary>The area of a code or of one of its aliases; null when neither is known.</summary>
    public Area? Find(string codeOrAlias) =>
        byText.GetValueOrDefault(codeOrAlias) ?? byAlias.GetValueOrDefault(codeOrAlias);

    /// <summary>The area of a code; null when the catalogue does not know it.</summary>
    public Area? Find(AreaCode code) => byCode.GetValueOrDefault(code);

    /// <summary>Whether others have taken the place of an area, as far as the catalogue says.</summary>
    public bool IsSucceeded(AreaCode code) => succeeded.Contains(code);

    /// <summary>The codes of a type that are in use, in their order.</summary>
    public IReadOnlyList<AreaCode> InUse(AreaType type) => inUse.GetValueOrDefault(type) ?? [];

    /// <summary>
    /// The areas that are members of another today, codes no longer in use left out. Non-constituent authorities
    /// are not members. Empty when the area has none or is not known.
    /// </summary>
    public IReadOnlyList<Area> MembersOf(AreaCode parent) =>
        members.TryGetValue(parent, out var found) ? [.. found.Where(a => a.ValidTo is null)] : [];

    /// <summary>
    /// Whether an area lies inside another, following memberships upwards; those that have ended and those of
    /// non-constituent authorities are left out. An area is not inside itself.
    /// </summary>
    public bool IsInside(AreaCode inner, AreaCode outer) =>
        around.TryGetValue(inner, out var containers) && containers.Contains(outer);

    /// <summary>
    /// Whether two areas share ground as far as memberships tell: one is the other, lies inside it, or a third lies
    /// inside both.
    /// </summary>
    public bool Overlap(AreaCode one, AreaCode other) =>
        one == other
        || IsInside(one, other)
        || IsInside(other, one)
        || wholes.Contains(one)
            && wholes.Contains(other)
            && All.Any(a => IsInside(a.Code, one) && IsInside(a.Code, other));

    /// <summary>The name for display, or the code where the name is not known.</summary>
    public string NameOf(AreaCode code) => Find(code)?.Name ?? code.Value;

    private FrozenSet<AreaCode> AllAround(Area area)
    {
        var found = new HashSet<AreaCode>();
        var open = new Queue<AreaCode>([area.Code]);
        while (open.TryDequeue(out var code))
            foreach (var membership in Find(code)?.Parents ?? [])
                if (
                    membership.Role != MembershipRole.NonConstituent
                    && membership.To is null
                    && membership.Parent != area.Code
                    && found.Add(membership.Parent)
                )
                    open.Enqueue(membership.Parent);
        return found.ToFrozenSet();
    }
}
