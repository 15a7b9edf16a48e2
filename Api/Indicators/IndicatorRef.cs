using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Api.Indicators;

/// <summary>An indicator as other answers name it.</summary>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Title">A short name.</param>
/// <param name="Polarity">Which way is better.</param>
/// <param name="ToObtain">Where no figures can be had: whom to ask, and for what.</param>
public sealed record IndicatorRef(string Slug, string Title, Polarity Polarity, string? ToObtain)
{
    public static IndicatorRef Of(Indicator indicator) =>
        new(indicator.Slug, indicator.Title, indicator.Polarity, indicator.ToObtain);
}
