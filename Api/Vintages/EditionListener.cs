using Npgsql;
using RoadmapIndicators.Api.Problems;

namespace RoadmapIndicators.Api.Vintages;

/// <summary>
/// Hears of a new edition the moment it is published, on a connection of its own, and has it read. What it misses while
/// the connection is down, <see cref="EditionRefresher"/> finds at its next look.
/// </summary>
public sealed partial class EditionListener(
    NpgsqlDataSource database,
    EditionLog log,
    ILogger<EditionListener> logger
) : BackgroundService
{
    /// <summary>The channel on which the writer announces the number of each edition.</summary>
    public const string Channel = "roadmap_edition";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (Exception exception) when (ProblemPipeline.SaysDatabaseAway(exception))
            {
                LogDeaf(logger, exception.Message);
                await Task.Delay(Pause, stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogUnreadable(logger, exception);
                await Task.Delay(Pause, stoppingToken);
            }
        }
    }

    private async Task ListenAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        // A connection of the pool is not reset when it goes back, and would go on listening.
        try
        {
            await ExecuteAsync(connection, $"listen {Channel}", cancellation);
            // What was announced while nobody listened.
            await log.RefreshAsync(cancellation);
            while (true)
            {
                await connection.WaitAsync(cancellation);
                await log.RefreshAsync(cancellation);
            }
        }
        finally
        {
            NpgsqlConnection.ClearPool(connection);
        }
    }

    private static async Task ExecuteAsync(
        NpgsqlConnection connection,
        string sql,
        CancellationToken cancellation
    )
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    [LoggerMessage(13, LogLevel.Debug, "New editions are not heard of at the moment: {Message}")]
    private static partial void LogDeaf(ILogger logger, string message);

    [LoggerMessage(14, LogLevel.Error, "An announced edition cannot be read; the last state is served.")]
    private static partial void LogUnreadable(ILogger logger, Exception exception);
}
