using System.Runtime.InteropServices;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Ingestion.Review;

/// <summary>Puts single figures, in any order, into groups of periods by areas.</summary>
public sealed class ReviewGathering
{
    private static readonly Cell None = new(double.NaN, double.NaN, null, ReviewedRow.None);

    private readonly Dictionary<string, Dictionary<(Period, string), Cell>> groups = new(
        StringComparer.Ordinal
    );

    private readonly record struct Cell(double Released, double Held, double? Undisputed, ReviewedRow Rows);

    /// <summary>Adds a figure of the release.</summary>
    /// <param name="breakdown">The key of the group.</param>
    /// <param name="area">The area's code.</param>
    /// <param name="period">The period.</param>
    /// <param name="value">Its value; NaN for none.</param>
    public void Release(string breakdown, string area, Period period, double value)
    {
        ref var cell = ref CellOf(breakdown, area, period);
        cell = cell with { Released = value, Rows = cell.Rows | ReviewedRow.Released };
    }

    /// <summary>Adds a figure held.</summary>
    /// <param name="breakdown">The key of the group.</param>
    /// <param name="area">The area's code.</param>
    /// <param name="period">The period.</param>
    /// <param name="value">Its value; NaN for none.</param>
    /// <param name="isProvisional">Whether its publisher expects to revise it.</param>
    /// <param name="undisputed">What was held before a reviewer accepted the value; null when none did.</param>
    public void Hold(
        string breakdown,
        string area,
        Period period,
        double value,
        bool isProvisional,
        double? undisputed
    )
    {
        ref var cell = ref CellOf(breakdown, area, period);
        cell = cell with
        {
            Held = value,
            Undisputed = undisputed,
            Rows =
                cell.Rows | ReviewedRow.Held | (isProvisional ? ReviewedRow.Provisional : ReviewedRow.None),
        };
    }

    public IReadOnlyList<ReviewedGroup> Groups() =>
        [
            .. groups
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => Group(group.Key, group.Value)),
        ];

    private ref Cell CellOf(string breakdown, string area, Period period)
    {
        if (!groups.TryGetValue(breakdown, out var cells))
            groups[breakdown] = cells = [];
        ref var cell = ref CollectionsMarshal.GetValueRefOrAddDefault(cells, (period, area), out var isThere);
        if (!isThere)
            cell = None;
        return ref cell;
    }

    private static ReviewedGroup Group(string breakdown, Dictionary<(Period Period, string Area), Cell> cells)
    {
        string[] areas = [.. cells.Keys.Select(key => key.Area).Distinct().Order(StringComparer.Ordinal)];
        return new(
            breakdown,
            [.. areas.Select(AreaCode.Parse)],
            [
                .. cells
                    .Keys.Select(key => key.Period)
                    .Distinct()
                    .Order()
                    .Select(period => PeriodOf(period, areas, cells)),
            ]
        );
    }

    private static ReviewedPeriod PeriodOf(
        Period period,
        string[] areas,
        Dictionary<(Period, string), Cell> cells
    )
    {
        var column = areas.Select(area => cells.GetValueOrDefault((period, area), None)).ToArray();
        double[] held = [.. column.Select(cell => cell.Held)];
        return new(
            period,
            [.. column.Select(cell => cell.Released)],
            held,
            column.Any(cell => cell.Undisputed is not null)
                ? [.. column.Select(cell => cell.Undisputed ?? cell.Held)]
                : held,
            [.. column.Select(cell => cell.Rows)]
        );
    }
}
