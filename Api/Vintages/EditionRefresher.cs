using RoadmapIndicators.Api.Problems;

namespace RoadmapIndicators.Api.Vintages;

/// <summary>Keeps the edition log current: one tiny query twice a second, more only when there is something new.</summary>
public sealed partial class EditionRefresher(EditionLog log, ILogger<EditionRefresher> logger)
    : BackgroundService
{
    /// <summary>How old an answer may be at most, but for the reading itself.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var away = false;
        using var timer = new PeriodicTimer(Interval);
        do
        {
            try
            {
                await log.RefreshAsync(stoppingToken);
                if (away)
                    LogBack(logger);
                away = false;
            }
            catch (Exception exception) when (ProblemPipeline.SaysDatabaseAway(exception))
            {
                // Said once, not twice a second.
                if (!away)
                    LogAway(logger, exception.Message);
                away = true;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // A catalogue that cannot be read must not end the service: the state before it stays.
                LogUnreadable(logger, exception);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(10, LogLevel.Warning, "The database is away, or has not been set up: {Message}")]
    private static partial void LogAway(ILogger logger, string message);

    [LoggerMessage(11, LogLevel.Information, "The database is back.")]
    private static partial void LogBack(ILogger logger);

    [LoggerMessage(12, LogLevel.Error, "The edition log cannot be read; the last state is served.")]
    private static partial void LogUnreadable(ILogger logger, Exception exception);
}
