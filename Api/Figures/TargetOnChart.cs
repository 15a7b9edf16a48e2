using RoadmapIndicators.Api.Figures.Charts;
using RoadmapIndicators.Api.TargetGap;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Display;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Domain.Targets;

namespace RoadmapIndicators.Api.Figures;

/// <summary>Chooses the target that a figure shows.</summary>
public static class TargetOnChart
{
    private const string None = "none";

    /// <summary>
    /// The entry of the target asked for; else the first that has a level to draw, measures what the series does and is not
    /// met; else the first with a level. Null for none.
    /// </summary>
    public static TargetGapEntry? Choose(TargetGapAnswer answer, string? asked)
    {
        if (asked == None)
            return null;
        var drawable = answer
            .TargetGaps.Where(entry =>
                entry.Target?.Level is not null && entry.Status != TargetStatus.NotComparable
            )
            .ToList();
        return asked is not null
            ? drawable.FirstOrDefault(entry => entry.Target!.Id == asked)
            : drawable.FirstOrDefault(entry => entry.Status != TargetStatus.Met) ?? drawable.FirstOrDefault();
    }

    public static TargetMark? Mark(TargetGapEntry? entry, Indicator indicator, ChartTimes times)
    {
        if (entry?.Target is not { Level: { } level } target)
            return null;
        var value = Level(level, indicator.Unit);
        var by = target.By is { } year ? $" by {year}" : "";
        var label =
            target.Kind == TargetKind.ComparatorGap && target.Comparator is { } other
                ? $"{other.Name}: {value}{(other.Period is { } period ? $" {DisplayText.When(Period.Parse(period.Code))}" : "")}"
                : $"Target{Whose(target)}: {value}{by}";
        return new TargetMark(
            (double)level,
            // A comparator's level is that of now, whatever the year by which it is to be reached.
            target is { By: { } due, Kind: not TargetKind.ComparatorGap }
                ? times.EndOf(due)
                : null,
            target.DefinitionMatch == DefinitionMatch.Proxy
                ? $"{label} (set for something near to this)"
                : label
        );
    }

    /// <summary>A level as it was stated: 99%, not 99.0%; a comparator's has the decimals of its figure.</summary>
    public static string Level(decimal level, Unit unit)
    {
        var stated = (level / 1.0000000000000000000000000000m).Scale;
        return DisplayText.Value(level, Bare(unit) with { Decimals = Math.Min(stated, unit.Decimals) });
    }

    private static string Whose(TargetRef target) =>
        target.AppliesTo.Name is { Length: > 0 and <= 30 } name && target.Kind != TargetKind.WhatIf
            ? $" for {SentenceNames.Within(name)}"
            : "";

    private static Unit Bare(Unit unit) => unit.Symbol.Length > 0 ? unit : unit with { Name = "" };
}
