using Dapper;
using Npgsql;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Rebuilding;

/// <summary>Makes an edition whose figures are those of an earlier one.</summary>
internal static class Rewinding
{
    private const string Changes = """
        with going as (
            select breakdown_id, area_id, period_start, period_months
            from store.observation
            where indicator_id = @indicator and edition_to = 2147483647 and edition_from > @to
        ),
        coming as (
            select breakdown_id, area_id, period_start, period_months
            from store.observation
            where indicator_id = @indicator and edition_from <= @to and edition_to > @to
                and edition_to < 2147483647
        )
        """;

    /// <summary>Goes back to an edition's figures. The lock must be held.</summary>
    /// <param name="connection">In a transaction.</param>
    /// <param name="indicator">The indicator's key.</param>
    /// <param name="to">The edition; 0 for none, when no figure had been published.</param>
    /// <param name="release">The release that the new edition is of.</param>
    /// <param name="day">The new edition's date.</param>
    /// <param name="now">When it is made.</param>
    /// <param name="cancel">Stops the query.</param>
    /// <returns>The new edition; null where the figures are those of now.</returns>
    public static async Task<int?> RewindAsync(
        NpgsqlConnection connection,
        short indicator,
        int to,
        long release,
        DateOnly day,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var changes = await connection.QuerySingleAsync<(int, int, int)>(
            new CommandDefinition(
                $"""
                {Changes}
                select (count(*) filter (where g is null))::int,
                    (count(*) filter (where g is not null and c is not null))::int,
                    (count(*) filter (where c is null))::int
                from going g
                full join coming c using (breakdown_id, area_id, period_start, period_months)
                """,
                new { indicator, to },
                cancellationToken: cancel
            )
        );
        if (changes == (0, 0, 0))
            return null;
        var edition = await Editions.AddAsync(connection, release, indicator, day, now, changes, cancel);
        await connection.ExecuteAsync(
            new CommandDefinition(
                """
                update store.observation
                set edition_to = @edition
                where indicator_id = @indicator and edition_to = 2147483647 and edition_from > @to;

                insert into store.observation (indicator_id, breakdown_id, area_id, period_start, period_months,
                    edition_from, release_id, value, lower, upper, numerator, denominator, status, marker, note)
                select indicator_id, breakdown_id, area_id, period_start, period_months, @edition, release_id, value,
                    lower, upper, numerator, denominator, status, marker, note
                from store.observation
                where indicator_id = @indicator and edition_from <= @to and edition_to > @to
                    and edition_to < 2147483647
                """,
                new
                {
                    indicator,
                    edition,
                    to,
                },
                cancellationToken: cancel
            )
        );
        return edition;
    }
}
