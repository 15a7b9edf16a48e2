using System.Text.Json.Serialization;
using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Domain.Comparisons;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Api.Ranking;

/// <summary>An area's place.</summary>
/// <param name="ranked">The place as it was found; the answer is a view of it.</param>
/// <param name="area">Where, named.</param>
[JsonConverter(typeof(RankedAreaConverter))]
public sealed class RankedAreaAnswer(RankedArea ranked, AreaRef area)
{
    /// <summary>From 1; equal values share the better place, and the next place is left out.</summary>
    public int Rank => ranked.Rank;

    /// <summary>Where.</summary>
    public AreaRef Area => area;

    /// <summary>In the indicator's unit.</summary>
    public decimal Value => ranked.Figure.Value;

    /// <summary>Lower 95 % confidence limit as published: neighbouring places may be chance.</summary>
    public decimal? Lower => ranked.Figure.Lower;

    /// <summary>Upper 95 % confidence limit as published.</summary>
    public decimal? Upper => ranked.Figure.Upper;

    /// <summary>What the publisher says of the figure.</summary>
    public ObservationStatus Status => ranked.Figure.Status;

    /// <summary>How many others share the place.</summary>
    public int Ties => ranked.Ties;

    /// <summary>The group, 1 for the lowest values; null where there are fewer areas than groups.</summary>
    public int? Quantile => ranked.Quantile;
}
