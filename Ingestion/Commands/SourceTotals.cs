using System.Globalization;
using RoadmapIndicators.Ingestion.Pipeline;
using Spectre.Console;

namespace RoadmapIndicators.Ingestion.Commands;

/// <summary>
/// What came through one source: each row read is new, revised, unchanged, quarantined, held or refused.
/// </summary>
/// <param name="Source">The source.</param>
/// <param name="Releases">How many releases: one for each indicator of a file.</param>
/// <param name="Rows">Rows read that spoke of an indicator.</param>
/// <param name="New">Figures not held before.</param>
/// <param name="Revised">Figures that differ from those held before.</param>
/// <param name="Withdrawn">Figures that a release no longer has for its periods; no row stands for them.</param>
/// <param name="Unchanged">Rows that say what is held.</param>
/// <param name="Quarantined">Rows kept out.</param>
/// <param name="Held">Rows of releases that wait for review.</param>
/// <param name="Refused">Rows of releases that were turned away.</param>
internal sealed record SourceTotals(
    string Source,
    int Releases,
    int Rows,
    int New,
    int Revised,
    int Withdrawn,
    int Unchanged,
    int Quarantined,
    int Held,
    int Refused
)
{
    /// <summary>The sums of each source, by name.</summary>
    public static IReadOnlyList<SourceTotals> Of(IReadOnlyList<ReleaseOutcome> outcomes) =>
        [
            .. outcomes
                .GroupBy(o => o.Source)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => Sum(g.Key, [.. g])),
        ];

    /// <summary>Writes a line for each source and one for all.</summary>
    public static void Write(IReadOnlyList<ReleaseOutcome> outcomes)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn("source");
        string[] numbers =
        [
            "releases",
            "rows read",
            "new",
            "revised",
            "withdrawn",
            "unchanged",
            "quarantined",
            "held",
            "refused",
        ];
        foreach (var number in numbers)
            table.AddColumn(new TableColumn(number).RightAligned());
        foreach (var of in Of(outcomes).Append(Sum("all", outcomes)))
            table.AddRow([
                of.Source,
                .. new[]
                {
                    of.Releases,
                    of.Rows,
                    of.New,
                    of.Revised,
                    of.Withdrawn,
                    of.Unchanged,
                    of.Quarantined,
                    of.Held,
                    of.Refused,
                }.Select(n => n == 0 ? "" : n.ToString("N0", CultureInfo.InvariantCulture)),
            ]);
        Report.Write(table);
    }

    private static SourceTotals Sum(string source, IReadOnlyList<ReleaseOutcome> outcomes)
    {
        int Rows(params ReleaseStatus[] statuses) =>
            outcomes.Where(o => statuses.Contains(o.Status)).Sum(o => o.Rows - o.Quarantined);

        var (added, revised) = (outcomes.Sum(o => o.Added), outcomes.Sum(o => o.Revised));
        return new(
            source,
            outcomes.Count,
            outcomes.Sum(o => o.Rows),
            added,
            revised,
            outcomes.Sum(o => o.Withdrawn),
            Rows(ReleaseStatus.Published, ReleaseStatus.Unchanged) - added - revised,
            outcomes.Sum(o => o.Quarantined),
            Rows(ReleaseStatus.Held),
            Rows(ReleaseStatus.Refused, ReleaseStatus.Rejected, ReleaseStatus.Superseded)
        );
    }
}
