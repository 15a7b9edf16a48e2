using System.Globalization;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Display;

namespace RoadmapIndicators.Domain.Targets;

/// <summary>
/// How an area stands towards a target in plain words: whose target it is, by when, how far, and in words where the
/// series is only near to what was meant.
/// </summary>
public static class TargetHeadline
{
    /// <param name="assessed">What the figures say.</param>
    /// <param name="indicator">What they measure.</param>
    /// <param name="subject">The area, and the group where it is not everybody.</param>
    /// <param name="areas">For the names of others.</param>
    /// <param name="outlook">How likely it is to be met; null where that is not told.</param>
    public static string Of(
        TargetAssessment assessed,
        Indicator indicator,
        string subject,
        AreaRegister areas,
        TargetOutlook? outlook = null
    )
    {
        var what = IndicatorWords.In(indicator.Title, subject);
        var unit = IndicatorWords.Unit(indicator);
        var now = assessed.Latest is { } latest
            ? $"{IndicatorWords.Was(indicator, subject)} {DisplayText.At(latest.Value, unit, latest.Period, StatusWords.After(latest.Status))}"
            : null;
        if (assessed.Target is not { } target)
            return now is null
                ? $"{what}: no figure is held, and no published target is known."
                : $"{now}; no published target is known.";
        var aim = $"{Whose(target)}: {Aim(assessed, target, unit, areas)}{By(target)}";
        var text = assessed.Status switch
        {
            TargetStatus.NoData => $"{what}: no figure is held to set beside {aim}.",
            TargetStatus.NotComparable => now is null
                ? $"{what} cannot be compared with {aim}. {assessed.Reason}"
                : $"{now}; this cannot be compared with {aim}. {assessed.Reason}",
            TargetStatus.Met => $"{now}{Place(assessed, target, areas)}, which meets {aim}.",
            TargetStatus.Missed =>
                $"{now}{Place(assessed, target, areas)}, {Short(assessed, unit)} {aim}, which was missed.",
            _ =>
                $"{now}{Place(assessed, target, areas)}, {Short(assessed, unit)} {aim}. {Speed(assessed, indicator)}",
        };
        var chance = outlook is null ? "" : ChanceText.Sentence(assessed, outlook, indicator.Unit);
        return text.TrimEnd() + chance + Scope(assessed, target, subject) + Match(assessed, target);
    }

    private static string Whose(Target target) =>
        target.Kind == TargetKind.WhatIf
            ? "the supposed target"
            : $"the target for {SentenceNames.Within(target.AppliesToName)}";

    private static string Aim(TargetAssessment assessed, Target target, Unit unit, AreaRegister areas) =>
        target.Kind switch
        {
            TargetKind.ComparatorGap when assessed.Comparator is { } comparator =>
                $"the level of {SentenceNames.Within(areas.NameOf(comparator.Area))}, {DisplayText.Value(comparator.Value, IndicatorWords.Bare(unit))} at the same time",
            TargetKind.ComparatorGap when target.Comparator is { } other =>
                $"the level of {SentenceNames.Within(areas.NameOf(other))}",
            TargetKind.Rank => Place(target),
            TargetKind.Reduction => $"a cut of {Plain(target.Value)}%",
            TargetKind.WhatIf => DisplayText.Value(target.Value ?? 0, unit),
            _ => Level(target),
        };

    /// <summary>The level with its unit, in words that no level contradicts: none is more than all, none less than zero.</summary>
    private static string Level(Target target)
    {
        if (target.Value is null)
            return $"an unstated level of {target.Unit}";
        var isShare = target.Unit.StartsWith('%');
        var amount = $"{Plain(target.Value)}{(isShare ? "" : " ")}{target.Unit}";
        return target switch
        {
            { Operator: TargetOperator.AtLeast, Value: 100 } when isShare => amount,
            { Operator: TargetOperator.AtMost, Value: 0 } => isShare ? amount : $"zero {target.Unit}",
            _ => Least(target) + amount,
        };
    }

