using Dapper;
using Npgsql;
using NpgsqlTypes;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Calibration;
using RoadmapIndicators.Domain.Projections;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Ingestion.Calibration;

/// <summary>
/// Writes down what is projected while nobody can know what comes. Only an indicator's newest edition is projected: of
/// an older one the outcome may be held already, and a forecast made then would be hindsight.
/// </summary>
internal static class ForecastLedger
{
    private const int DistributionColumns = 4;

    /// <summary>Adds the forecasts of panels that have none yet.</summary>
    /// <returns>How many lines.</returns>
    public static async Task<long> AddAsync(
        NpgsqlConnection connection,
        IReadOnlyList<HeldPanel> due,
        ForecastCalibration calibration,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (due.Count == 0)
            return 0;
        var indicators = await IdsAsync<short>(
            connection,
            "select slug, indicator_id from store.indicator",
            cancel
        );
        var breakdowns = await IdsAsync<int>(
            connection,
            "select key, breakdown_id from store.breakdown",
            cancel
        );
        var areas = await IdsAsync<int>(connection, "select code, area_id from store.area", cancel);
        await using var copy = await connection.BeginBinaryImportAsync(
            """
            copy store.forecast (indicator_id, breakdown_id, area_id, edition, method_version, period_start,
                period_months, origin_start, calibration, method, horizon, latest, value, lower80, upper80, lower95,
                upper95, recorded_at, location, spread, degrees_of_freedom, is_logit, pace_level)
            from stdin (format binary)
            """,
            cancel
        );
        foreach (var held in due)
        foreach (var breakdown in held.Panel.Breakdowns)
        foreach (var area in held.Panel.Areas)
        {
            var points = SeriesSegments.Of(held.Panel.SeriesOf(area, breakdown), held.Indicator).Latest;
            if (points.Count < GatedDampedDrift.FewestPoints)
                continue;
            foreach (var forecast in Forecast.Of(points, held.Indicator, calibration))
            {
                await copy.StartRowAsync(cancel);
                await copy.WriteAsync(indicators[held.Indicator.Slug], NpgsqlDbType.Smallint, cancel);
                await copy.WriteAsync(breakdowns[breakdown.Key], NpgsqlDbType.Integer, cancel);
                await copy.WriteAsync(areas[area.Value], NpgsqlDbType.Integer, cancel);
                await copy.WriteAsync(held.Panel.Stamp.Edition, NpgsqlDbType.Integer, cancel);
                await WriteAsync(copy, forecast, calibration, now, cancel);
            }
        }
        return (long)await copy.CompleteAsync(cancel);
    }

    private static async Task WriteAsync(
        NpgsqlBinaryImporter copy,
        Forecast forecast,
        ForecastCalibration calibration,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        await copy.WriteAsync(MethodRevision.Current, NpgsqlDbType.Text, cancel);
        await copy.WriteAsync(forecast.Period.Start, NpgsqlDbType.Date, cancel);
        await copy.WriteAsync((short)forecast.Period.Months, NpgsqlDbType.Smallint, cancel);
        await copy.WriteAsync(forecast.Origin.Start, NpgsqlDbType.Date, cancel);
        await copy.WriteAsync(calibration.Version, NpgsqlDbType.Text, cancel);
        await copy.WriteAsync(forecast.Method.ToString(), NpgsqlDbType.Text, cancel);
        await copy.WriteAsync((short)forecast.Horizon, NpgsqlDbType.Smallint, cancel);
        await copy.WriteAsync(forecast.Latest, NpgsqlDbType.Double, cancel);
        await copy.WriteAsync(forecast.Value, NpgsqlDbType.Double, cancel);
        await LimitAsync(copy, forecast.Interval80?.Lower, cancel);
        await LimitAsync(copy, forecast.Interval80?.Upper, cancel);
        await LimitAsync(copy, forecast.Interval95?.Lower, cancel);
        await LimitAsync(copy, forecast.Interval95?.Upper, cancel);
        await copy.WriteAsync(now, NpgsqlDbType.TimestampTz, cancel);
        if (forecast.Distribution is { } distribution)
        {
            await copy.WriteAsync(distribution.Location, NpgsqlDbType.Double, cancel);
            await copy.WriteAsync(distribution.Spread, NpgsqlDbType.Double, cancel);
            await copy.WriteAsync((short)distribution.DegreesOfFreedom, NpgsqlDbType.Smallint, cancel);
            await copy.WriteAsync(distribution.IsLogit, NpgsqlDbType.Boolean, cancel);
        }
        else
            for (var column = 0; column < DistributionColumns; column++)
                await copy.WriteNullAsync(cancel);
        await LimitAsync(copy, forecast.PaceLevel, cancel);
    }

    private static Task LimitAsync(NpgsqlBinaryImporter copy, double? limit, CancellationToken cancel) =>
        limit is { } number
            ? copy.WriteAsync(number, NpgsqlDbType.Double, cancel)
            : copy.WriteNullAsync(cancel);

    private static async Task<Dictionary<string, TId>> IdsAsync<TId>(
        NpgsqlConnection connection,
        string sql,
        CancellationToken cancel
    ) =>
        (
            await connection.QueryAsync<(string Name, TId Id)>(
                new CommandDefinition(sql, cancellationToken: cancel)
            )
        ).ToDictionary(row => row.Name, row => row.Id);
}
