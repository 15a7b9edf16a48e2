using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Api.Observations;

/// <summary>Finds the figures that are asked for in a panel.</summary>
public static class ObservationsFinder
{
    /// <summary>The figures, by breakdown, area and period, and why there are none where there are none.</summary>
    public static (Selection Found, string? Reason) Find(
        ObservationsQuestion question,
        Panel panel,
        AreaRegister register
    )
    {
        var areas = question.Areas(panel, register);
        var found = new List<Selection.Run>();
        var anySeries = false;
        string? unaligned = null;
        foreach (var breakdown in question.Breakdowns ?? panel.Breakdowns)
        {
            var series = areas.Select(a => panel.SeriesOf(a, breakdown)).Where(s => s.Count > 0).ToList();
            anySeries |= series.Count > 0;
            Period? only = null;
            if (question.Periods.Aligned)
            {
                var missing = question.Named.Where(a => panel.SeriesOf(a, breakdown).Count == 0).ToList();
                only = missing.Count == 0 ? Aligned(series) : null;
                if (only is null)
                {
                    unaligned =
                        missing.Count > 0
                            ? $"There is no period in which every area has a value: {string.Join(", ", missing)} has none at all."
                            : "There is no period in which every area has a value.";
                    continue;
                }
            }
            foreach (var s in series)
                Collect(s, question.Periods, only, found);
        }
        return (
            new Selection(found),
            found.Count > 0 ? null : unaligned ?? Reason(question, panel, areas, register, anySeries)
        );
    }

    /// <summary>The newest period in which each of the series has a value; null where there is none.</summary>
    private static Period? Aligned(List<Series> series)
    {
        if (series.Count == 0)
            return null;
        for (var i = series[0].Count - 1; i >= 0; i--)
        {
            var period = series[0].PeriodAt(i);
            if (series.TrueForAll(s => s.Find(period)?.Value is not null))
                return period;
        }
        return null;
    }

    private static void Collect(
        Series series,
        PeriodSelection periods,
        Period? only,
        List<Selection.Run> found
    )
    {
        var first = periods.Latest is { } latest ? Math.Max(0, series.Count - latest) : 0;
        var begin = -1;
        for (var i = first; i <= series.Count; i++)
        {
            var taken =
                i < series.Count
                && (only is { } one ? series.PeriodAt(i) == one : periods.Takes(series.PeriodAt(i)));
            if (taken && begin < 0)
                begin = i;
            else if (!taken && begin >= 0)
            {
                found.Add(new Selection.Run(series, begin, i - begin));
                begin = -1;
            }
        }
    }

    private static string Reason(
        ObservationsQuestion question,
        Panel panel,
        IReadOnlyList<AreaCode> areas,
        AreaRegister register,
        bool anySeries
    )
    {
        if (areas.Count == 0)
            return question.Within is { } parent
                ? $"The catalogue names no members of {register.NameOf(parent)} of that type."
                : "Figures are held of no area of that type.";
        if (panel.Count == 0)
            return "Every figure has been withdrawn.";
        if (question.Breakdowns is [var one, ..] && BreakdownQuery.NoTotal(one, panel) is { } noTotal)
            return noTotal;
        return anySeries
            ? $"No figure is held for that period; the periods held run from {panel.Periods[0].Code} to {panel.Periods[^1].Code}, such as {Examples(panel)}."
            : $"No figure is held of {(areas.Count == 1 ? register.NameOf(areas[0]) : "these areas")}.";
    }

    private static string Examples(Panel panel) =>
        string.Join(", ", panel.Periods.Skip(Math.Max(0, panel.Periods.Count - 3)).Select(p => p.Code));
}
