using System.Globalization;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Display;

namespace RoadmapIndicators.Domain.Targets;

/// <summary>A chance as people read it: rounded, and never nearer to certain than the back-tests allow.</summary>
public static class ChanceText
{
    /// <summary>As a display text: <c>34 %</c>, <c>under 10 %</c>, <c>over 90 %</c>.</summary>
    public static string Display(double probability) =>
        probability < TargetChance.Least ? "under 10 %"
        : probability > TargetChance.Most ? "over 90 %"
        : Whole(probability) + " %";

    /// <summary>
    /// As a sentence after a headline; empty where there is no chance to tell. Names the projection it rests on.
    /// </summary>
    public static string Sentence(TargetAssessment assessed, TargetOutlook outlook, Unit unit)
    {
        if (!outlook.Chance.HasValue || assessed.Target is not { By: { } by } target)
            return "";
        var chance = outlook.Chance.Value;
        var kept = assessed.Status == TargetStatus.Met;
        var range = Range(chance, target, unit);
        var when = string.Create(CultureInfo.InvariantCulture, $"at the end of {by}");
        if (!chance.Probability.HasValue)
            return $" If the past is a guide, it will lie {range} {when} (80% interval).";
        var likely = chance.Probability.Value switch
        {
            < TargetChance.Least => "under 10%",
            > TargetChance.Most => "over 90%",
            var p => $"about {Whole(p)}%",
        };
        return $" If the past is a guide, the chance that it is {(kept ? "still met" : "met")} {when} is {likely}: it should lie {range} then (80% interval).";
    }

    private static string Range(TargetChance chance, Target target, Unit unit)
    {
        var (lower, upper) = chance.AtDate.Interval80;
        if (target.Kind == TargetKind.ComparatorGap)
            return $"between {Signed(lower, unit)} and {Signed(upper, unit)} the comparator";
        var (low, high) = (
            DisplayText.Value(DisplayText.Bounded(lower), unit with { Name = "" }),
            DisplayText.Value(DisplayText.Bounded(upper), unit)
        );
        return $"between {low} and {high}";
    }

    private static string Signed(double difference, Unit unit) =>
        $"{DisplayText.Size(difference, unit)} {(difference < 0 ? "below" : "above")}";

    private static string Whole(double probability) =>
        Math.Round(probability * 100, MidpointRounding.AwayFromZero)
            .ToString("0", CultureInfo.InvariantCulture);
}
