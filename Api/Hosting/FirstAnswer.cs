using System.Text.Json;
using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Api.Trend;
using RoadmapIndicators.Api.Vintages;

namespace RoadmapIndicators.Api.Hosting;

/// <summary>
/// Makes one answer before the service listens, so that the runtime has compiled what every answer goes through and
/// the first client does not wait for it. Where there is nothing to answer from yet, the service starts without.
/// </summary>
public sealed partial class FirstAnswer(EditionLog log, IndicatorReader reader, ILogger<FirstAnswer> logger)
    : IHostedService
{
    /// <summary>A database that is slow or away does not hold the start up for longer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await MakeAsync(cancellationToken).WaitAsync(Patience, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Whoever asks is told what is wrong.
            LogNone(logger, exception.Message);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task MakeAsync(CancellationToken cancellation)
    {
        if (!await log.RefreshAsync(cancellation))
            return;
        var state = log.Current;
        var smallest = state
            .Entries.Where(e =>
                e.Added > 0 && state.Catalogue.Catalogue.FindIndicator(e.Indicator ?? "") is not null
            )
            .MinBy(e => e.Added);
        if (smallest is null)
            return;
        var at = await reader.ReadAsync(
            state,
            Vintage.Newest,
            state.Catalogue,
            smallest.Indicator!,
            cancellation
        );
        if (at.Panel is not { Count: > 0 } panel)
            return;
        var answer = TrendMaker.Make(new Subject(at, panel.Areas[0], panel.Breakdowns[0]));
        JsonSerializer.SerializeToUtf8Bytes(answer, WireJson.Options);
    }

    [LoggerMessage(16, LogLevel.Debug, "No answer was made before the start: {Message}")]
    private static partial void LogNone(ILogger logger, string message);
}
