using Npgsql;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Api.Revisions;

/// <summary>Reads every figure that areas ever had.</summary>
public sealed class RevisionReader(NpgsqlDataSource database)
{
    private const int StillHeld = int.MaxValue;

    /// <summary>By area and period, then in the order in which they came.</summary>
    /// <param name="indicator">The indicator's slug.</param>
    /// <param name="areas">The areas.</param>
    /// <param name="breakdown">Of whom.</param>
    /// <param name="edition">What came after this edition is left out.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<IReadOnlyList<HeldFigure>> ReadAsync(
        string indicator,
        IReadOnlyList<AreaCode> areas,
        Breakdown breakdown,
        int edition,
        CancellationToken cancellation
    )
    {
        const string sql = """
            select area, period_start, period_months, value, lower, upper, numerator, denominator, status, marker, note,
                   release_id, edition_from, edition_to
            from published.observation
            where indicator = @indicator and breakdown = @breakdown and area = any(@areas) and edition_from <= @edition
            order by area, period_start, period_months, edition_from
            """;
        await using var command = database.CreateCommand(sql);
        command.Parameters.AddWithValue("indicator", indicator);
        command.Parameters.AddWithValue("breakdown", breakdown.Key);
        command.Parameters.AddWithValue("areas", areas.Select(a => a.Value).ToArray());
        command.Parameters.AddWithValue("edition", edition);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var figures = new List<HeldFigure>();
        while (await reader.ReadAsync(cancellation))
        {
            var to = reader.GetInt32(13);
            figures.Add(
                new HeldFigure(
                    new Observation(
                        AreaCode.Parse(reader.GetString(0)),
                        new Period(reader.GetFieldValue<DateOnly>(1), reader.GetInt16(2)),
                        breakdown,
                        Number(3),
                        ObservationStatuses.Parse(reader.GetString(8)),
                        Number(4),
                        Number(5),
                        Number(6),
                        Number(7),
                        Text(9),
                        Text(10)
                    ),
                    reader.GetInt64(11),
                    reader.GetInt32(12),
                    to == StillHeld || to > edition ? null : to
                )
            );
        }
        return figures;

        decimal? Number(int column) => reader.IsDBNull(column) ? null : reader.GetDecimal(column);
        string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
    }
}
