namespace RoadmapIndicators.Api.Vintages;

/// <summary>What a data answer says of the release that its figures came from.</summary>
/// <param name="Id">The release's number.</param>
/// <param name="Source">The source it came through.</param>
/// <param name="Title">What the publisher calls it.</param>
/// <param name="RetrievedAt">When it was fetched or read.</param>
/// <param name="Licence">Licence of its figures.</param>
/// <param name="Url">Where it was fetched from, where that is known.</param>
public sealed record ReleaseFacts(
    long Id,
    string Source,
    string Title,
    DateTimeOffset RetrievedAt,
    string Licence,
    string? Url
);
