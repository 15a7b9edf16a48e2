using RoadmapIndicators.Api.Figures.Charts;
using ScottPlot;
using SkiaSharp;

namespace RoadmapIndicators.Api.Figures.Drawing;

/// <summary>Draws series, their limits, projections and targets into a plot.</summary>
internal static class SeriesMarks
{
    /// <summary>The series that the figure is about: its limits as a band, its points as dots on a line.</summary>
    public static void Focus(PlotArea area, ChartLine line, SKColor colour, bool small)
    {
        foreach (var segment in line.Segments)
        {
            Band(area, segment, colour);
            var drawn = area.Plot.Add.Scatter(
                segment.Select(p => p.At).ToArray(),
                segment.Select(p => p.Value).ToArray()
            );
            drawn.Color = PlotArea.Of(colour);
            drawn.LineWidth = small ? 1.8f : 2.6f;
            drawn.MarkerShape = MarkerShape.FilledCircle;
            drawn.MarkerSize = DotSize(line, small);
        }
    }

    /// <summary>A series for comparison: a thin line of another colour, without dots.</summary>
    public static void Beside(PlotArea area, ChartLine line, SKColor colour, bool small)
    {
        foreach (var segment in line.Segments)
        {
            var drawn = area.Plot.Add.Scatter(
                segment.Select(p => p.At).ToArray(),
                segment.Select(p => p.Value).ToArray()
            );
            drawn.Color = PlotArea.Of(colour);
            drawn.LineWidth = small ? 1.3f : 1.8f;
            drawn.MarkerShape = segment.Count == 1 ? MarkerShape.OpenCircle : MarkerShape.None;
            drawn.MarkerSize = 6;
        }
    }

    /// <summary>A projection: two ranges, one inside the other, and the median as a dotted line.</summary>
    public static void Fan(PlotArea area, ChartPoint from, IReadOnlyList<FanPoint> fan, SKColor colour)
    {
        if (fan.Count == 0)
            return;
        double[] at = [from.At, .. fan.Select(p => p.At)];
        Range(
            area,
            at,
            [from.Value, .. fan.Select(p => p.Lower95)],
            [from.Value, .. fan.Select(p => p.Upper95)],
            colour,
            0.14
        );
        Range(
            area,
            at,
            [from.Value, .. fan.Select(p => p.Lower80)],
            [from.Value, .. fan.Select(p => p.Upper80)],
            colour,
            0.2
        );
        var median = area.Plot.Add.ScatterLine(at, (double[])[from.Value, .. fan.Select(p => p.Value)]);
        median.Color = PlotArea.Of(colour);
        median.LineWidth = 2;
        median.LinePattern = LinePattern.Dotted;
    }

    /// <summary>A target: a dashed line up to its date, where a diamond stands.</summary>
    public static void Target(
        PlotArea area,
        TargetMark target,
        (double From, double To) years,
        SKColor colour,
        bool small
    )
    {
        var until = target.By is { } by ? Math.Min(by, years.To) : years.To;
        var line = area.Plot.Add.ScatterLine(
            (double[])[years.From, until],
            (double[])[target.Value, target.Value]
        );
        line.Color = PlotArea.Of(colour);
        line.LineWidth = small ? 1.3f : 1.8f;
        line.LinePattern = LinePattern.Dashed;
        if (target.By is { } date && date <= years.To)
        {
            var diamond = area.Plot.Add.Marker(date, target.Value, MarkerShape.FilledDiamond, small ? 8 : 11);
            diamond.Color = PlotArea.Of(colour);
        }
    }

    private static void Band(PlotArea area, IReadOnlyList<ChartPoint> segment, SKColor colour)
    {
        foreach (var run in RunsWithLimits(segment))
            if (run.Count > 1)
                Range(
                    area,
                    [.. run.Select(p => p.At)],
                    [.. run.Select(p => p.Lower!.Value)],
                    [.. run.Select(p => p.Upper!.Value)],
                    colour,
                    0.16
                );
            else
            {
                var bar = area.Plot.Add.Line(run[0].At, run[0].Lower!.Value, run[0].At, run[0].Upper!.Value);
                bar.Color = PlotArea.Of(colour).WithAlpha(0.5);
                bar.LineWidth = 2;
            }
    }

    private static IEnumerable<List<ChartPoint>> RunsWithLimits(IReadOnlyList<ChartPoint> segment)
    {
        var run = new List<ChartPoint>();
        foreach (var point in segment)
            if (point is { Lower: not null, Upper: not null })
                run.Add(point);
            else if (run.Count > 0)
            {
                yield return run;
                run = [];
            }
        if (run.Count > 0)
            yield return run;
    }

    private static void Range(
        PlotArea area,
        double[] at,
        double[] lower,
        double[] upper,
        SKColor colour,
        double strength
    )
    {
        var fill = area.Plot.Add.FillY(at, lower, upper);
        fill.FillColor = PlotArea.Of(colour).WithAlpha(strength);
        fill.LineWidth = 0;
        fill.MarkerSize = 0;
    }

    // Monthly series would be a string of beads.
    private static float DotSize(ChartLine line, bool small)
    {
        var count = line.Points.Count();
        if (line.Segments.Any(segment => segment.Count == 1) && count < 40)
            return small ? 5 : 7;
        return count > 40 ? 0
            : small ? 4
            : 6.5f;
    }
}
