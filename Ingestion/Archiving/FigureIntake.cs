using Dapper;
using Npgsql;
using NpgsqlTypes;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Archiving;

/// <summary>Brings the archive's lines of figures into the store, under editions that stand already.</summary>
internal static class FigureIntake
{
    /// <summary>
    /// Copies the lines of the indicators that have something new into the table <c>archived</c>, which lives as long as
    /// the transaction.
    /// </summary>
    /// <param name="known">All releases of the archive.</param>
    /// <param name="placed">Those of them that are brought in now.</param>
    /// <returns>How many lines.</returns>
    /// <exception cref="ArchiveException">A line cannot be read or names a release that it cannot be of.</exception>
    public static async Task<int> CopyAsync(
        NpgsqlConnection connection,
        ArchiveReader archive,
        HashSet<(string, int)> known,
        Dictionary<(string, int), ArchiveImporter.Placed> placed,
        IProgress<(string, int)> progress,
        CancellationToken cancel
    )
    {
        await connection.ExecuteAsync(
            new CommandDefinition(
                """
                create temporary table archived (
                    indicator text not null,
                    breakdown text not null,
                    area text not null,
                    period_start date not null,
                    period_months smallint not null,
                    edition int not null,
                    release_id bigint not null,
                    withdrawn boolean not null,
                    value numeric,
                    lower numeric,
                    upper numeric,
                    numerator numeric,
                    denominator numeric,
                    status text not null,
                    marker text,
                    note text
                ) on commit drop
                """,
                cancellationToken: cancel
            )
        );
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy archived from stdin (format binary)",
            cancel
        );
        var count = 0;
        var indicators = placed.Values.Select(p => p.Release.Indicator).Distinct().ToList();
        foreach (var indicator in indicators)
        {
            foreach (var line in archive.Figures(indicator))
            {
                var isPlaced = placed.TryGetValue((indicator, line.Release), out var release);
                if (!isPlaced && known.Contains((indicator, line.Release)))
                    continue;
                if (release?.Edition is not { } edition)
                    throw new ArchiveException(
                        $"figures/{indicator}.csv: release {line.Release} is not a published release of this indicator."
                    );
                await WriteAsync(copy, indicator, line, release.Id, edition, cancel);
                count++;
            }
            progress.Report((indicator, indicators.Count));
        }
        await copy.CompleteAsync(cancel);
        return count;
    }

    private static async Task WriteAsync(
        NpgsqlBinaryImporter copy,
        string indicator,
        ArchivedFigure line,
        long release,
        int edition,
        CancellationToken cancel
    )
    {
        var figure = line.Figure;
        await copy.StartRowAsync(cancel);
        await copy.WriteAsync(indicator, NpgsqlDbType.Text, cancel);
        await copy.WriteAsync(figure.Breakdown.Key, NpgsqlDbType.Text, cancel);
        await copy.WriteAsync(figure.Area.Value, NpgsqlDbType.Text, cancel);
        await copy.WriteAsync(figure.Period.Start, NpgsqlDbType.Date, cancel);
        await copy.WriteAsync((short)figure.Period.Months, NpgsqlDbType.Smallint, cancel);
        await copy.WriteAsync(edition, NpgsqlDbType.Integer, cancel);
        await copy.WriteAsync(release, NpgsqlDbType.Bigint, cancel);
        await copy.WriteAsync(line.Withdrawn, NpgsqlDbType.Boolean, cancel);
        await NumberAsync(copy, figure.Value, cancel);
        await NumberAsync(copy, figure.Lower, cancel);
        await NumberAsync(copy, figure.Upper, cancel);
        await NumberAsync(copy, figure.Numerator, cancel);
        await NumberAsync(copy, figure.Denominator, cancel);
        await copy.WriteAsync(figure.Status.Name(), NpgsqlDbType.Text, cancel);
        await TextAsync(copy, figure.Marker, cancel);
        await TextAsync(copy, figure.Note, cancel);
    }

    private static Task NumberAsync(NpgsqlBinaryImporter copy, decimal? number, CancellationToken cancel) =>
        number is { } value
            ? copy.WriteAsync(value, NpgsqlDbType.Numeric, cancel)
            : copy.WriteNullAsync(cancel);

    private static Task TextAsync(NpgsqlBinaryImporter copy, string? text, CancellationToken cancel) =>
        text is null
            ? copy.WriteNullAsync(cancel)
            : copy.WriteAsync(StoredText.Clean(text), NpgsqlDbType.Text, cancel);

    /// <summary>
    /// Publishes what was copied: a figure holds until the next line of its area, breakdown and period, and what the
    /// store holds of it ends at the first.
    /// </summary>
    public static Task PublishAsync(NpgsqlConnection connection, CancellationToken cancel) =>
        connection.ExecuteAsync(
            new CommandDefinition(
                """
                insert into store.area (code)
                select distinct n.area from archived n
                where not exists (select from store.area a where a.code = n.area);
                insert into store.breakdown (key)
                select distinct n.breakdown from archived n
                where not exists (select from store.breakdown b where b.key = n.breakdown);
                create temporary table placed on commit drop as
                select i.indicator_id, b.breakdown_id, a.area_id, n.*
                from archived n
                join store.indicator i on i.slug = n.indicator
                join store.breakdown b on b.key = n.breakdown
                join store.area a on a.code = n.area;
                analyze placed;
                update store.observation o
                set edition_to = first.edition
                from (
                    select indicator_id, breakdown_id, area_id, period_start, period_months, min(edition) as edition
                    from placed
                    group by indicator_id, breakdown_id, area_id, period_start, period_months
                ) first
                where o.indicator_id = first.indicator_id and o.breakdown_id = first.breakdown_id
                    and o.area_id = first.area_id and o.period_start = first.period_start
                    and o.period_months = first.period_months and o.edition_to = 2147483647;
                insert into store.observation (indicator_id, breakdown_id, area_id, period_start, period_months,
                    edition_from, edition_to, release_id, value, lower, upper, numerator, denominator, status, marker,
                    note)
                select indicator_id, breakdown_id, area_id, period_start, period_months, edition, ends, release_id,
                    value, lower, upper, numerator, denominator, status, marker, note
                from (
                    select *, lead(edition, 1, 2147483647) over (
                        partition by indicator_id, breakdown_id, area_id, period_start, period_months
                        order by edition
                    ) as ends
                    from placed
                ) lined
                where not withdrawn
                order by indicator_id, breakdown_id, area_id, period_start, period_months, edition
                """,
                cancellationToken: cancel
            )
        );
}