    private static string Place(Target target)
    {
        const string Word = "place ";
        var among = target.Unit.StartsWith(Word, StringComparison.Ordinal)
            ? target.Unit[Word.Length..]
            : target.Unit;
        return among.StartsWith("among ", StringComparison.Ordinal)
            ? $"{Word}{Plain(target.Value)} {among}"
            : $"{Word}{Plain(target.Value)} ({among})";
    }

    private static string Least(Target target) =>
        target.Operator switch
        {
            TargetOperator.AtLeast => "at least ",
            TargetOperator.Above => "more than ",
            TargetOperator.AtMost => "at most ",
            _ => "less than ",
        };

    private static string By(Target target) =>
        target.By is { } year
            ? string.Create(CultureInfo.InvariantCulture, $", by the end of {year}")
            : ", for which no year is stated";

    private static string Place(TargetAssessment assessed, Target target, AreaRegister areas)
    {
        if (target.Kind != TargetKind.Rank || assessed.Rank is not { } rank)
            return "";
        var shared = rank.Ties > 0 ? ", shared" : "";
        var best =
            assessed.Status == TargetStatus.Met
                ? ""
                : $", behind {SentenceNames.Within(areas.NameOf(rank.Leader))}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $", place {rank.Place} of {rank.Of}{shared}{best}"
        );
    }

    /// <summary>How far, and on which side: one who has to come down is above, not short.</summary>
    private static string Short(TargetAssessment assessed, Unit unit) =>
        (
            assessed.ToClose is { } left and > 0
                ? DisplayText.Size((double)left, IndicatorWords.Bare(unit))
                : "just"
        ) + (assessed.Gap < 0 ? " above" : " short of");

    private static string Speed(TargetAssessment assessed, Indicator indicator)
    {
        var unit = IndicatorWords.Bare(indicator.Unit);
        var required = assessed.RequiredPerYear is { } need
            ? $"That needs {Change(need, assessed)}{DisplayText.Size(need, unit)} a year"
            : null;
        if (assessed.Pace is not { } pace)
            return required is null ? "" : required + ".";
        var since = DisplayText.Words(pace.From.Period);
        var made =
            pace.ChangePerYear == 0
                ? $"there has been no change since {since}"
                : $"{IndicatorWords.ItHas(indicator)} {(pace.ChangePerYear > 0 ? "risen" : "fallen")} by {DisplayText.Size(pace.ChangePerYear, unit)} a year since {since}";
        if (assessed.Target?.Kind == TargetKind.ComparatorGap)
            made =
                pace.ChangePerYear == 0
                    ? $"the difference has not changed since {since}"
                    : $"the difference has moved by {DisplayText.Size(pace.ChangePerYear, unit)} a year since {since}, {(assessed.Status == TargetStatus.MovingAway ? "the wrong way" : "the right way")}";
        return required is null ? $"{char.ToUpperInvariant(made[0])}{made[1..]}." : $"{required}; {made}.";
    }

    private static string Change(double perYear, TargetAssessment assessed) =>
        assessed.Target?.Kind == TargetKind.ComparatorGap ? ""
        : perYear < 0 ? "a fall of "
        : "a rise of ";

    private static string Scope(TargetAssessment assessed, Target target, string subject) =>
        target.Kind == TargetKind.WhatIf
            ? ""
            : assessed.Relation switch
            {
                TargetRelation.PartOf =>
                    $" It was set for {SentenceNames.Within(target.AppliesToName)} as a whole, of which {subject} is a part.",
                TargetRelation.Contains or TargetRelation.Other =>
                    $" It was set for {SentenceNames.Within(target.AppliesToName)}, not for {subject}.",
                TargetRelation.Uncoded =>
                    $" It was set for {SentenceNames.Within(target.AppliesToName)}, an area without a code of its own.",
                _ => "",
            };

    private static string Match(TargetAssessment assessed, Target target) =>
        target.DefinitionMatch == DefinitionMatch.Proxy
        && assessed.Status is not (TargetStatus.NotComparable or TargetStatus.NoData)
            ? $" The series is near to what the target means, but not the same. {target.DefinitionNote}"
            : "";

    private static string Plain(decimal? value) =>
        value is { } number ? DisplayText.Number(number, Decimals(number)) : "an unstated level";

    private static int Decimals(decimal value) => Math.Min((int)value.Scale, 6);
}
