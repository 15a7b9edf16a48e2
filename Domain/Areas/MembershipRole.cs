namespace RoadmapIndicators.Domain.Areas;

/// <summary>How an area belongs to another.</summary>
public enum MembershipRole
{
    /// <summary>Wholly inside, or a constituent authority: counted as a member.</summary>
    Member,

    /// <summary>A non-constituent authority: it takes part, and is not counted as a member.</summary>
    NonConstituent,

    /// <summary>
    /// Wholly inside, as another layer over the same places, such as a combined authority in its region: not counted
    /// as a member, because the region's own authorities already are.
    /// </summary>
    Inside,
}
