using System.Collections.Concurrent;
using Dapper;
using Npgsql;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>
/// The store's short keys of areas and breakdowns, found once and kept. A new one is made at once and apart from the
/// release that needs it: a key without figures does no harm, and loaders of the same file do not wait for each other.
/// </summary>
internal sealed class StoreKeys(NpgsqlDataSource database, AreaRegister areas)
{
    private readonly ConcurrentDictionary<string, int> areaIds = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> breakdownIds = new(StringComparer.Ordinal);

    public ValueTask<int> AreaAsync(AreaCode area, CancellationToken cancel) =>
        areaIds.TryGetValue(area.Value, out var id) ? ValueTask.FromResult(id) : MakeAreaAsync(area, cancel);

    public ValueTask<int> BreakdownAsync(Breakdown breakdown, CancellationToken cancel) =>
        breakdownIds.TryGetValue(breakdown.Key, out var id)
            ? ValueTask.FromResult(id)
            : MakeBreakdownAsync(breakdown, cancel);

    // All of the catalogue at once: a file that has one area has most.
    private async ValueTask<int> MakeAreaAsync(AreaCode area, CancellationToken cancel)
    {
        await AddAsync(
            """
            insert into store.area (code)
            select wanted.code
            from unnest(@keys) as wanted (code)
            where not exists (select from store.area a where a.code = wanted.code)
            order by wanted.code
            on conflict (code) do nothing
            """,
            "select code as key, area_id as id from store.area",
            [.. areas.All.Select(a => a.Code.Value).Append(area.Value).Distinct(StringComparer.Ordinal)],
            areaIds,
            cancel
        );
        return areaIds[area.Value];
    }

    private async ValueTask<int> MakeBreakdownAsync(Breakdown breakdown, CancellationToken cancel)
    {
        await AddAsync(
            """
            insert into store.breakdown (key)
            select wanted.key
            from unnest(@keys) as wanted (key)
            where not exists (select from store.breakdown b where b.key = wanted.key)
            on conflict (key) do nothing
            """,
            "select key, breakdown_id as id from store.breakdown",
            [breakdown.Key],
            breakdownIds,
            cancel
        );
        return breakdownIds[breakdown.Key];
    }

    private async Task AddAsync(
        string insert,
        string select,
        string[] keys,
        ConcurrentDictionary<string, int> ids,
        CancellationToken cancel
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        // The release that uses them commits later, and what is committed before it is then on disk too.
        await connection.ExecuteAsync(
            new CommandDefinition("set local synchronous_commit = off", cancellationToken: cancel)
        );
        await connection.ExecuteAsync(new CommandDefinition(insert, new { keys }, cancellationToken: cancel));
        await transaction.CommitAsync(cancel);
        var found = await connection.QueryAsync<(string Key, int Id)>(
            new CommandDefinition(select, cancellationToken: cancel)
        );
        foreach (var (key, id) in found)
            ids[key] = id;
    }
}
