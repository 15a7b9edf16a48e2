using Dapper;
using Npgsql;
using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Ingestion.Commands;

/// <summary>How one source does.</summary>
/// <param name="Source">Its name.</param>
/// <param name="LastSuccess">When the last run that did not fail began, in universal time.</param>
/// <param name="LastAttempt">When the last run began.</param>
/// <param name="LastOutcome">What came of it; null while it is under way, or where there was none.</param>
/// <param name="LastMessage">What went wrong in it or is worth knowing.</param>
/// <param name="NextRun">When a worker runs it next; null where none has it on its schedule.</param>
/// <param name="FailingSince">When the first of the runs began that failed since the last success.</param>
/// <param name="Held">Releases that wait for review.</param>
/// <param name="NewestPublishedOn">The day of the newest release that was taken.</param>
/// <param name="Age">How old that is, held against what was promised.</param>
internal sealed record SourceStatus(
    string Source,
    DateTime? LastSuccess,
    DateTime? LastAttempt,
    string? LastOutcome,
    string? LastMessage,
    DateTime? NextRun,
    DateTime? FailingSince,
    int Held,
    DateOnly? NewestPublishedOn,
    SourceAge Age
)
{
    private sealed record Row(
        string Source,
        DateTime? LastSuccess,
        DateTime? AttemptStartedAt,
        string? AttemptOutcome,
        string? AttemptMessage,
        DateTime? NextRun,
        DateTime? FailingSince,
        int Held,
        DateOnly? NewestPublishedOn
    );

    /// <summary>Every source there is, by name, those that nothing is known of included.</summary>
    /// <param name="connection">The store.</param>
    /// <param name="catalogue">What sources promise.</param>
    /// <param name="names">The sources' names.</param>
    /// <param name="today">Today, in London.</param>
    public static async Task<IReadOnlyList<SourceStatus>> ReadAsync(
        NpgsqlConnection connection,
        RoadmapCatalogue catalogue,
        IEnumerable<string> names,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var rows = (
            await connection.QueryAsync<Row>(
                new CommandDefinition(
                    """
                    select source, last_success, attempt_started_at, attempt_outcome, attempt_message, next_run,
                        failing_since, held, newest_published_on
                    from published.source_state
                    """,
                    cancellationToken: cancel
                )
            )
        ).ToDictionary(row => row.Source);
        return
        [
            .. names
                .Union(rows.Keys)
                .Order(StringComparer.Ordinal)
                .Select(name =>
                {
                    var row =
                        rows.GetValueOrDefault(name)
                        ?? new Row(name, null, null, null, null, null, null, 0, null);
                    return new SourceStatus(
                        name,
                        row.LastSuccess,
                        row.AttemptStartedAt,
                        row.AttemptOutcome,
                        row.AttemptMessage,
                        row.NextRun,
                        row.FailingSince,
                        row.Held,
                        row.NewestPublishedOn,
                        SourceAge.Of(
                            row.NewestPublishedOn,
                            today,
                            catalogue.FindSource(name)?.PromisedFrequency
                        )
                    );
                }),
        ];
    }
}
