namespace RoadmapIndicators.Api.Feeds;

/// <summary>What a release did, for machines (an extension of JSON Feed, whose name begins with an underscore).</summary>
/// <param name="Edition">The edition that it made.</param>
/// <param name="Indicator">The indicator's slug.</param>
/// <param name="ReleasedOn">When the publisher put it out.</param>
/// <param name="Added">Figures that were not held before.</param>
/// <param name="Revised">Figures that differ from those held before.</param>
/// <param name="Withdrawn">Figures that the release no longer has.</param>
public sealed record JsonFeedEdition(
    int Edition,
    string Indicator,
    DateOnly ReleasedOn,
    int Added,
    int Revised,
    int Withdrawn
);
