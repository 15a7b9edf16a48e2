using System.Text.Json.Serialization;
using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Api.Ranking;

/// <summary>An area's place.</summary>
/// <param name="Rank">From 1; equal values share the better place, and the next place is left out.</param>
/// <param name="Area">Where.</param>
/// <param name="Value">In the indicator's unit.</param>
/// <param name="Lower">Lower 95 % confidence limit as published: neighbouring places may be chance.</param>
/// <param name="Upper">Upper 95 % confidence limit as published.</param>
/// <param name="Status">What the publisher says of the figure.</param>
/// <param name="Ties">How many others share the place.</param>
/// <param name="Quantile">The group, 1 for the lowest values; null where there are fewer areas than groups.</param>
[JsonConverter(typeof(RankedAreaConverter))]
public sealed record RankedAreaAnswer(
    int Rank,
    AreaRef Area,
    decimal Value,
    decimal? Lower,
    decimal? Upper,
    ObservationStatus Status,
    int Ties,
    int? Quantile
);
