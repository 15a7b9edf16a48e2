using System.Collections.Concurrent;
using RoadmapIndicators.Api.Vintages;

namespace RoadmapIndicators.Api.Delivery;

/// <summary>
/// Gives again what was asked before: an answer is kept from the second time it is asked for, or when several ask for
/// it at once, as far as there is room. An answer is a function of its address and its tag, and the tag of the state of
/// the figures: within one state a kept answer is given without asking its endpoint. In a newer state the endpoint is
/// asked for its tag once; where that is the same, as for every indicator but the one just released, the bytes stand.
/// While the database is away the last state stands, and so do the answers.
/// </summary>
public sealed class AnswerCache(EditionLog log, AnswerCacheSettings settings)
{
    /// <summary>The longest body that is kept.</summary>
    public const int LongestBody = 1024 * 1024;

    private const string Root = "/v1";

    private readonly AnswerStore answers = new(settings.Megabytes * 1024L * 1024);
    private readonly AskedLately asked = new();
    private readonly ConcurrentDictionary<AnswerKey, AnswerSlot> making = new();

    /// <summary>Bytes that the answers kept take, as estimated.</summary>
    public long Weight => answers.Weight;

    /// <summary>Stands before the endpoints.</summary>
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (
            !log.IsLoaded
            || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            || !request.Path.StartsWithSegments(Root, StringComparison.Ordinal)
        )
            return next(context);
        var key = AnswerKey.Of(context);
        var state = log.Current;
        var kept = answers.Find(key);
        return kept is not null && kept.IsValidFor(state)
            ? kept.SendAsync(context)
            : MakeAsync(context, next, key, state, kept);
    }

    internal void Keep(AnswerKey key, KeptAnswer answer) => answers.Keep(key, answer);

    internal void Grown(AnswerKey key, KeptAnswer answer, int bytes) => answers.Grow(key, answer, bytes);

    internal void Released(AnswerKey key, AnswerSlot slot) =>
        making.TryRemove(new KeyValuePair<AnswerKey, AnswerSlot>(key, slot));

    private async Task MakeAsync(
        HttpContext context,
        RequestDelegate next,
        AnswerKey key,
        EditionHistory state,
        KeptAnswer? stale
    )
    {
        var slot = new AnswerSlot(this, key, state, stale, asked.Again(key) && answers.Admits());
        var first = making.GetOrAdd(key, slot);
        if (first != slot)
        {
            first.Want();
            await first.Made.WaitAsync(context.RequestAborted);
            // A problem or a long body is not kept; each then gets its own, without waiting in line.
            if (answers.Find(key) is { } others && others.IsValidFor(log.Current))
                await others.SendAsync(context);
            else
                await next(context);
            return;
        }
        context.Features.Set(slot);
        // What is sent piece by piece is not kept: nobody shall wait for a slow reader.
        context.Response.OnStarting(Release, slot);
        try
        {
            await next(context);
        }
        finally
        {
            slot.Release();
        }
    }

    private static Task Release(object slot)
    {
        ((AnswerSlot)slot).Release();
        return Task.CompletedTask;
    }
}
