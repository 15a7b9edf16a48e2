namespace RoadmapIndicators.Domain.Areas;

/// <summary>A place with a code of its own, its life and what it belongs to.</summary>
/// <param name="Code">Its GSS code.</param>
/// <param name="Name">Its name in English, for display only.</param>
/// <param name="ValidFrom">First day of the code, where known.</param>
/// <param name="ValidTo">Last day of the code; null while it is in use.</param>
/// <param name="Successors">The codes that took its place. Never count it beside them.</param>
/// <param name="Aliases">Other codes under which publishers name the same extent (ITL level 1, DfE numbers).</param>
/// <param name="Parents">What it belongs to.</param>
/// <param name="Note">What a reader must know, such as that a membership is not from a published look-up.</param>
public sealed record Area(
    AreaCode Code,
    string Name,
    DateOnly? ValidFrom,
    DateOnly? ValidTo,
    IReadOnlyList<AreaCode> Successors,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<Membership> Parents,
    string? Note
)
{
    /// <summary>What kind of place it is.</summary>
    public AreaType Type => Code.Type;
}
