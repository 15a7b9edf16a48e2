namespace RoadmapIndicators.Api.Formats;

/// <summary>What goes with the rows of an answer into every format that has room for it.</summary>
/// <param name="Name">What a saved file is called, without its extension: letters, digits and hyphens.</param>
/// <param name="Title">What the rows are, for people.</param>
/// <param name="Asked">The address that was asked for, without its origin.</param>
/// <param name="Permalink">The same address, pinned to its edition.</param>
/// <param name="Edition">The newest edition behind the rows; null where there is none.</param>
/// <param name="Updated">When that edition's release was published.</param>
public sealed record TableNotes(
    string Name,
    string Title,
    string Asked,
    string Permalink,
    int? Edition,
    DateOnly? Updated
)
{
    /// <summary>Why there are no rows; null where there are some.</summary>
    public string? Reason { get; init; }

    /// <summary>What is measured, and where the figures come from.</summary>
    public IReadOnlyList<IndicatorNotes> Indicators { get; init; } = [];

    /// <summary>What the statuses and markers in the rows mean.</summary>
    public IReadOnlyList<KeyEntry> Key { get; init; } = [];
}
