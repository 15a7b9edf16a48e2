namespace RoadmapIndicators.Domain.Areas;

/// <summary>One area's belonging to another, with its dates where they are known (both included).</summary>
public sealed record Membership(
    AreaCode Parent,
    MembershipRole Role = MembershipRole.Member,
    DateOnly? From = null,
    DateOnly? To = null,
    string? Note = null
);
