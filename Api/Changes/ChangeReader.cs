using System.Runtime.CompilerServices;
using Npgsql;
using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Vintages;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Api.Changes;

/// <summary>
/// Reads what an edition changed: figures that ended with it beside those that began with it, in the order of
/// breakdown, area and period.
/// </summary>
public sealed class ChangeReader(NpgsqlDataSource database)
{
    /// <summary>How many changes there are.</summary>
    public async Task<int> CountAsync(
        EditionEntry edition,
        ChangesQuestion question,
        CancellationToken cancellation
    )
    {
        const string sql = """
            with ended as (
                select breakdown, area, period_start, period_months
                from published.observation
                where indicator = @indicator and edition_to = @edition and (@areas::text[] is null or area = any(@areas))
            ), begun as (
                select breakdown, area, period_start, period_months
                from published.observation
                where indicator = @indicator and edition_from = @edition
                  and (@areas::text[] is null or area = any(@areas))
            )
            select count(*)::int
            from ended o
            full join begun n using (breakdown, area, period_start, period_months)
            where @kind::text is null
               or @kind = case when o is null then 'added' when n is null then 'withdrawn' else 'revised' end
            """;
        await using var command = Command(sql, edition, question);
        return (int)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>At most so many changes, some left out at the beginning. They are read while they are used.</summary>
    public async IAsyncEnumerable<ChangeRow> ReadAsync(
        EditionEntry edition,
        ChangesQuestion question,
        AreaRegister areas,
        int offset,
        int limit,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        const string sql = """
            with ended as (
                select breakdown, area, period_start, period_months, value, lower, upper, status, marker, release_id
                from published.observation
                where indicator = @indicator and edition_to = @edition and (@areas::text[] is null or area = any(@areas))
            ), begun as (
                select breakdown, area, period_start, period_months, value, lower, upper, status, marker, release_id
                from published.observation
                where indicator = @indicator and edition_from = @edition
                  and (@areas::text[] is null or area = any(@areas))
            )
            select breakdown, area, period_start, period_months,
                   o.value, o.lower, o.upper, o.status, o.marker, o.release_id,
                   n.value, n.lower, n.upper, n.status, n.marker, n.release_id
            from ended o
            full join begun n using (breakdown, area, period_start, period_months)
            where @kind::text is null
               or @kind = case when o is null then 'added' when n is null then 'withdrawn' else 'revised' end
            order by breakdown collate "C", area collate "C", period_start, period_months
            offset @offset limit @limit
            """;
        await using var command = Command(sql, edition, question);
        command.Parameters.AddWithValue("offset", offset);
        command.Parameters.AddWithValue("limit", limit);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var (old, now) = (State(reader, 4), State(reader, 10));
            yield return new ChangeRow(
                edition.Edition,
                old is null ? ChangeKind.Added
                    : now is null ? ChangeKind.Withdrawn
                    : ChangeKind.Revised,
                edition.Indicator!,
                AreaRef.Of(AreaCode.Parse(reader.GetString(1)), areas),
                reader.GetString(0),
                PeriodRef.Of(new Period(reader.GetFieldValue<DateOnly>(2), reader.GetInt16(3))),
                old,
                now
            );
        }
    }

    private static ChangeState? State(NpgsqlDataReader reader, int first)
    {
        return reader.IsDBNull(first + 3)
            ? null
            : new ChangeState(
                Number(0),
                Number(1),
                Number(2),
                ObservationStatuses.Parse(reader.GetString(first + 3)),
                reader.IsDBNull(first + 4) ? null : reader.GetString(first + 4),
                reader.GetInt64(first + 5)
            );

        decimal? Number(int column) =>
            reader.IsDBNull(first + column) ? null : reader.GetDecimal(first + column);
    }

    private NpgsqlCommand Command(string sql, EditionEntry edition, ChangesQuestion question)
    {
        var command = database.CreateCommand(sql);
        command.Parameters.AddWithValue("indicator", edition.Indicator!);
        command.Parameters.AddWithValue("edition", edition.Edition);
        command.Parameters.AddWithValue(
            "kind",
            (object?)(question.Kind is { } kind ? WireJson.NameOf(kind) : null) ?? DBNull.Value
        );
        command.Parameters.AddWithValue(
            "areas",
            question.Areas.Count == 0 ? DBNull.Value : question.Areas.Select(a => a.Value).ToArray()
        );
        return command;
    }
}
