using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Domain.Calibration;

/// <summary>Which family an indicator belongs to.</summary>
public static class IndicatorFamilies
{
    /// <param name="indicator">The indicator.</param>
    /// <param name="isSameSeason">Whether its figures are of parts of a year.</param>
    public static IndicatorFamily Of(Indicator indicator, bool isSameSeason = false) =>
        indicator.ValueType switch
        {
            Catalogue.ValueType.Score => IndicatorFamily.Score,
            _ when isSameSeason => IndicatorFamily.WithinYear,
            Catalogue.ValueType.Coverage or Catalogue.ValueType.Share => IndicatorFamily.CountedShare,
            Catalogue.ValueType.SurveyShare => IndicatorFamily.SurveyShare,
            Catalogue.ValueType.Rate => IndicatorFamily.Rate,
            Catalogue.ValueType.Count => IndicatorFamily.Count,
            _ => IndicatorFamily.Mean,
        };

    /// <summary>The family in words.</summary>
    public static string Name(this IndicatorFamily family) =>
        family switch
        {
            IndicatorFamily.CountedShare => "coverage and shares counted in full",
            IndicatorFamily.SurveyShare => "shares estimated from surveys",
            IndicatorFamily.Rate => "rates per population",
            IndicatorFamily.Count => "counts",
            IndicatorFamily.Mean => "means, medians and quantities per head or hour",
            IndicatorFamily.Score => "scores, indices and ranks",
            _ => "months, quarters and half-years",
        };
}
