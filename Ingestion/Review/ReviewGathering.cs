using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Ingestion.Review;

/// <summary>Puts single figures, in any order, into groups of periods by areas.</summary>
public sealed class ReviewGathering
{
    private readonly Dictionary<string, Dictionary<(Period, string), Cell>> groups = new(
        StringComparer.Ordinal
    );

    private readonly record struct Cell(double Released, double Held, double? Undisputed, ReviewedRow Rows);

    /// <param name="breakdown">The key of the group.</param>
    /// <param name="area">The area's code.</param>
    /// <param name="period">The period.</param>
    /// <param name="released">The release's value; NaN for none.</param>
    /// <param name="held">The value held; NaN for none.</param>
    /// <param name="undisputed">What was held before a reviewer accepted the value held; null when none did.</param>
    /// <param name="rows">Where there is a row.</param>
    public void Add(
        string breakdown,
        string area,
        Period period,
        double released,
        double held,
        double? undisputed,
        ReviewedRow rows
    )
    {
        if (!groups.TryGetValue(breakdown, out var cells))
            groups[breakdown] = cells = [];
        cells[(period, area)] = new(released, held, undisputed, rows);
    }

    public IReadOnlyList<ReviewedGroup> Groups() =>
        [
            .. groups
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => Group(group.Key, group.Value)),
        ];

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
        var none = new Cell(double.NaN, double.NaN, null, ReviewedRow.None);
        var column = areas.Select(area => cells.GetValueOrDefault((period, area), none)).ToArray();
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
