using System.Globalization;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Display;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Domain.Aggregation;

/// <summary>An aggregate, or its refusal, in plain words.</summary>
public static class AggregateHeadline
{
    /// <param name="made">What came of it.</param>
    /// <param name="indicator">What was put together.</param>
    /// <param name="where">The whole, in words.</param>
    /// <param name="period">When; null where no period was found.</param>
    /// <param name="parts">How many parts there are.</param>
    /// <param name="why">Why there is no value, in words; null where there is one.</param>
    public static string Of(
        Aggregate made,
        Indicator indicator,
        string where,
        Period? period,
        int parts,
        string? why
    )
    {
        var what = period is { } when
            ? $"{IndicatorWords.In(indicator.Title, where)} {DisplayText.When(when)}"
            : IndicatorWords.In(indicator.Title, where);
        var unit = IndicatorWords.Unit(indicator);
        if (made.Value is not { } value)
            return $"{what} cannot be worked out from its parts. {why}".TrimEnd();
        var shown = DisplayText.Value((decimal)value, unit);
        var of = string.Create(CultureInfo.InvariantCulture, $"put together from {parts} areas");
        return made.Status switch
        {
            AggregateStatus.Partial =>
                $"{what}: about {shown}, {of} that hold {Percent(made.Coverage)} of the whole; the rest is not known.",
            AggregateStatus.OkDerivedNumerators =>
                $"{what}: about {shown}, {of} by their {AggregationRules.DenominatorOf(indicator.Unit)}; rounding may move it by {DisplayText.Size(made.RoundingBound ?? 0, indicator.Unit)}.",
            _ => $"{what}: {shown}, {of}{Limits(made.Interval95, indicator)}.",
        };
    }

    private static string Limits(Interval? limits, Indicator indicator) =>
        limits is { } known
            ? $" (95% limits {DisplayText.Value((decimal)known.Lower, IndicatorWords.Bare(indicator.Unit) with { Name = "" })} to {DisplayText.Value((decimal)known.Upper, IndicatorWords.Bare(indicator.Unit))})"
            : "";

    private static string Percent(double? share) =>
        share is { } part ? (100 * part).ToString("0.0", CultureInfo.InvariantCulture) + "%" : "part";
}
