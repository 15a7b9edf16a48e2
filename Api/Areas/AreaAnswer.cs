using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Vintages;
using RoadmapIndicators.Domain.Areas;

namespace RoadmapIndicators.Api.Areas;

/// <summary>An area with what it belongs to and what belongs to it.</summary>
/// <param name="CatalogueEdition">The edition of the catalogue that describes it.</param>
/// <param name="Code">GSS code.</param>
/// <param name="Name">For display.</param>
/// <param name="Type">What kind of place it is.</param>
/// <param name="ValidFrom">First day of the code, where known.</param>
/// <param name="ValidTo">Last day of the code; null while it is in use.</param>
/// <param name="Successors">The areas that took its place.</param>
/// <param name="Aliases">Other codes under which publishers name the same extent.</param>
/// <param name="Parents">What it belongs to.</param>
/// <param name="Members">What belongs to it and is counted as a member today.</param>
/// <param name="NonConstituents">Authorities that take part in it and are not members.</param>
/// <param name="MembersReason">Why it has no members; null where it has.</param>
/// <param name="Note">What a reader must know of it.</param>
public sealed record AreaAnswer(
    int CatalogueEdition,
    string Code,
    string Name,
    AreaType Type,
    DateOnly? ValidFrom,
    DateOnly? ValidTo,
    IReadOnlyList<AreaRef> Successors,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<AreaMembership> Parents,
    IReadOnlyList<AreaMembership> Members,
    IReadOnlyList<AreaMembership> NonConstituents,
    string? MembersReason,
    string? Note
)
{
    public static AreaAnswer Of(Area area, CatalogueInForce catalogue)
    {
        var areas = catalogue.Catalogue.Areas;
        var belonging = areas
            .All.Where(a => a.ValidTo is null)
            .SelectMany(a => a.Parents.Where(m => m.Parent == area.Code).Select(m => (Area: a, Link: m)))
            .Where(pair => pair.Link.To is null)
            .Select(pair => AreaMembership.Of(pair.Area.Code, pair.Link, areas))
            .ToList();
        var members = belonging.Where(m => m.Role == MembershipRole.Member).ToList();
        return new AreaAnswer(
            catalogue.Edition,
            area.Code.Value,
            area.Name,
            area.Type,
            area.ValidFrom,
            area.ValidTo,
            [.. area.Successors.Select(code => AreaRef.Of(code, areas))],
            area.Aliases,
            [.. area.Parents.Select(m => AreaMembership.Of(m.Parent, m, areas))],
            members,
            [.. belonging.Where(m => m.Role == MembershipRole.NonConstituent)],
            members.Count == 0 ? $"The catalogue names no members of {area.Name}." : null,
            area.Note
        );
    }
}
