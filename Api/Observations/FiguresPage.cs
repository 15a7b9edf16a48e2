using RoadmapIndicators.Api.Formats;
using RoadmapIndicators.Api.Problems;
using RoadmapIndicators.Api.Questions;

namespace RoadmapIndicators.Api.Observations;

/// <summary>The page of the figures found that an answer gives, in every format.</summary>
/// <param name="Parts">The figures of the page, by indicator.</param>
/// <param name="Total">How many figures there are in all pages.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
public sealed record FiguresPage(IReadOnlyList<IndicatorFigures> Parts, int Total, string? Next)
{
    public int Count { get; } = Parts.Sum(p => p.Found.Count);

    /// <summary>Cuts the page that a query asks for.</summary>
    /// <param name="found">What was found of each indicator.</param>
    /// <param name="begin">Where it begins.</param>
    /// <param name="limit">The most figures that it has.</param>
    public static FiguresPage Cut(IReadOnlyList<IndicatorFigures> found, Cursor begin, int limit)
    {
        var total = found.Sum(f => f.Found.Count);
        var (start, count, next) = PageQuery.Span(total, begin, limit);
        var parts = new List<IndicatorFigures>(found.Count);
        foreach (var part in found)
        {
            var skipped = Math.Min(start, part.Found.Count);
            var taken = Math.Min(count, part.Found.Count - skipped);
            parts.Add(part with { Found = part.Found.Slice(skipped, taken) });
            start -= skipped;
            count -= taken;
        }
        return new FiguresPage(parts, total, next);
    }

    /// <summary>That the page is too much for the format; null where it is not.</summary>
    public Problem? TooLarge(Format format) =>
        format == Format.Json ? null
        : format == Format.JsonStat ? FileLimit.Check(FiguresCube.SizeOf(this), "cells", format)
        : FileLimit.Check(Count, "figures", format);
}
