using System.Globalization;
using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Vintages;
using RoadmapIndicators.Domain.Display;

namespace RoadmapIndicators.Api.Figures;

/// <summary>Words that figures share.</summary>
public static class FigureWords
{
    /// <summary>The finding short enough for a title: the first clause of the sentence.</summary>
    public static string Title(string sentence)
    {
        var end = sentence.IndexOf("; ", StringComparison.Ordinal);
        var stop = sentence.IndexOf(". ", StringComparison.Ordinal);
        var cut = (end, stop) switch
        {
            (< 0, < 0) => sentence.Length,
            (< 0, _) => stop,
            (_, < 0) => end,
            _ => Math.Min(end, stop),
        };
        return sentence[..cut].TrimEnd('.');
    }

    /// <summary>The line at the foot: who published the figures, when, under which licence, and the edition.</summary>
    public static string Source(IndicatorVintage at) =>
        at.Entry is { } entry
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"Source: {at.Source.Publisher}, {at.Indicator.Dataset}, published {entry.Date:d MMMM yyyy}. {at.Source.Licence}. Roadmap Indicators, edition {entry.Edition}."
            )
            : $"Source: {at.Source.Publisher}, {at.Indicator.Dataset}.";

    /// <summary>What is drawn, of where, in which unit and when.</summary>
    public static string Subtitle(
        FigureQuestion question,
        string where,
        PeriodRef? from,
        PeriodRef? to,
        string? more
    )
    {
        var unit = question.At.Indicator.Unit;
        var group = GroupWords.After("", question.Breakdown);
        var when =
            from is null || to is null ? ""
            : from == to ? $", {to.Label}"
            : $", {from.Label} to {to.Label}";
        return $"{question.At.Indicator.Title}{group}, {where}{(unit.Name.Length == 0 ? "" : $", {unit.Name}")}{when}{(more is null ? "" : $". {more}")}";
    }
}
