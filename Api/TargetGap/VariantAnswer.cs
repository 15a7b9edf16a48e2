using RoadmapIndicators.Domain.Targets;

namespace RoadmapIndicators.Api.TargetGap;

/// <summary>The class of the pace under one other choice.</summary>
/// <param name="Variant">The choice.</param>
/// <param name="Explanation">The same in words.</param>
/// <param name="Ratio">The pace over what is required.</param>
/// <param name="Status">Its class.</param>
public sealed record VariantAnswer(PaceVariant Variant, string Explanation, double Ratio, PaceStatus Status)
{
    public static VariantAnswer Of(PaceVariantStatus variant) =>
        new(variant.Variant, Words(variant.Variant), variant.Ratio, variant.Status);

    private static string Words(PaceVariant variant) =>
        variant switch
        {
            PaceVariant.WindowYearShorter => "The pace of the last two years.",
            PaceVariant.WindowYearLonger => "The pace of the last four years.",
            PaceVariant.WholeHistory => "The pace since the first figure.",
            PaceVariant.LatestDropped => "The latest figure, often provisional, left out.",
            PaceVariant.SenSlope => "The median slope of the last three years.",
            PaceVariant.SenSlopeWholeHistory => "The median slope since the first figure.",
            _ => "Only the figures after a possible undeclared change.",
        };
}
