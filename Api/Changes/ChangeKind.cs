namespace RoadmapIndicators.Api.Changes;

/// <summary>What an edition did to a figure.</summary>
public enum ChangeKind
{
    /// <summary>It was not held before.</summary>
    Added,

    /// <summary>It was another before.</summary>
    Revised,

    /// <summary>The release speaks for its period and no longer has it.</summary>
    Withdrawn,
}
