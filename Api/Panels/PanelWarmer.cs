using RoadmapIndicators.Api.Problems;
using RoadmapIndicators.Api.Vintages;

namespace RoadmapIndicators.Api.Panels;

/// <summary>
/// Reads panels before they are asked for: after the start those of every indicator, the largest first, because they
/// would keep their first client waiting longest; later that of each new release. Requests are answered meanwhile.
/// </summary>
public sealed partial class PanelWarmer(EditionLog log, PanelStore panels, ILogger<PanelWarmer> logger)
    : BackgroundService
{
    /// <summary>The first who ask after a start have the machine to themselves.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>How much of the memory for panels is filled unasked.</summary>
    private const double Share = 0.75;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await log.NextAsync(null, stoppingToken);
        await Task.Delay(Pause, stoppingToken);
        EditionHistory? seen = null;
        var warmed = new Dictionary<string, EditionEntry>();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var state = await log.NextAsync(seen, stoppingToken);
                foreach (var entry in NewestBySize(state))
                    if (!entry.Equals(warmed.GetValueOrDefault(entry.Indicator!)))
                    {
                        if (panels.Memory < Share * PanelStore.Capacity)
                            await panels.GetAsync(entry, stoppingToken);
                        warmed[entry.Indicator!] = entry;
                    }
                seen = state;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // Whoever asks for the panel is told what is wrong with it.
                LogNotWarmed(logger, exception.Message);
                if (!ProblemPipeline.SaysDatabaseAway(exception))
                    seen = log.Current;
                else
                    await Task.Delay(EditionRefresher.Interval, stoppingToken);
            }
        }
    }

    /// <summary>The newest release of each indicator; those that have brought most figures first.</summary>
    private static IEnumerable<EditionEntry> NewestBySize(EditionHistory state) =>
        state
            .Entries.Where(e => e.Indicator is not null)
            .GroupBy(e => e.Indicator!)
            .OrderByDescending(g => g.Sum(e => (long)e.Added - e.Withdrawn))
            .Select(g => g.Last());

    [LoggerMessage(15, LogLevel.Warning, "Figures were not read ahead: {Message}")]
    private static partial void LogNotWarmed(ILogger logger, string message);
}
