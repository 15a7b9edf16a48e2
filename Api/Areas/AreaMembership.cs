using RoadmapIndicators.Domain.Areas;

namespace RoadmapIndicators.Api.Areas;

/// <summary>An area that another belongs to, or that belongs to another.</summary>
/// <param name="Code">GSS code.</param>
/// <param name="Name">For display.</param>
/// <param name="Type">What kind of place it is.</param>
/// <param name="Role">A member is counted as one; a nonConstituent authority takes part and is not.</param>
/// <param name="From">First day of the membership, where known.</param>
/// <param name="To">Last day of the membership; null while it lasts.</param>
/// <param name="Note">What a reader must know of it.</param>
public sealed record AreaMembership(
    string Code,
    string Name,
    AreaType Type,
    MembershipRole Role,
    DateOnly? From,
    DateOnly? To,
    string? Note
)
{
    /// <param name="other">The area at the other end.</param>
    /// <param name="membership">The membership between the two.</param>
    /// <param name="areas">For its name.</param>
    public static AreaMembership Of(AreaCode other, Membership membership, AreaRegister areas) =>
        new(
            other.Value,
            areas.NameOf(other),
            other.Type,
            membership.Role,
            membership.From,
            membership.To,
            membership.Note
        );
}
