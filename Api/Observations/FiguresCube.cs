using RoadmapIndicators.Api.Formats;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Api.Observations;

/// <summary>Makes a dense cube of figures, by indicator, breakdown, area and period.</summary>
public static class FiguresCube
{
    private sealed record Axes(
        IReadOnlyList<IndicatorFigures> Indicators,
        IReadOnlyList<Breakdown> Breakdowns,
        IReadOnlyList<AreaCode> Areas,
        IReadOnlyList<Period> Periods
    )
    {
        public static Axes Of(FiguresPage page)
        {
            var runs = page.Parts.SelectMany(p => p.Found.Runs).ToList();
            var periods = new HashSet<Period>();
            foreach (var run in runs)
            foreach (var index in run.Indexes)
                periods.Add(run.Series.PeriodAt(index));
            return new Axes(
                [.. page.Parts.Where(p => p.Found.Count > 0)],
                [.. runs.Select(r => r.Series.Breakdown).Distinct().Order()],
                [.. runs.Select(r => r.Series.Area).Distinct().Order()],
                [.. periods.Order()]
            );
        }
    }

    /// <summary>How many cells the cube of a page has.</summary>
    public static long SizeOf(FiguresPage page)
    {
        var axes = Axes.Of(page);
        return (long)axes.Indicators.Count * axes.Breakdowns.Count * axes.Areas.Count * axes.Periods.Count;
    }

    public static Cube Of(FiguresPage page, TableNotes notes, AreaRegister areas, Labels labels)
    {
        var axes = Axes.Of(page);
        var named = labels != Labels.Codes;
        return new Cube(
            notes,
            [
                new CubeDimension(
                    "indicator",
                    "Indicator",
                    "metric",
                    [
                        .. axes.Indicators.Select(i => new CubeCategory(
                            i.At.Indicator.Slug,
                            named ? i.At.Indicator.Title : null,
                            i.At.Indicator.Unit
                        )),
                    ]
                ),
                new CubeDimension(
                    "breakdown",
                    "Breakdown",
                    null,
                    [.. axes.Breakdowns.Select(b => new CubeCategory(b.Key, named ? b.Key : null))]
                ),
                new CubeDimension(
                    "area",
                    "Area",
                    "geo",
                    [.. axes.Areas.Select(a => new CubeCategory(a.Value, named ? areas.NameOf(a) : null))]
                ),
                new CubeDimension(
                    "period",
                    "Period",
                    "time",
                    [.. axes.Periods.Select(p => new CubeCategory(p.Code, named ? p.Label : null))]
                ),
            ],
            () => Cells(axes)
        );
    }

    private static IEnumerable<Observation?> Cells(Axes axes)
    {
        foreach (var indicator in axes.Indicators)
        {
            var runs = indicator.Found.Runs.ToLookup(r => (r.Series.Breakdown, r.Series.Area));
            foreach (var breakdown in axes.Breakdowns)
            foreach (var area in axes.Areas)
            {
                using var figures = runs[(breakdown, area)]
                    .SelectMany(run => run.Indexes.Select(index => run.Series[index]))
                    .GetEnumerator();
                var held = figures.MoveNext();
                foreach (var period in axes.Periods)
                    if (held && figures.Current.Period == period)
                    {
                        yield return figures.Current;
                        held = figures.MoveNext();
                    }
                    else
                        yield return null;
            }
        }
    }
}
