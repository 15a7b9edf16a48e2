using Npgsql;
using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Calibration;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Api.Backtest;

/// <summary>Reads the forecasts of one area and group, and scores those whose figure has arrived.</summary>
public sealed class LedgerReader(NpgsqlDataSource database)
{
    /// <summary>Up to the edition of the figures asked for, oldest first.</summary>
    public async Task<IReadOnlyList<LedgerEntry>> ReadAsync(Subject subject, CancellationToken cancellation)
    {
        if (subject.At.Entry is not { } entry)
            return [];
        const string sql = """
            select edition, recorded_at, method_version, calibration, method, origin_start, period_start, period_months,
                   horizon, latest, value, lower80, upper80, lower95, upper95, location, spread, degrees_of_freedom, is_logit,
                   pace_level
            from published.forecast
            where indicator = @indicator and area = @area and breakdown = @breakdown and edition <= @edition
            order by edition, method_version, period_start
            """;
        await using var command = database.CreateCommand(sql);
        command.Parameters.AddWithValue("indicator", subject.At.Indicator.Slug);
        command.Parameters.AddWithValue("area", subject.Area.Value);
        command.Parameters.AddWithValue("breakdown", subject.Breakdown.Key);
        command.Parameters.AddWithValue("edition", entry.Edition);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var desired = PaceLevel.Desired(subject.At.Indicator.Polarity);
        var entries = new List<LedgerEntry>();
        while (await reader.ReadAsync(cancellation))
        {
            var edition = reader.GetInt32(0);
            var months = reader.GetInt16(7);
            var period = new Period(reader.GetFieldValue<DateOnly>(6), months);
            var actual = edition < entry.Edition ? subject.Series.Find(period)?.Value : null;
            var (lower80, upper80, lower95, upper95) = (Number(11), Number(12), Number(13), Number(14));
            var distribution = reader.IsDBNull(15)
                ? null
                : new ForecastDistribution(
                    reader.GetDouble(15),
                    reader.GetDouble(16),
                    reader.GetInt16(17),
                    reader.GetBoolean(18)
                );
            var pace = Number(19);
            entries.Add(
                new LedgerEntry(
                    edition,
                    reader.GetFieldValue<DateTimeOffset>(1),
                    reader.GetString(2),
                    reader.GetString(3),
                    CamelCase(reader.GetString(4)),
                    PeriodRef.Of(new Period(reader.GetFieldValue<DateOnly>(5), months)),
                    PeriodRef.Of(period),
                    reader.GetInt16(8),
                    reader.GetDouble(9),
                    reader.GetDouble(10),
                    lower80,
                    upper80,
                    lower95,
                    upper95,
                    pace,
                    pace is { } level ? distribution?.ProbabilityOf(level, desired) : null,
                    pace is { } bar && actual is { } came ? desired.IsReachedBy(bar, (double)came) : null,
                    distribution,
                    actual,
                    Inside(actual, lower80, upper80),
                    Inside(actual, lower95, upper95)
                )
            );
        }
        return entries;

        double? Number(int column) => reader.IsDBNull(column) ? null : reader.GetDouble(column);
    }

    private static bool? Inside(decimal? actual, double? lower, double? upper) =>
        actual is { } value && lower is { } low && upper is { } high
            ? (double)value >= low && (double)value <= high
            : null;

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
