using System.Globalization;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Display;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Domain.Comparisons;

/// <summary>Comparisons in one plain sentence or two, never more certain than the figures.</summary>
public static class ComparisonHeadline
{
    /// <summary>An area beside a benchmark area.</summary>
    /// <param name="compared">What the figures say.</param>
    /// <param name="indicator">What they measure.</param>
    /// <param name="subject">The area, and the group where it is not everybody.</param>
    /// <param name="area">The area alone.</param>
    /// <param name="benchmark">The benchmark's name.</param>
    public static string Of(
        AreaComparison compared,
        Indicator indicator,
        string subject,
        string area,
        string benchmark
    )
    {
        var what = IndicatorWords.In(indicator.Title, subject);
        var other = SentenceNames.Within(benchmark);
        if (
            compared
            is not { Figure: { Value: { } value } figure, Difference: { } difference, Beside: { } beside }
        )
            return $"{what} cannot be set beside {other}: no figures of one period are held for both.";
        var rest = compared.Overlap == PartOverlap.RemovedFromBenchmark ? $"the rest of {other}" : other;
        var text =
            $"{what}: {Now(value, figure, indicator)}, {Side(difference.Absolute, indicator, rest, beside.Value)}{StatusWords.After(compared.Benchmark?.Status ?? default)}; {(indicator.ValueType == Catalogue.ValueType.Count ? OfSize : Verdict(difference))}.";
        return text + Overlap(compared.Overlap, area, benchmark);
    }

    /// <summary>An area beside a level that is aimed at.</summary>
    public static string OfLevel(
        FigureDifference difference,
        Indicator indicator,
        string subject,
        Observation figure,
        string target,
        decimal level
    ) =>
        $"{IndicatorWords.In(indicator.Title, subject)}: {Now(figure.Value!.Value, figure, indicator)}, {Side(difference.Absolute, indicator, target, level)}; {Verdict(difference)}.";

    /// <summary>An area among its neighbours.</summary>
    public static string OfNeighbours(
        NeighbourPosition position,
        Indicator indicator,
        string subject,
        Observation figure,
        AreaType type
    )
    {
        var half = position.MiddleHalf;
        var value = figure.Value!.Value;
        var number = (double)value;
        var where =
            number < half.Lower ? "below their middle half"
            : number > half.Upper ? "above their middle half"
            : "within their middle half";
        var (lower, upper) = (
            DisplayText.Value((decimal)half.Lower, indicator.Unit with { Name = "" }),
            DisplayText.Value((decimal)half.Upper, IndicatorWords.Bare(indicator.Unit))
        );
        var order = indicator.Polarity switch
        {
            Polarity.HigherIsBetter => " from the highest",
            Polarity.LowerIsBetter => " from the lowest",
            _ => " from the highest, which is neither good nor bad",
        };
        var shared = position.Ties > 0 ? ", shared" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{IndicatorWords.In(indicator.Title, subject)}: {Now(value, figure, indicator)}, place {position.Rank} of {position.Among}{order}{shared}, among the {SentenceNames.Plural(type)} most like it, {Side((decimal)position.GapToMedian, indicator, "their median", (decimal)position.Median)}, and {where} ({lower} to {upper})."
        );
    }

    private const string OfSize = "a count grows with the size of the area, so neither is judged the better";

    private static string Now(decimal value, Observation figure, Indicator indicator) =>
        DisplayText.At(
            value,
            IndicatorWords.Unit(indicator),
            figure.Period,
            StatusWords.After(figure.Status)
        );

    private static string Side(decimal difference, Indicator indicator, string other, decimal theirs)
    {
        var shown = DisplayText.Value(theirs, IndicatorWords.Bare(indicator.Unit));
        if (difference == 0)
            return $"the same as {other}";
        return $"{DisplayText.Size((double)difference, IndicatorWords.Bare(indicator.Unit))} {(difference > 0 ? "above" : "below")} {other} ({shown})";
    }

    private static string Verdict(FigureDifference difference)
    {
        var good = difference.Standing switch
        {
            PlainStanding.Ahead => ", and on the better side",
            PlainStanding.Behind => ", and on the worse side",
            _ => "",
        };
        if (difference.Test.HasValue)
        {
            var p = DisplayText.P(difference.Test.Value.PValue);
            return difference.Judgement switch
            {
                ComparisonJudgement.Similar => $"the difference is within what chance would explain ({p})",
                _ => $"the difference is more than chance would explain ({p}){good}",
            };
        }
        var side = difference.Standing switch
        {
            PlainStanding.Ahead => "that is the better side; ",
            PlainStanding.Behind => "that is the worse side; ",
            _ => "",
        };
        return difference.Test.Reason == Refusal.NoSamplingError
            ? $"{side}the figures are counted in full, so there is no sampling error to test by"
            : $"{side}no limits are published with the figures, so whether it is more than chance cannot be said";
    }

    private static string Overlap(PartOverlap overlap, string area, string benchmark) =>
        overlap switch
        {
            PartOverlap.PartOfBenchmark =>
                $" {SentenceNames.Start(benchmark)} includes {SentenceNames.Within(area)}, which could not be taken out of it.",
            PartOverlap.ContainsBenchmark =>
                $" {SentenceNames.Start(benchmark)} is part of {SentenceNames.Within(area)}.",
            PartOverlap.SharesParts => " The two share some of their parts.",
            _ => "",
        };
}
