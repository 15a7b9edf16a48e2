using System.Security.Cryptography;
using System.Text;
using Dapper;
using Npgsql;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Calibration;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Store;

namespace RoadmapIndicators.Ingestion.Calibration;

/// <summary>
/// Back-tests the default projection on the latest figures of everything held, stores what that gives as an edition
/// where it differs from what is in force, and adds to the ledger what is projected from figures that are new. Stands
/// apart from publication, which stays quick.
/// </summary>
public sealed class Calibrator(NpgsqlDataSource database, RoadmapCatalogue catalogue, TimeProvider clock)
{
    /// <summary>What a calibration did.</summary>
    /// <param name="Calibration">The calibration in force now; null where no figures are held.</param>
    /// <param name="Edition">The edition that it made; null where the same was in force.</param>
    /// <param name="Forecasts">Lines added to the ledger.</param>
    public sealed record Result(ForecastCalibration? Calibration, int? Edition, long Forecasts);

    /// <summary>Any number that nothing else in this database uses as an advisory lock.</summary>
    private const long CalibrationLock = 5_260_003;

    /// <param name="cancel">Ends it; nothing is stored then.</param>
    public async Task<Result> RunAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await connection.ExecuteAsync(
            new CommandDefinition(
                "select pg_advisory_xact_lock(@lock)",
                new { @lock = CalibrationLock },
                cancellationToken: cancel
            )
        );
        var cases = new List<PanelCases>();
        var due = new List<HeldPanel>();
        var figures = new StringBuilder(MethodRevision.Current);
        var figuresTo = DateOnly.MinValue;
        await foreach (var held in HeldPanels.ReadAsync(connection, catalogue, cancel))
        {
            cases.Add(PanelCases.Of(held.Panel, held.Indicator));
            figures.Append('\n').Append(held.Indicator.Slug).Append(' ').Append(held.Checksum);
            if (held.Panel.Stamp.EditionDate > figuresTo)
                figuresTo = held.Panel.Stamp.EditionDate;
            if (!held.HasForecasts)
                due.Add(held);
        }
        if (cases.Count == 0)
            return new Result(null, null, 0);
        var calibration = ForecastCalibration.Of(
            $"own-{figuresTo:yyyy-MM-dd}-{Checksum(figures.ToString())[..8]}",
            figuresTo,
            cases
        );
        // Only now: while cases are tried, releases can still be published.
        await Editions.LockAsync(connection, cancel);
        var edition = await StoredDocument
            .Calibration(CalibrationDocument.Write(calibration))
            .StoreAsync(connection, clock.GetUtcNow(), cancel);
        var forecasts = await ForecastLedger.AddAsync(
            connection,
            due,
            calibration,
            clock.GetUtcNow(),
            cancel
        );
        await transaction.CommitAsync(cancel);
        return new Result(calibration, edition, forecasts);
    }

    private static string Checksum(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
