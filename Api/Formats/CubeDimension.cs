namespace RoadmapIndicators.Api.Formats;

/// <summary>What the figures of a cube are by, such as the area.</summary>
/// <param name="Id">Its name in addresses.</param>
/// <param name="Label">For people.</param>
/// <param name="Role">time, geo or metric; null for others.</param>
/// <param name="Categories">What it takes, in their order.</param>
public sealed record CubeDimension(
    string Id,
    string Label,
    string? Role,
    IReadOnlyList<CubeCategory> Categories
);
