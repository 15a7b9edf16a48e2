using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Api.Observations;

/// <summary>Which periods are asked for; everything where nothing is said.</summary>
/// <param name="Codes">These periods.</param>
/// <param name="Ranges">Those that lie wholly between two, both included; an end that is null is open.</param>
/// <param name="Latest">The newest so many of each series.</param>
/// <param name="Aligned">The newest in which every area has a value.</param>
public sealed record PeriodSelection(
    IReadOnlySet<Period> Codes,
    IReadOnlyList<(Period? From, Period? To)> Ranges,
    int? Latest,
    bool Aligned
)
{
    public static readonly PeriodSelection Everything = new(new HashSet<Period>(), [], null, false);

    /// <summary>The same for an indicator whose periods are read in a way of their own: a snapshot's day is dropped.</summary>
    public PeriodSelection ReadAs(PeriodKind kind) =>
        kind != PeriodKind.Snapshot
            ? this
            : this with
            {
                Codes = Codes.Select(WithoutDay).ToHashSet(),
                Ranges =
                [
                    .. Ranges.Select(r =>
                        (
                            r.From is { } from ? WithoutDay(from) : r.From,
                            r.To is { } to ? WithoutDay(to) : r.To
                        )
                    ),
                ],
            };

    /// <summary>Whether codes or ranges take a period; true for all where there are neither.</summary>
    public bool Takes(Period period) =>
        (Codes.Count == 0 && Ranges.Count == 0)
        || Codes.Contains(period)
        || Ranges.Any(r =>
            (r.From is not { } from || period.Start >= from.Start)
            && (r.To is not { } to || period.End <= to.End)
        );

    private static Period WithoutDay(Period period) =>
        period.Months == 0 ? Period.Month(period.Start.Year, period.Start.Month) : period;
}
